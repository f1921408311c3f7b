import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgesAt, type BadgePieces } from '$lib/map/badges/badges';
import { doOverlap } from '$lib/map/badges/badge-boxes';
import { badgeLayers } from '$lib/map/style/badges';
import { PRECISIONS } from '$lib/model/precision';
import { LIGHT } from '$lib/model/theme';
import { claim, dossier, place, where } from '../../derive/records';
import { marksIn, places, world } from '../marks';

const marks = marksIn(world);
const none = new Set<string>();

/** Says all that a count is told. */
const stackWords: BadgePieces['stackWords'] = ({ numbers, places: at, precision }) =>
	`${numbers.length} ${precision ?? 'mixed'} at ${at}`;

type Options = Partial<BadgePieces> & { readonly of?: typeof marks };

/** Badges with their boxes, in CSS pixels from the north-west corner of the (turned) world. */
function standing(zoom: number, { of = marks, bearing = 0, ...pieces }: Options = {}) {
	const size = 512 * 2 ** zoom;
	const turn = (-bearing * Math.PI) / 180;
	return badgesAt(of, zoom, { inFront: none, stackWords, bearing, ...pieces }).features.map(
		({ geometry, properties }) => {
			const [longitude = 0, latitude = 0] = geometry.coordinates;
			const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180));
			const [east, south] = [
				((longitude + 180) / 360) * size,
				(0.5 - mercator / (2 * Math.PI)) * size,
			];
			const x = east * Math.cos(turn) - south * Math.sin(turn) + properties.offset[0];
			const y = east * Math.sin(turn) + south * Math.cos(turn) + properties.offset[1];
			const { width, height } = properties;
			const box = {
				left: x - width / 2 + 0.01,
				right: x + width / 2 - 0.01,
				top: y - height / 2 + 0.01,
				bottom: y + height / 2 - 0.01,
			};
			return { ...properties, x, y, box };
		},
	);
}

type Standing = ReturnType<typeof standing>;

function expectApart(badges: Standing, of: typeof marks): void {
	expect(badges.flatMap((badge) => badge.marks).sort()).toEqual(of.map(({ id }) => id).sort());
	for (const [index, a] of badges.entries()) {
		for (const b of badges.slice(index + 1)) {
			if (doOverlap(a.box, b.box)) expect(`${a.label} over ${b.label}`).toBe('apart');
		}
	}
}

