import { describe, expect, test } from 'vitest';
import { rectangle, signedArea } from '../../tiles/layers/polygons';
import { smoothed } from '../../tiles/layers/smooth';

const BOUNDS = [0, 0, 1, 1] as const;
const areaOf = (rings: readonly (readonly number[][])[]) => Math.abs(signedArea(rings[0] ?? []));

describe('smoothed outlines', () => {
	test('keep the place and very nearly the area', () => {
		const [lake, ...others] = smoothed([[rectangle([0.2, 0.2, 0.6, 0.6])]], BOUNDS);
		expect(others).toEqual([]);
		expect(areaOf(lake ?? [])).toBeCloseTo(0.16, 2);
	});

	test('join pieces that touch, and lose spikes and notches', () => {
		const pieces = [
			[rectangle([0.2, 0.2, 0.4, 0.4])],
			[rectangle([0.4, 0.2, 0.6, 0.4])],
			[rectangle([0.6, 0.3, 0.7, 0.304])],
		];
		const lakes = smoothed(pieces, BOUNDS);
		expect(lakes).toHaveLength(1);
		expect(Math.max(...(lakes[0]?.[0] ?? []).map(([lon = 0]) => lon))).toBeLessThan(0.62);
	});

	test('keep islands as holes, and lakes on islands', () => {
		const lake = [rectangle([0.1, 0.1, 0.9, 0.9]), rectangle([0.3, 0.3, 0.7, 0.7])];
		const polygons = smoothed([lake, [rectangle([0.45, 0.45, 0.55, 0.55])]], BOUNDS);
		expect(polygons.map((rings) => rings.length)).toEqual([2, 1]);
	});

	test('leave out what is outside the bounds', () => {
		expect(smoothed([[rectangle([2, 2, 3, 3])]], BOUNDS)).toEqual([]);
	});
});
