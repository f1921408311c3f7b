import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/model/place';
import { distancesOf } from '$lib/derive/measuring/distances';
import { measurementsOf } from '$lib/derive/measuring/measurements';
import { distanceRange } from '$lib/derive/geometry/nearest';
import { lengthWithin, partsOf } from '$lib/derive/geometry/segments';
import { figureOf } from '$lib/derive/measuring/rounding';
import {
	kilometresAlong,
	kilometresBetween,
	kilometresToLines,
	squareKilometres,
} from './ellipsoid';
import { claim, dossier, place, where } from '../records';
import { fastestOfFive, MOMENT } from '../stopwatch';
import { karabakh as frozen } from '../../../support/karabakh-frozen';

const { places } = frozen;
const karabakh = dossier({ places });

function geometryOf(slug: string) {
	const geometry = places.find(({ id }) => id === `place:${slug}`)?.geometry;
	if (!geometry) throw new Error(`no geometry of ${slug}`);
	return geometry;
}
const rowOf = (what: string) => {
	const row = measurementsOf(karabakh).find((measurement) => measurement.what === what);
	if (!row) throw new Error(`no row ${what}`);
	return row;
};
const within = (actual: number, expected: number, tolerance: number) =>
	expect(Math.abs(actual - expected), `${actual} is not about ${expected}`).toBeLessThanOrEqual(
		tolerance,
	);
const withinHalfPercent = (actual: number, expected: number) =>
	within(actual, expected, expected * 0.005);
const ringOf = (slug: string) => partsOf(geometryOf(slug)).polygons[0]?.[0] ?? [];
const linesOf = (slug: string) => partsOf(geometryOf(slug)).lines;

const pairsOf = (line: readonly Position[]) =>
	line.slice(1).map((to, at): [Position, Position] => [line[at] ?? to, to]);
const between = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number) => [
	x1 + (x2 - x1) * share,
	y1 + (y2 - y1) * share,
];

const around = (longitude: number, latitude: number, half: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[longitude - half, latitude - half],
			[longitude + half, latitude - half],
			[longitude + half, latitude + half],
			[longitude - half, latitude + half],
			[longitude - half, latitude - half],
		] as [number, number][],
	],
});

describe('areas and lengths of the territories', () => {
	it.each([
		['enclave-area', 'enclave-2020-2023'],
		['oblast-area', 'nkao'],
		['corridor-area', 'lachin-corridor'],
	])('the %s agrees with GeographicLib on WGS 84', (what, slug) => {
		withinHalfPercent(rowOf(what).value, squareKilometres(ringOf(slug)));
	});

	it('the length of the line of contact agrees with GeographicLib on WGS 84', () => {
		const expected = linesOf('line-of-contact').reduce((sum, l) => sum + kilometresAlong(l), 0);
		withinHalfPercent(rowOf('contact-line-length').value, expected);
	});

	it('the length of the corridor agrees with GeographicLib along its road, step by step', () => {
		const corridor = geometryOf('lachin-corridor');
		if (corridor.type !== 'Polygon') throw new Error('the corridor is no single area');
		let expected = 0;
		for (const [from, to] of linesOf('lachin-road-2020').flatMap(pairsOf)) {
			const spots = Array.from({ length: 201 }, (_, at) => between(from, to, at / 200));
			for (const [start, end] of pairsOf(spots)) {
				const isInside = booleanPointInPolygon(between(start, end, 0.5), corridor);
				if (isInside) expected += kilometresBetween(start, end);
			}
		}
		within(rowOf('corridor-length').value, expected, 0.1);
	});

	it('are shown with the digits that the outlines deserve', () => {
		const shown = measurementsOf(karabakh).map(({ what, quantity, value, uncertainty }) => {
			const figure = figureOf(quantity, value, uncertainty, 'metric');
			return [what, figure.shown, figure.unit];
		});
		expect(shown).toEqual([
			['enclave-area', 2900, 'km²'],
			['oblast-area', 4300, 'km²'],
			['enclave-share', 68, '%'],
			['corridor-length', 12, 'km'],
			['corridor-area', 60, 'km²'],
			['contact-line-length', 390, 'km'],
		]);
	});

	it('name the places that entered, and the worst of their accuracies', () => {
		const share = rowOf('enclave-share');
		expect(share.places.map(({ id }) => id)).toEqual(['place:enclave-2020-2023', 'place:nkao']);
		expect(share.accuracyInMeters).toBe(2000);
		expect(rowOf('contact-line-length').notes).toEqual(['as-drawn']);
	});

	it('have no row for a place that the dossier lacks or does not outline', () => {
		expect(measurementsOf(dossier())).toEqual([]);
		const without = places.map((each): Place =>
			each.id === 'place:nkao' ? { ...each, geometry: null } : each,
		);
		expect(measurementsOf(dossier({ places: without })).map(({ what }) => what)).toEqual([
			'enclave-area',
			'corridor-length',
			'corridor-area',
			'contact-line-length',
		]);
	});
});