describe('number badges', () => {
	it.each([4, 5, 6, 6.75, 7.5, 8, 9, 10, 12])(
		'at zoom %d hold every mark once, and none covers another',
		(zoom) => expectApart(standing(zoom), marks),
	);

	it('are a number each where there are few', () => {
		const held = standing(9).filter(({ id }) => id.startsWith('claim:held'));
		expect(held.map(({ label }) => label)).toEqual(['21', '22', '23', '24', '25']);
		const town = standing(10).filter(({ id }) => id.startsWith('claim:town'));
		expect(town.map(({ label }) => label)).toEqual(['26', '27', '28']);
	});

	it('are one quiet count where an area has many, so that what is at a spot stays in sight', () => {
		const region = standing(9).filter(({ id }) => id.startsWith('claim:region'));
		expect(region.map(({ label, quiet }) => [quiet, label])).toEqual([[true, '20 region at 1']]);
	});

	it('are one count where a settlement has many, which tells how sure their place is, until one is near', () => {
		const of = marksIn(
			dossier({
				places,
				claims: Array.from({ length: 12 }, (_, n) =>
					claim(`town-${n}`, { where: [where('town', 'settlement')], start: n * 10 }),
				),
			}),
		);
		expect(standing(10, { of }).map(({ label }) => label)).toEqual(['12 settlement at 1']);
		const nearGround = standing(13, { of });
		expect(nearGround.map(({ label }) => label)).toEqual(of.map(({ number }) => `${number}`));
		expectApart(nearGround, of);
		const inPicture = standing(10, { of, most: { spot: Infinity, area: Infinity } });
		expect(inPicture.map(({ label }) => label)).toEqual(of.map(({ number }) => `${number}`));
	});

	it('count several places together only where they have no room, and say so', () => {
		const slugs = Array.from({ length: 25 }, (_, n) => `s${n}`);
		const of = marksIn(
			dossier({
				places: slugs.map((slug, n) =>
					place(slug, {
						type: 'Point',
						coordinates: [46 + (n % 5) * 0.1, 39 + Math.floor(n / 5) * 0.1],
					}),
				),
				claims: slugs.map((slug, n) =>
					claim(`c${n}`, { where: [where(slug, 'settlement')], start: n * 10 }),
				),
			}),
		);
		expect(
			standing(5, { of }).some(({ label }) => / settlement at ([2-9]|\d\d)$/.test(label)),
		).toBe(true);
		expect(standing(10, { of }).map(({ label }) => label)).toEqual(
			of.map(({ number }) => `${number}`),
		);
	});

	it('of a selected mark stands for itself at any zoom', () => {
		const id = 'claim:region-3/0';
		for (const zoom of [4, 6, 9]) {
			const badges = standing(zoom, { inFront: new Set([id]) });
			expect(badges.find((badge) => badge.marks.includes(id))).toMatchObject({
				id,
				marks: [id],
				label: '4',
			});
			expect(badges.at(-1)?.id).toBe(id);
		}
	});

	it.each([4, 5, 6, 7, 8, 9])('of a selected mark at zoom %d has the others beside it', (zoom) => {
		for (const { id } of marks) expectApart(standing(zoom, { inFront: new Set([id]) }), marks);
	});

	it('never cover each other, whatever is reported, selected, near or turned', () => {
		const settlements = Array.from({ length: 12 }, (_, n) => `s${n}`);
		const positions = fc.array(
			fc.tuple(
				fc.double({ min: 46, max: 47.5, noNaN: true }),
				fc.double({ min: 39, max: 40.5, noNaN: true }),
			),
			{ minLength: 12, maxLength: 12 },
		);
		const reports = fc.array(
			fc.record({
				at: fc.constantFrom(...settlements, 'region', 'held', 'line'),
				precision: fc.constantFrom(...PRECISIONS),
				kind: fc.constantFrom('strike', 'damage', 'statement', 'evacuation'),
				isSelected: fc.boolean(),
			}),
			{ maxLength: 90 },
		);
		const zoom = fc.double({ min: 4, max: 12, noNaN: true });
		const bearing = fc.integer({ min: -180, max: 180 });
		fc.assert(
			fc.property(positions, reports, zoom, bearing, fc.boolean(), (at, said, look, turn, few) => {
				const of = marksIn(
					dossier({
						places: [
							...places,
							...settlements.map((slug, n) =>
								place(slug, { type: 'Point', coordinates: at[n] ?? [46, 39] }),
							),
						],
						claims: said.map(({ at: slug, precision, kind }, n) =>
							claim(`c${n}`, {
								kind: kind as 'strike',
								where: [where(slug, precision)],
								start: n * 10,
							}),
						),
					}),
				);
				const chosen = of.filter((_, n) => said[n]?.isSelected && (!few || n % 9 === 0));
				const inFront = new Set(chosen.map(({ id }) => id));
				expectApart(standing(look, { of, inFront, bearing: turn }), of);
			}),
			{ seed: 20230919, numRuns: 60 },
		);
	});

	it('stand where the style is told by single numbers, which the map can read back', () => {
		for (const { properties } of badgesAt(marks, 8, { inFront: none, stackWords }).features) {
			expect([properties.right, properties.down]).toEqual(properties.offset);
		}
		const style = JSON.stringify(badgeLayers(LIGHT));
		for (const list of ['offset', 'marks']) expect(style).not.toContain(`["get","${list}"]`);
	});

	it('of one area stand together, apart from those of the area around it', () => {
		const anchors = (slug: string) =>
			new Set(
				marks.filter(({ place: at }) => at === `place:${slug}`).map(({ anchor }) => anchor.join()),
			);
		expect(anchors('region').size).toBe(1);
		expect(anchors('held').size).toBe(1);
		expect(anchors('region')).not.toEqual(anchors('held'));
	});
});
