import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD_IN_PIXELS, worldPoint } from '$lib/derive/geometry/mercator';
import { tilingOf } from '$lib/map/picture/tiling';

const pictures = fc.record({
	width: fc.integer({ min: 300, max: 9000 }),
	height: fc.integer({ min: 300, max: 9000 }),
	ratio: fc.double({ min: 1, max: 8, noNaN: true }),
	bearing: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('a picture in parts', () => {
	it('is covered once, by parts that lie within what is drawn', () => {
		fc.assert(
			fc.property(pictures, ({ width, height, ratio, bearing }) => {
				const camera = { center: [46.75, 39.83] as const, zoom: 8.5, bearing };
				const { tiles, pixels } = tilingOf(camera, { width, height }, ratio, 4096);
				const area = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
				expect(area).toBe(width * height);
				for (const { left, top, width: wide, height: high, drawnLeft, drawnTop } of tiles) {
					expect(left).toBeGreaterThanOrEqual(drawnLeft);
					expect(top).toBeGreaterThanOrEqual(drawnTop);
					expect(left + wide).toBeLessThanOrEqual(drawnLeft + pixels);
					expect(top + high).toBeLessThanOrEqual(drawnTop + pixels);
				}
			}),
			{ seed: 2 },
		);
	});

	it('shows the same ground at a pixel whichever part has it', () => {
		fc.assert(
			fc.property(pictures, ({ width, height, ratio, bearing }) => {
				const camera = { center: [46.75, 39.83] as const, zoom: 8.5, bearing };
				const { tiles, pixels, side } = tilingOf(camera, { width, height }, ratio, 4096);
				const [middleX, middleY] = worldPoint(camera.center);
				for (const { drawnLeft, drawnTop, camera: own } of tiles) {
					// Device pixels of the world, as the part draws it and as the picture is meant.
					const world = WORLD_IN_PIXELS * 2 ** own.zoom * (pixels / side);
					expect(world).toBeCloseTo(WORLD_IN_PIXELS * 2 ** 8.5 * ratio, 3);
					const [x, y] = worldPoint(own.center);
					const east = (x - middleX) * world;
					const south = (y - middleY) * world;
					const turn = (-bearing * Math.PI) / 180;
					const right = east * Math.cos(turn) - south * Math.sin(turn);
					const down = east * Math.sin(turn) + south * Math.cos(turn);
					expect(right).toBeCloseTo(drawnLeft + pixels / 2 - width / 2, 3);
					expect(down).toBeCloseTo(drawnTop + pixels / 2 - height / 2, 3);
				}
			}),
			{ seed: 4 },
		);
	});
});