describe('the distances of a claim', () => {
	const at = (
		slug: string,
		...rest: Parameters<typeof where> extends [unknown, ...infer R] ? R : never
	) => claim('a', { edtf: '2023-09-19', where: [where(slug, ...rest)] });

	it('to line and city agree with GeographicLib on WGS 84', () => {
		for (const slug of ['stepanakert', 'shusha', 'askeran', 'martakert', 'aghdam', 'yevlakh']) {
			const geometry = geometryOf(slug);
			if (geometry.type !== 'Point') throw new Error(`${slug} is no point`);
			const [line, , city] = distancesOf(karabakh, at(slug, 'settlement', 2500));
			const [lon, lat] = geometry.coordinates;
			const expected = kilometresToLines([lon, lat], linesOf('line-of-contact'));
			within(line?.value ?? NaN, expected, expected * 0.005 + 0.02);
			const main = geometryOf('stepanakert');
			if (main.type !== 'Point') throw new Error('the main city is no point');
			withinHalfPercent(city?.value ?? NaN, kilometresBetween([lon, lat], main.coordinates));
		}
	});

	it('within the corridor are 0, at the place itself 0 and said so', () => {
		const here = place('here', { type: 'Point', coordinates: [46.5469, 39.6108] });
		const whole = dossier({ places: [...places, here] });
		const [, corridor] = distancesOf(whole, at('here', 'vicinity', 1000));
		expect(corridor).toMatchObject({ what: 'to-corridor', value: 0, notes: [] });
		const [, , city] = distancesOf(karabakh, at('stepanakert', 'settlement', 5000));
		expect(city).toMatchObject({ what: 'to-main-city', value: 0, notes: ['same-place'] });
	});

	it('are none to a line or an area that the claim itself speaks of', () => {
		const told = (...rest: Parameters<typeof at>) =>
			distancesOf(karabakh, at(...rest)).map(({ what }) => what);
		expect(told('lachin-corridor', 'line')).toEqual(['to-contact-line', 'to-main-city']);
		expect(told('line-of-contact', 'line')).toEqual(['to-corridor', 'to-main-city']);
		const entrance = { ...where('shusha', 'near', 5000), partOf: 'place:lachin-corridor' };
		const part = claim('b', { edtf: '2022-12-12', where: [entrance] });
		expect(distancesOf(karabakh, part).map(({ what }) => what)).toEqual([
			'to-contact-line',
			'to-main-city',
		]);
	});

	it('take in the doubt of the claim and of the line', () => {
		const [line] = distancesOf(karabakh, at('stepanakert', 'settlement', 5000));
		expect(line?.uncertainty).toBeCloseTo(Math.hypot(5, 2), 1);
		expect(line?.accuracyInMeters).toBe(2000);
	});

	it('of an area reach from its nearest spot to its farthest', () => {
		const [line, corridor, city] = distancesOf(karabakh, at('karabakh', 'region', 60_000));
		expect(line).toMatchObject({ value: 0, notes: ['range'] });
		expect(corridor?.upTo).toBeGreaterThan(50);
		expect(city).toMatchObject({ value: 0 });
		expect(city?.upTo).toBeGreaterThan(40);
	});

	it('of an area reach into its middle, which is farther from its edge than any corner', () => {
		const [line] = distancesOf(karabakh, at('enclave-2020-2023', 'region'));
		expect(line?.value).toBe(0);
		expect(line?.upTo).toBeGreaterThan(8);
	});

	it('claim no more digits far away than a sphere can give', () => {
		const [, , city] = distancesOf(karabakh, at('moscow', 'settlement'));
		const figure = figureOf('length', city?.value ?? NaN, city?.uncertainty ?? NaN, 'metric');
		expect(figure.step).toBe(10);
	});

	it('say so where the line is of another time than the claim', () => {
		const early = claim('a', { edtf: '2016-04', where: [where('askeran', 'settlement')] });
		expect(distancesOf(karabakh, early).map(({ what, notes }) => [what, notes])).toEqual([
			['to-contact-line', ['outside-period']],
			['to-corridor', ['outside-period']],
			['to-main-city', []],
		]);
	});

	it('are none for a place that is not known', () => {
		expect(distancesOf(karabakh, claim('a', { where: [where(null, 'unknown')] }))).toEqual([]);
		expect(distancesOf(karabakh, at('azerbaijan', 'country'))).toEqual([]);
		expect(distancesOf(karabakh, at('karabakh-economic-region', 'region'))).toEqual([]);
		expect(distancesOf(karabakh, at('missing', 'exact'))).toEqual([]);
	});

	it('of any place of the dossier come in a moment', () => {
		for (const { id } of places) {
			const there = at(id.slice('place:'.length), 'region');
			expect(
				fastestOfFive(() => distancesOf(karabakh, there)),
				id,
			).toBeLessThan(MOMENT);
		}
	});
});

