import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '$lib/model/dossier';
import { dateOfDayNumber } from '$lib/model/edtf';
import { DEFAULT_VIEW } from '$lib/model/view';
import { anchorPoints } from '$lib/derive/geometry/anchor-points';
import { claimsShown } from '$lib/derive/view/filters';
import { marksOf, type MarkShape, type UnplacedReason } from '$lib/derive/view/marks';
import type { Precision } from '$lib/model/precision';
import { claim, day, dossier, place, sourceId, where } from '../records';
import { fastestOfFive, MOMENT } from '../stopwatch';

const spot = { type: 'Point' as const, coordinates: [46.75, 39.81] as [number, number] };
const line = {
	type: 'LineString' as const,
	coordinates: [
		[46, 39],
		[47, 39],
		[47, 40],
	] as [number, number][],
};
/** A square frame: whatever is inside the hole is outside the area. */
const frame = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[46, 39],
			[48, 39],
			[48, 41],
			[46, 41],
			[46, 39],
		],
		[
			[46.2, 39.2],
			[46.2, 40.8],
			[47.8, 40.8],
			[47.8, 39.2],
			[46.2, 39.2],
		],
	] as [number, number][][],
};
const places = [
	place('city', spot),
	place('same-spot', spot),
	place('line', line, { role: 'line-of-contact' }),
	place('region', frame, { role: 'region' }),
	place('nowhere', null),
	place('far-country', spot, { role: 'country' }),
];
const nobody = new Set<never>();
const drawn = (whole: Dossier, view = DEFAULT_VIEW) =>
	marksOf(whole, claimsShown(whole, view), nobody);
const one = (at: string | null, precision: Precision, uncertainty: number | null = null) =>
	drawn(dossier({ places, claims: [claim('a', { where: [where(at, precision, uncertainty)] })] }));

describe('the outline under a mark', () => {
	const road = (slug: string, edtf: string) => place(slug, line, { role: 'road', edtf });
	const corridor = place('corridor', frame, { role: 'corridor', edtf: '2020-11-10/2023-09-20~' });
	const isUnsure = (edtf: string | null, at = 'corridor') => {
		const whole = dossier({
			places: [
				...places,
				corridor,
				road('first-road', '2020-11-10/2022-08-30'),
				road('second-road', '2022-08-30/2023-09-20~'),
			],
			claims: [claim('a', { edtf, where: [where(at, at === 'city' ? 'settlement' : 'line')] })],
		});
		return drawn(whole).marks.map(({ isOutlineUnsure }) => isOutlineUnsure);
	};

	it.each([
		['2021-05', false],
		['2022-08/2022-12', false],
		['2022-12~/2023-09', true],
		['2023-09-20', true],
		['2019', true],
		[null, false],
	])(
		'of a corridor is unsure once its road has moved or its period is over: %s',
		(edtf, unsure) => {
			expect(isUnsure(edtf)).toEqual([unsure]);
		},
	);

	it('is none under a disc, and sure where it has no period', () => {
		expect(isUnsure('2022-12', 'city')).toEqual([false]);
		expect(isUnsure('2022-12', 'region')).toEqual([false]);
	});
});

describe('the shape of a mark', () => {
	it.each<[string, Precision, MarkShape]>([
		['city', 'exact', 'dot'],
		['city', 'vicinity', 'dot'],
		['city', 'settlement', 'disc'],
		['city', 'near', 'disc'],
		['line', 'line', 'band'],
		['region', 'line', 'hatch'],
		['region', 'district', 'hatch'],
		['region', 'region', 'hatch'],
		['region', 'country', 'hatch'],
	])('at the %s known to the %s is a %s', (at, precision, shape) => {
		expect(one(at, precision)).toMatchObject({ marks: [{ shape, precision }], unplaced: [] });
	});

	it.each<[string | null, Precision, UnplacedReason]>([
		[null, 'unknown', 'unlocated'],
		['city', 'unknown', 'unknown'],
		['region', 'unknown', 'unknown'],
		['nowhere', 'settlement', 'no-outline'],
		['city', 'region', 'no-outline'],
		['city', 'district', 'no-outline'],
		['city', 'line', 'no-outline'],
		['far-country', 'country', 'country'],
		['line', 'country', 'country'],
		['nowhere', 'country', 'country'],
		['missing', 'exact', 'no-place'],
	])('at %s known to the %s is none: %s', (at, precision, reason) => {
		expect(one(at, precision)).toMatchObject({ marks: [], unplaced: [{ reason }] });
	});

	it('is listed as unlocated where the claim has no place at all', () => {
		const { unplaced } = drawn(dossier({ claims: [claim('a')] }));
		expect(unplaced).toEqual([{ claim: 'claim:a', place: null, reason: 'unlocated' }]);
	});

	it('is as wide as the uncertainty that the claim gives, else as its precision means', () => {
		expect(one('city', 'near', 7000).marks[0]).toMatchObject({
			coordinateUncertaintyInMeters: 7000,
			radiusInMeters: 7000,
		});
		expect(one('city', 'near').marks[0]).toMatchObject({
			coordinateUncertaintyInMeters: null,
			radiusInMeters: 25_000,
		});
		expect(one('line', 'line', 2000).marks[0]?.radiusInMeters).toBeNull();
	});
});

