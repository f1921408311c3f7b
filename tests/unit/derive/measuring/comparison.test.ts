import { describe, expect, it } from 'vitest';
import { comparisonOf } from '$lib/derive/measuring/comparison';
import { comparisonPresets, standingIn } from '$lib/derive/time/standing';
import { karabakh as frozen } from '../../../support/karabakh-frozen';
import { kilometresAlong, squareKilometres } from './ellipsoid';
import { day, dossier, place } from '../records';

const square = (west: number, south: number, east: number, north: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		] as [number, number][],
	],
});
const line = {
	type: 'LineString' as const,
	coordinates: [
		[46, 39.5],
		[47, 40],
	] as [number, number][],
};
const ringOf = (west: number, east: number) => square(west, 39.5, east, 40).coordinates[0] ?? [];

const world = dossier({
	span: '2020-01-01/2023-12-31',
	places: [
		place('old', square(46, 39.5, 47, 40), { role: 'oblast', edtf: '1923/1991-11-26' }),
		place('held', square(46.4, 39.5, 47.4, 40), {
			role: 'enclave',
			edtf: '2020-12-01/2023-09-20~',
			accuracyInMeters: 2000,
		}),
		place('front', line, { role: 'line-of-contact', edtf: '1994-05-12/2020-09-27' }),
		place('town', { type: 'Point', coordinates: [46.5, 39.8] }, { edtf: '2020/2023' }),
	],
});
const compared = (left: string, right: string) =>
	comparisonOf(world, { left: day(left), right: day(right) });
const slugs = (standing: readonly { place: { id: string }; isSure: boolean }[]) =>
	standing.map(({ place: { id }, isSure }) => [id.slice(6), isSure]);

/** Turf measures on a sphere, GeographicLib on the ellipsoid. */
const expectWithinHalfPercent = (actual: number | undefined, expected: number) => {
	expect(Math.abs((actual ?? NaN) - expected) / expected).toBeLessThan(0.005);
};

describe('two dates compared', () => {
	it('have the areas that stood on each, what they share and what they do not', () => {
		const [territory, ...others] = compared('1990-01-01', '2021-06-01');
		expect(others).toEqual([]);
		expect(slugs(territory?.left ?? [])).toEqual([['old', true]]);
		expect(slugs(territory?.right ?? [])).toEqual([['held', true]]);
		const { parts } = territory ?? {};
		expectWithinHalfPercent(territory?.left[0]?.measured.value, squareKilometres(ringOf(46, 47)));
		expectWithinHalfPercent(parts?.inBoth.value, squareKilometres(ringOf(46.4, 47)));
		expectWithinHalfPercent(parts?.onlyLeft.value, squareKilometres(ringOf(46, 46.4)));
		expectWithinHalfPercent(parts?.onlyRight.value, squareKilometres(ringOf(47, 47.4)));
		expect(parts?.inBoth.accuracyInMeters).toBe(2000);
		expect(parts?.inBoth.uncertainty).toBeGreaterThan(0);
	});

	it('share everything where nothing changed', () => {
		const [territory] = compared('2021-06-01', '2022-06-01');
		expect(territory?.parts?.onlyLeft.value).toBe(0);
		expect(territory?.parts?.onlyRight.value).toBe(0);
	});

	it('have the length of the line of contact, and no parts where one side has nothing', () => {
		const [territory, front] = compared('2019-06-01', '2021-06-01');
		expect(territory).toMatchObject({ left: [], parts: null });
		expectWithinHalfPercent(front?.left[0]?.measured.value, kilometresAlong(line.coordinates));
		expect(front).toMatchObject({ group: 'contact-line', right: [], parts: null });
	});

	it('say that a line is unsure on a day that its period may not have had', () => {
		const [territory] = compared('2023-09-19', '2023-09-20');
		expect(slugs(territory?.left ?? [])).toEqual([['held', true]]);
		expect(slugs(territory?.right ?? [])).toEqual([['held', false]]);
		const held = world.places[1]!;
		expect(standingIn(held, { from: day('2023-09-21'), to: null })).toBe('not');
		expect(standingIn(held, { from: day('2023-09-19'), to: null })).toBe('sure');
	});
});

describe('what there is to compare', () => {
	it('is before and after each change of lines within the span, near ones together', () => {
		expect(comparisonPresets(world)).toEqual([
			{
				change: { from: '2020-09-27', to: '2020-12-01' },
				days: { left: '2020-09-26', right: '2020-12-02' },
			},
			{
				change: { from: '2023-09-20', to: '2023-09-20' },
				days: { left: '2023-09-19', right: '2023-09-21' },
			},
		]);
		expect(comparisonPresets(dossier())).toEqual([]);
	});

	it('is in Karabakh the war of 2020 and September 2023, by the periods of its places', () => {
		const karabakh = dossier({
			span: '2020-01-01/2023-09-30',
			places: frozen.places,
		});
		expect(comparisonPresets(karabakh).map(({ change }) => change)).toEqual([
			{ from: '2020-09-27', to: '2020-12-01' },
			{ from: '2023-09-20', to: '2023-09-20' },
		]);
		const rows = comparisonOf(karabakh, { left: day('1990-01-01'), right: day('2021-06-01') });
		const { parts, left, right } = rows.find(({ group }) => group === 'territory')!;
		const [oblast, enclave] = [left[0]?.measured.value ?? 0, right[0]?.measured.value ?? 0];
		expect(oblast).toBeGreaterThan(4000);
		expect((parts?.inBoth.value ?? 0) + (parts?.onlyLeft.value ?? 0)).toBeCloseTo(oblast, 6);
		expectWithinHalfPercent((parts?.inBoth.value ?? 0) + (parts?.onlyRight.value ?? 0), enclave);
	});
});