describe('the nearest spot', () => {
	const square = around(46, 40, 0.1);

	it('of two areas apart is measured between their edges', () => {
		const other = around(46.5, 40, 0.1);
		const { nearest, farthest } = distanceRange(square, other);
		withinHalfPercent(nearest, kilometresBetween([46.1, 40], [46.4, 40]));
		withinHalfPercent(farthest, kilometresBetween([45.9, 40], [46.4, 40]));
	});

	it('is no distance where a line crosses an area without a corner in it', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[45, 40],
				[47, 40],
			] as [number, number][],
		};
		expect(distanceRange(square, line).nearest).toBe(0);
		withinHalfPercent(lengthWithin(line, square), kilometresBetween([45.9, 40], [46.1, 40]));
	});

	it('of an area that holds a point is the point', () => {
		const point = { type: 'Point' as const, coordinates: [46.01, 40.01] as [number, number] };
		expect(distanceRange(square, point).nearest).toBe(0);
		expect(distanceRange(point, square)).toEqual({ nearest: 0, farthest: 0 });
	});
});

describe('the digits of a figure', () => {
	it.each([
		[2928, 89, 2900, 100],
		[4278, 48, 4300, 100],
		[65, 26, 70, 10],
		[11.2, 3, 11, 1],
		[0.24, 0.02, 0.24, 0.01],
		[12_345, 4000, 12_000, 1000],
	])('%d within %d is shown as %d', (value, uncertainty, shown, step) => {
		expect(figureOf('length', value, uncertainty, 'metric')).toMatchObject({ shown, step });
	});

	it('say "under" where a value rounds to nothing', () => {
		expect(figureOf('length', 0.3, 2, 'metric')).toMatchObject({ shown: 0, step: 1, under: true });
		expect(figureOf('length', 0, 2, 'metric').under).toBe(false);
	});

	it('are chosen anew in miles', () => {
		expect(figureOf('length', 390, 18, 'imperial')).toMatchObject({ unit: 'mi', shown: 240 });
		expect(figureOf('area', 2928, 89, 'imperial')).toMatchObject({ unit: 'mi²', shown: 1130 });
		expect(figureOf('share', 68.4, 2, 'imperial')).toMatchObject({ unit: '%', shown: 68 });
	});
});
