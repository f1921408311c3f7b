import { expect, test } from 'vitest';
import { oceanAt } from '../layers/ocean';
import { rectangle, signedArea } from '../layers/polygons';

/** Square degrees of all polygons, less their holes. */
function areaOf(features: ReturnType<typeof oceanAt>): number {
	return features.reduce((sum, { geometry }) => {
		if (geometry.type !== 'Polygon') throw new Error(`a ${geometry.type}`);
		const [outer = 0, ...holes] = geometry.coordinates.map((ring) => Math.abs(signedArea(ring)));
		return sum + outer - holes.reduce((all, hole) => all + hole, 0);
	}, 0);
}

const WORLD = 360 * 2 * 85.051129;

test('sea and land together are the world, also where land lies across tiles or has a lake', () => {
	const land = [
		[rectangle([-20, -20, 20, 20]), rectangle([-5, -5, 5, 5])],
		[rectangle([100, 30, 101, 31])],
	];
	for (const zoom of [0, 1, 3]) expect(areaOf(oceanAt(zoom, land))).toBeCloseTo(WORLD - 1501, 2);
});

test('a tile that is all land has no sea', () => {
	expect(oceanAt(0, [[rectangle([-180, -90, 180, 90])]])).toEqual([]);
});
