import { describe, expect, test } from 'vitest';
import { inlandWater, regionGround, worldGround } from '../../tiles/layers/ground';
import { clipRing, rectangle, signedArea } from '../../tiles/layers/polygons';

const square = (west: number, south: number, size: number) =>
	rectangle([west, south, west + size, south + size]);
const zooms = { minZoom: 0, maxZoom: 5 };

describe('earth and water', () => {
	test('the sea of the world is a rectangle with the land as holes and inland seas beside it', () => {
		const land = [[square(0, 0, 10), square(4, 4, 2)]];
		const features = worldGround(land, zooms);
		expect(features.map(({ layer, properties }) => [layer, properties['kind']])).toEqual([
			['earth', 'earth'],
			['water', 'ocean'],
			['water', 'ocean'],
		]);
		expect(features[1]?.geometry.coordinates).toEqual([
			rectangle([-180, -90, 180, 90]),
			square(0, 0, 10),
		]);
		expect(features[2]?.geometry.coordinates).toEqual([square(4, 4, 2)]);
	});

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
});
