import { describe, expect, it } from 'vitest';
import { lonLatOf, worldPoint } from '$lib/derive/geometry/mercator';

describe('Web Mercator on the unit square', () => {
	it('puts the middle of the world into the middle', () => {
		expect(worldPoint([0, 0])).toEqual([0.5, 0.5]);
	});

	it('ends at 85.0511 degrees, as tiles do', () => {
		const [, top] = worldPoint([0, 85.0511287798066]);
		expect(top).toBeCloseTo(0, 9);
	});

	it('agrees with the other form of the formula, by the inverse hyperbolic sine', () => {
		for (const latitude of [-60, -12.5, 39.8265, 71]) {
			const radians = (latitude * Math.PI) / 180;
			const [, y] = worldPoint([0, latitude]);
			expect(y).toBeCloseTo(0.5 - Math.asinh(Math.tan(radians)) / (2 * Math.PI), 12);
		}
	});

	it('goes back to where it came from', () => {
		const [longitude, latitude] = lonLatOf(worldPoint([46.7519, 39.8265]));
		expect(longitude).toBeCloseTo(46.7519, 9);
		expect(latitude).toBeCloseTo(39.8265, 9);
	});
});