describe('marks', () => {
	const claims = [
		claim('second', { start: 20, edtf: '2023-09', where: [where('city', 'settlement')] }),
		claim('third', {
			start: 30,
			edtf: '2023-09-19',
			where: [where('same-spot', 'exact'), where('line', 'line')],
			disputes: [claim('first').id],
		}),
		claim('unlocated', { start: 15, edtf: '2023-09-19' }),
		claim('first', { start: 10, edtf: '2023-09-19', where: [where('city', 'settlement')] }),
		claim('undated', { start: 40, where: [where('city', 'settlement')] }),
		claim('gone', { start: 0, where: [where('city', 'exact')], status: 'withdrawn' }),
	];
	const whole = dossier({ places, claims });

	it('are numbered in reading order, one number for all places of a claim', () => {
		expect(drawn(whole).marks.map(({ id, number }) => [id, number])).toEqual([
			['claim:first/0', 1],
			['claim:second/0', 2],
			['claim:third/0', 3],
			['claim:third/1', 3],
			['claim:undated/0', 4],
		]);
	});

	it('at one spot have a slot each, also where two places share it', () => {
		const offsets = drawn(whole).marks.map(({ id, offset }) => [id, offset.index, offset.of]);
		expect(offsets).toEqual([
			['claim:first/0', 0, 4],
			['claim:second/0', 1, 4],
			['claim:third/0', 2, 4],
			['claim:third/1', 0, 1],
			['claim:undated/0', 3, 4],
		]);
	});

	it('keep number and anchor in a narrower window, and close the ranks of their slots', () => {
		const window = { from: day('2023-09-19'), to: day('2023-09-19') };
		const filters = { ...DEFAULT_VIEW.filters, precision: 'exact' as const };
		const before = new Map(drawn(whole).marks.map((mark) => [mark.id, mark]));
		const view = { ...DEFAULT_VIEW, window, filters };
		const { marks } = drawn(whole, view);
		for (const mark of marks) {
			expect(mark.number).toBe(before.get(mark.id)?.number);
			expect(mark.anchor).toEqual(before.get(mark.id)?.anchor);
		}
		expect(marks.map(({ id, offset }) => [id, offset])).toEqual([
			['claim:third/0', { index: 0, of: 1 }],
			['claim:third/1', { index: 0, of: 1 }],
		]);
	});

	it('say how their claim lies to the window, and that undated ones are possible', () => {
		const window = { from: day('2023-09-19'), to: day('2023-09-19') };
		const { marks } = drawn(whole, { ...DEFAULT_VIEW, window });
		expect(marks.map(({ claim: id, relation }) => [id, relation])).toEqual([
			['claim:first', 'certain'],
			['claim:second', 'possible'],
			['claim:third', 'certain'],
			['claim:third', 'certain'],
			['claim:undated', 'possible'],
		]);
	});

	it('tell a dispute from both sides', () => {
		const disputed = drawn(whole).marks.filter((mark) => mark.disputed);
		expect(new Set(disputed.map((mark) => mark.claim))).toEqual(
			new Set(['claim:first', 'claim:third']),
		);
	});

	it('leave out the places that are less precise than the limit', () => {
		const { marks } = marksOf(whole, claimsShown(whole, DEFAULT_VIEW), nobody, {
			precision: 'settlement',
			bases: [],
		});
		expect(marks.map(({ id }) => id)).not.toContain('claim:third/1');
	});

	it('are none for a claim whose source is not the text that was read', () => {
		const unverified = new Set([sourceId('article')]);
		const { marks, unplaced } = marksOf(whole, claimsShown(whole, DEFAULT_VIEW), unverified);
		expect(marks).toEqual([]);
		expect(unplaced).toContainEqual({
			claim: 'claim:first',
			place: 'place:city',
			reason: 'unverified',
		});
	});

	it('of 10,000 claims are made fast enough for a dragged window', () => {
		const many = dossier({
			places,
			claims: Array.from({ length: 10_000 }, (_, index) =>
				claim(`c${index}`, {
					edtf: dateOfDayNumber(19_600 + (index % 20)),
					start: index,
					where: [where(['city', 'line', 'region'][index % 3] ?? 'city', 'line')],
				}),
			),
		});
		drawn(many);
		const window = { from: day('2023-09-05'), to: day('2023-09-12') };
		const view = { ...DEFAULT_VIEW, window };
		expect(fastestOfFive(() => drawn(many, view))).toBeLessThan(MOMENT);
		const { marks } = drawn(many, view);
		expect(marks.length).toBeGreaterThan(1000);
	});
});

describe('anchor points', () => {
	it('of a line lie on it, apart from each other', () => {
		const points = anchorPoints(line, 7);
		expect(new Set(points.map(String)).size).toBe(7);
		for (const point of points) {
			expect(pointToLineDistance([...point], line, { units: 'meters' })).toBeLessThan(200);
		}
	});

	it('of several lines spread over all of them', () => {
		const lines = {
			type: 'MultiLineString' as const,
			coordinates: [
				[
					[46, 39],
					[46, 40],
				],
				[
					[47, 39],
					[47, 40],
				],
			] as [number, number][][],
		};
		expect(anchorPoints(lines, 2).map(([longitude]) => longitude)).toEqual([46, 47]);
	});

	it.each([1, 2, 5, 16, 40])('of an area lie inside it, out of its hole: %i of them', (count) => {
		const points = anchorPoints(frame, count);
		expect(points).toHaveLength(count);
		expect(new Set(points.map(String)).size).toBe(count);
		for (const point of points) expect(booleanPointInPolygon([...point], frame)).toBe(true);
	});

	it('of a point are the point', () => {
		expect(anchorPoints(spot, 2)).toEqual([spot.coordinates, spot.coordinates]);
	});
});
