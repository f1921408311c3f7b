import { describe, expect, test } from 'vitest';
import { inlandWater, regionGround } from '../../tiles/layers/ground';
import { clipRing, cutAtAntimeridian, rectangle, signedArea } from '../../tiles/layers/polygons';

const square = (west: number, south: number, size: number) =>
	rectangle([west, south, west + size, south + size]);
const zooms = { minZoom: 0, maxZoom: 5 };

describe('earth and water', () => {
	test('seas are cut to the region and those outside it are left out', () => {
		const features = regionGround([[square(0, 0, 10)], [square(50, 50, 1)]], [5, 5, 20, 20], zooms);
		expect(features).toHaveLength(2);
		expect(features[0]?.geometry.coordinates).toEqual([rectangle([5, 5, 20, 20])]);
		expect(features[1]?.geometry.coordinates).toEqual([square(5, 5, 5)]);
	});

	test('a lake is drawn from the zoom at which it is large enough to see', () => {
		const zoomOf = (size: number) =>
			inlandWater('lake', [[square(1, 1, size)]], [0, 0, 9, 9], { minZoom: 3, maxZoom: 10 })[0]
				?.minZoom;
		expect([1, 0.1, 0.03].map(zoomOf)).toEqual([3, 5, 7]);
	});

	test('a lake too small for the data to have its shape is left out', () => {
		expect(inlandWater('lake', [[square(1, 1, 0.01)]], [0, 0, 9, 9], zooms)).toEqual([]);
	});

	test('an inland sea among the lakes is not drawn a second time', () => {
		const lakes = inlandWater('lake', [[square(1, 1, 1)], [square(2, 2, 3)]], [0, 0, 9, 9], zooms);
		expect(lakes.map(({ geometry }) => geometry.coordinates)).toEqual([[square(1, 1, 1)]]);
		expect(lakes[0]?.properties).toEqual({ kind: 'lake' });
	});

	test('a ring outside the bounds is cut to nothing, one around them to the bounds', () => {
		expect(clipRing(square(5, 5, 1), [0, 0, 1, 1])).toEqual([]);
		expect(signedArea(clipRing(square(-9, -9, 20), [0, 0, 1, 1]))).toBeCloseTo(1);
	});

	test('an island across 180 degrees becomes two, one across no such line stays as it is', () => {
		const island = [
			[179, -18],
			[-179, -18],
			[-179, -16],
			[179, -16],
			[179, -18],
		];
		const parts = cutAtAntimeridian([island]);
		expect(parts.map(([ring = []]) => [signedArea(ring), ring[0]?.[0]])).toEqual([
			[2, expect.closeTo(179)],
			[2, expect.closeTo(-180)],
		]);
		const other = [square(0, 0, 1)];
		expect(cutAtAntimeridian(other)).toEqual([other]);
	});

	test('a lake in land that goes on across 180 degrees stays where it is', () => {
		const land = [
			[-170, 0],
			[-170, 50],
			[20, 50],
			[20, 0],
			[-170, 0],
		];
		const lake = square(60, 20, 5);
		const parts = cutAtAntimeridian([land, lake]);
		expect(parts.filter((rings) => rings.length === 2)).toHaveLength(1);
		expect(parts.find((rings) => rings.length === 2)?.[1]).toEqual(lake);
	});

	test('land around a pole reaches the pole', () => {
		const coast = [-120, 0, 120].map((lon) => [lon, -70]);
		const parts = cutAtAntimeridian([[...coast, [-120, -70]]]);
		const areas = parts.map(([ring = []]) => Math.abs(signedArea(ring)));
		expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(360 * 20);
	});
});
