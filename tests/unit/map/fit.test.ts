import { describe, expect, it } from 'vitest';
import { cornersOf, fitBeside, isInSight, type Covered, type Fit } from '$lib/map/fit';
import type { BoundingBox } from '$lib/model/dossier';

const bounds: BoundingBox = [45.9, 39.3, 47.5, 40.5];
const size = { width: 1000, height: 700 };
const legend = { left: 12, top: 520, right: 240, bottom: 690 };
const card = { left: 650, top: 480, right: 988, bottom: 660 };

const xy = ([longitude, latitude]: readonly [number, number], zoom: number) => {
	const scale = 512 * 2 ** zoom;
	const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180));
	return [((longitude + 180) / 360) * scale, (0.5 - mercator / (2 * Math.PI)) * scale] as const;
};

/** Where a position is drawn, in CSS pixels from the top left corner. */
function drawnAt({ width, height }: Covered, { center, zoom }: Fit, at: readonly [number, number]) {
	const [x, y] = xy(at, zoom);
	const [centerX, centerY] = xy(center, zoom);
	return [x - centerX + width / 2, y - centerY + height / 2] as const;
}

describe('the camera that shows a box beside cards', () => {
	it('fills the map where there are none, the box in the middle', () => {
		const bare = { ...size, boxes: [] };
		const fit = fitBeside(bare, bounds, cornersOf(bounds));
		const [left, top] = drawnAt(bare, fit, [45.9, 40.5]);
		const [right, bottom] = drawnAt(bare, fit, [47.5, 39.3]);
		expect(top).toBeCloseTo(12, 0);
		expect(bottom).toBeCloseTo(688, 0);
		expect(left).toBeCloseTo(1000 - right, 0);
	});

	it('keeps what is drawn out from under them, and the box whole in the picture', () => {
		const covered = { ...size, boxes: [legend, card] };
		const drawn = [
			[46.3, 39.4],
			[47.2, 39.4],
			[47.3, 40.4],
			[46.3, 40.4],
		].map(([longitude = 0, latitude = 0]) => ({
			at: [longitude, latitude] as const,
			offsets: [[0, 0] as const],
		}));
		const fit = fitBeside(covered, bounds, drawn);
		for (const { at } of drawn) expect(isInSight(covered, ...drawnAt(covered, fit, at))).toBe(true);
		const bare = { ...covered, boxes: [] };
		for (const { at } of cornersOf(bounds)) {
			expect(isInSight(bare, ...drawnAt(bare, fit, at))).toBe(true);
		}
		expect(fit.zoom).toBeGreaterThan(7.9);
	});

	it('shows a spot beside the cards, no nearer than is asked', () => {
		const middle = { left: 300, top: 200, right: 700, bottom: 500 };
		const covered = { ...size, boxes: [legend, card, middle] };
		const spot: BoundingBox = [46.7, 39.8, 46.7, 39.8];
		const fit = fitBeside(covered, spot, cornersOf(spot), 9);
		expect(fit.zoom).toBe(9);
		expect(isInSight(covered, ...drawnAt(covered, fit, [46.7, 39.8]))).toBe(true);
		expect(Number.isFinite(fitBeside(covered, spot, cornersOf(spot)).zoom)).toBe(true);
	});

	it('leaves room at the edge for what is drawn beside its place', () => {
		const bare = { ...size, boxes: [] };
		const offset = [-120, 0] as const;
		const at = [45.9, 39.9] as const;
		const fit = fitBeside(bare, bounds, [{ at, offsets: [offset] }]);
		const [x, y] = drawnAt(bare, fit, at);
		expect(isInSight(bare, x + offset[0], y)).toBe(true);
	});

	it('leaves room on one side for what can be drawn on either', () => {
		const beside = { left: 640, top: 0, right: 1000, bottom: 340 };
		const covered = { ...size, boxes: [beside] };
		const at = [46.7, 39.9] as const;
		const sides = [[200, 0] as const, [-200, 0] as const];
		const either = fitBeside(covered, bounds, [{ at, offsets: sides }]);
		const [x, y] = drawnAt(covered, either, at);
		expect(sides.some(([right]) => isInSight(covered, x + right, y))).toBe(true);
		// For both sides at once the box has to be moved, or drawn smaller.
		const both = sides.map((side) => ({ at, offsets: [side] }));
		const [bothX] = drawnAt(covered, fitBeside(covered, bounds, both), at);
		expect(bothX).toBeLessThan(x);
	});

	it('is in the middle of what a tall card leaves free', () => {
		const tall = { left: 600, top: 100, right: 988, bottom: 660 };
		const covered = { ...size, boxes: [tall] };
		const [x] = drawnAt(covered, fitBeside(covered, bounds, []), [46.7, 39.9]);
		expect(x).toBeLessThan(500);
		const at = [46.7, 39.9] as const;
		const [spotX] = drawnAt(covered, fitBeside(covered, bounds, [{ at, offsets: [[0, 0]] }]), at);
		expect(spotX).toBeLessThan(600);
	});

	it('shows what it can where cards cover the map', () => {
		const covered = { ...size, boxes: [{ left: 0, top: 0, right: 1000, bottom: 700 }] };
		const { center, zoom } = fitBeside(covered, bounds, cornersOf(bounds));
		expect(center[0]).toBeCloseTo(46.7, 3);
		expect(zoom).toBeGreaterThan(7);
	});
});

it('a point is in sight inside the map and beside its cards', () => {
	const covered = { ...size, boxes: [legend] };
	expect(isInSight(covered, 500, 350)).toBe(true);
	expect(isInSight(covered, 100, 600)).toBe(false);
	expect(isInSight(covered, -1, 350)).toBe(false);
	expect(isInSight(covered, 500, 701)).toBe(false);
});
