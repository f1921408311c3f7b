import { marksOf, type Mark } from '$lib/derive/view/marks';
import { claimsShown } from '$lib/derive/view/filters';
import { DEFAULT_VIEW } from '$lib/model/view';
import type { Dossier } from '$lib/model/dossier';
import { claim, dossier, place, where } from '../derive/records';

export type Corner = [longitude: number, latitude: number];

export const square = (west: number, south: number, side: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, south],
			[west + side, south],
			[west + side, south + side],
			[west, south + side],
			[west, south],
		] as Corner[],
	],
});

const city = { type: 'Point' as const, coordinates: [46.75, 39.8] as Corner };

/** A region around a held area, a town in both, a line beside them. */
export const places = [
	place('region', square(46, 39, 2), { role: 'region' }),
	place('held', square(46.2, 39.2, 0.9), {
		role: 'enclave',
		edtf: '2020-12-01/2023-09-20~',
		accuracyInMeters: 2000,
	}),
	place('town', city),
	place(
		'line',
		{
			type: 'LineString',
			coordinates: [
				[46, 39],
				[48, 39.1],
			],
		},
		{ role: 'line-of-contact' },
	),
];

export const marksIn = (world: Dossier): readonly Mark[] =>
	marksOf(world, claimsShown(world, DEFAULT_VIEW), new Set()).marks;

const AREA_KINDS = ['operation', 'statement', 'statement', 'damage', 'strike'] as const;

/** Twenty claims of the region, five of the held area, three of the town, one of the line. */
export const world = dossier({
	places,
	claims: [
		...Array.from({ length: 20 }, (_, n) =>
			claim(`region-${n}`, {
				kind: AREA_KINDS[n % AREA_KINDS.length] ?? 'strike',
				edtf: '2023-09-19',
				where: [where('region', 'region')],
				start: n * 10,
			}),
		),
		...Array.from({ length: 5 }, (_, n) =>
			claim(`held-${n}`, { where: [where('held', 'region')], start: 200 + n * 10 }),
		),
		...Array.from({ length: 3 }, (_, n) =>
			claim(`town-${n}`, {
				kind: n === 0 ? 'damage' : 'gunfire',
				edtf: '2023-09-19',
				where: [where('town', 'settlement')],
				start: 300 + n * 10,
			}),
		),
		claim('line', { edtf: '2023-09-19', where: [where('line', 'line')], start: 400 }),
	],
});
