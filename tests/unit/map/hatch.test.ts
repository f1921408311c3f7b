import { describe, expect, it } from 'vitest';
import { hatchLevel, hatchStrokes } from '$lib/map/hatch';
import { markShapes } from '$lib/map/overlay';
import { dossier, claim, place, where } from '../derive/records';
import { marksIn, square, world, type Corner } from './marks';

const marks = marksIn(world);

describe('the hatch of an area', () => {
	it('is one, however many claims rest on it', () => {
		const { features } = hatchStrokes(marks, 8);
		expect(features.map(({ properties }) => properties.relation)).toEqual(['certain', 'possible']);
		expect(marks.filter(({ shape }) => shape === 'hatch')).toHaveLength(25);
	});

	it('is broken where the outline is not surely that of the claim’s days', () => {
		const past = place('past', square(46, 39, 1), { role: 'enclave', edtf: '2020/2021' });
		const at = (edtf: string) =>
			dossier({ places: [past], claims: [claim('a', { edtf, where: [where('past', 'region')] })] });
		const drawnAs = (edtf: string) => {
			const marks = marksIn(at(edtf));
			return [
				...marks.map(({ relation }) => relation),
				...markShapes(marks).features.map(({ properties }) => properties.relation),
				...hatchStrokes(marks, 8).features.map(({ properties }) => properties.relation),
			];
		};
		expect(drawnAs('2020-12-31')).toEqual(['certain', 'certain', 'certain']);
		expect(drawnAs('2022-03-04')).toEqual(['certain', 'possible', 'possible']);
	});

	it('lies inside the area and leaves its holes out', () => {
		const [outer = []] = square(46, 39, 2).coordinates;
		const [hole = []] = square(46.5, 39.5, 1).coordinates;
		const ring = {
			type: 'Polygon' as const,
			coordinates: [outer, [...hole].reverse()] as Corner[][],
		};
		const holed = dossier({
			places: [place('ring', ring, { role: 'region' })],
			claims: [claim('a', { where: [where('ring', 'region')] })],
		});
		const [hatch] = hatchStrokes(marksIn(holed), 8).features;
		const strokes = hatch?.geometry.coordinates ?? [];
		expect(strokes.length).toBeGreaterThan(20);
		const within = ([x = 0, y = 0]: number[], low: number, high: number) =>
			x > 46 + low && x < 46 + high && y > 39 + low && y < 39 + high;
		for (const [from = [], to = []] of strokes) {
			const middle = [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
			expect(within(middle, 0, 2)).toBe(true);
			expect(within(middle, 0.51, 1.49)).toBe(false);
		}
	});

	it('doubles its strokes from one zoom level to the next, so that it looks as fine', () => {
		const count = (zoom: number) =>
			hatchStrokes(marks, zoom).features[0]?.geometry.coordinates.length ?? 0;
		expect(count(9) / count(8)).toBeCloseTo(2, 0);
		expect(hatchLevel(8.4)).toBe(hatchLevel(7.6));
		expect([hatchLevel(0), hatchLevel(20)]).toEqual([3, 13]);
	});
});

describe('the ground that marks share', () => {
	it('is drawn by one of them, a certain one of the commonest family, and all can be hit', () => {
		const { features } = markShapes(marks);
		expect(features).toHaveLength(marks.length);
		const town = features.filter(({ properties }) => properties.claim.startsWith('claim:town'));
		expect(town.map(({ properties }) => [properties.family, properties.lead])).toEqual([
			['harm', false],
			['force', true],
			['force', false],
		]);
		const grounds = new Set(features.map(({ properties }) => properties.ground));
		expect(grounds.size).toBe(4);
		expect(features.filter(({ properties }) => properties.lead)).toHaveLength(grounds.size);
	});
});
