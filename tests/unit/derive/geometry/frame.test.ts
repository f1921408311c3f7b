import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerPixel } from '$lib/map/scale';
import {
	frameOfBox,
	frameOf,
	isInFrame,
	pixelIn,
	positionIn,
	sizeAsOn,
} from '$lib/derive/geometry/frame';

/** The frame of a map that is drawn as the screen has it. */
const asOn = (width: number, height: number) =>
	frameOf(camera, { width, height }, sizeAsOn({ width, height }));

const camera = { center: [46.75, 39.83], zoom: 8.5, bearing: 0 } as const;

describe('the frame of a snapshot', () => {
	it('is what the screen shows, pixel by pixel, where the screen is wide enough', () => {
		expect(asOn(1000, 650)).toEqual({ ...camera, width: 1000, height: 650 });
	});

	it('draws the map of a phone larger, with the same ground in it', () => {
		const frame = asOn(400, 300);
		expect(frame).toMatchObject({ width: 800, height: 600, zoom: 9.5 });
	});

	it('keeps the whole ground of a screen of any shape', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 300, max: 2500 }),
				fc.integer({ min: 200, max: 1400 }),
				fc.double({ min: -0.49, max: 0.49, noNaN: true }),
				fc.double({ min: -0.49, max: 0.49, noNaN: true }),
				(width, height, right, down) => {
					const frame = asOn(width, height);
					const metres = metresPerPixel(39.83, camera.zoom);
					const position = [
						46.75 + (right * width * metres) / (111_320 * Math.cos((39.83 * Math.PI) / 180)),
						39.83 - (down * height * metres * 0.97) / 111_320,
					] as const;
					expect(isInFrame(frame, position)).toBe(true);
				},
			),
			{ seed: 11 },
		);
	});

	it('puts a box into the middle, north up, with air around it', () => {
		const frame = frameOfBox([45.9, 39.1, 47.6, 40.5], { width: 1000, height: 650 });
		expect(frame.center[0]).toBeCloseTo(46.75, 9);
		expect(frame.bearing).toBe(0);
		for (const corner of [
			[45.9, 39.1],
			[47.6, 40.5],
		] as const) {
			expect(isInFrame(frame, corner, 39)).toBe(true);
		}
		expect(isInFrame(frame, [46.75, 40.5], 41)).toBe(false);
	});
});

describe('a point of the picture', () => {
	it('is the position that stands there, whichever way the map is turned', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 800, noNaN: true }),
				fc.double({ min: 0, max: 600, noNaN: true }),
				fc.double({ min: -180, max: 180, noNaN: true }),
				(x, y, bearing) => {
					const frame = { ...camera, bearing, width: 800, height: 600 };
					const [right, down] = pixelIn(frame, positionIn(frame, [x, y]));
					expect(right).toBeCloseTo(x, 4);
					expect(down).toBeCloseTo(y, 4);
				},
			),
			{ seed: 5 },
		);
	});
});

describe('what is in the frame', () => {
	const frame = { ...camera, width: 800, height: 600 };

	it('is the centre, and not the other side of the world', () => {
		expect(isInFrame(frame, [46.75, 39.83])).toBe(true);
		expect(isInFrame(frame, [-133.25, 39.83])).toBe(false);
	});

	it('turns with the map', () => {
		const nearLeftEdge = [46.05, 39.83] as const;
		expect(isInFrame(frame, nearLeftEdge)).toBe(true);
		expect(isInFrame({ ...frame, bearing: 90 }, nearLeftEdge)).toBe(false);
	});
});
