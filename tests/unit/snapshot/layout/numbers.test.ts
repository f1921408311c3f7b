import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BADGE,
	BESIDE_SPOT,
	doCross,
	NUMBER_PITCH,
	placeNumbers,
	TOUCHING,
	type WantedNumber,
} from '$lib/snapshot/layout/numbers';

const look = { family: 'force', relation: 'certain', disputed: true } as const;
const wanted = (number: number, x: number, y: number, isSpot = false): WantedNumber => ({
	number,
	look,
	x,
	y,
	isSpot,
});

describe('the numbers on a map', () => {
	it('stand on an area’s anchor, and beside a spot', () => {
		const frame = { x: 0, y: 0, width: 400, height: 300 };
		const { placed } = placeNumbers([wanted(1, 100, 100), wanted(2, 250, 150, true)], frame, []);
		expect(placed[0]?.at).toEqual([100, 100]);
		const [x = 0, y = 0] = placed[1]?.at ?? [];
		expect(Math.hypot(x - 250, y - 150)).toBeGreaterThan(BADGE);
		expect(placed.some(({ isFar }) => isFar)).toBe(false);
	});

	it('touch their mark or have a leader; no leader crosses another, and nothing is covered', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 120, max: 900 }),
				fc.integer({ min: 120, max: 700 }),
				fc.array(
					fc.record({
						right: fc.double({ min: 0, max: 1, noNaN: true }),
						down: fc.double({ min: 0, max: 1, noNaN: true }),
						isSpot: fc.boolean(),
					}),
					{ maxLength: 60 },
				),
				fc.boolean(),
				(width, height, anchors, together) => {
					const frame = { x: 36, y: 80, width, height };
					const plate = { x: 36, y: 80 + height - 46, width: 90, height: 46 };
					const numbers = anchors.map(({ right, down, isSpot }, index) =>
						wanted(
							index + 1,
							36 + (together ? 0.5 : right) * width,
							80 + (together ? 0.5 : down) * height,
							isSpot,
						),
					);
					const { placed, left } = placeNumbers(numbers, frame, [plate]);
					expect(placed.length + left.length).toBe(numbers.length);
					for (const [index, { at }] of placed.entries()) {
						const [x, y] = at;
						expect(x - BADGE).toBeGreaterThan(frame.x);
						expect(y - BADGE).toBeGreaterThan(frame.y);
						expect(x + BADGE).toBeLessThan(frame.x + width);
						expect(y + BADGE).toBeLessThan(frame.y + height);
						const isOnPlate = x - BADGE < plate.x + plate.width && y + BADGE > plate.y;
						expect(isOnPlate).toBe(false);
						const number = placed[index];
						if (!number) continue;
						const reach = TOUCHING[number.isSpot ? 'spot' : 'other'];
						expect(number.isFar).toBe(Math.hypot(x - number.x, y - number.y) > reach);
						for (const spot of numbers.filter(({ isSpot }) => isSpot)) {
							const apart = Math.hypot(x - spot.x, y - spot.y);
							expect(apart).toBeGreaterThanOrEqual(BESIDE_SPOT - 1e-6);
						}
						for (const other of placed.slice(index + 1)) {
							const [one, another] = [number, other].map((each) => ({
								at: each.at,
								anchor: [each.x, each.y] as const,
							}));
							const haveLeaders = number.isFar && other.isFar;
							expect(haveLeaders && one && another && doCross(one, another)).toBeFalsy();
							const apart = Math.hypot(x - other.at[0], y - other.at[1]);
							expect(apart).toBeGreaterThanOrEqual(NUMBER_PITCH - 1e-6);
						}
					}
				},
			),
			{ seed: 3, numRuns: 150 },
		);
	});

	it('are told where the frame has no room for them', () => {
		const numbers = Array.from({ length: 40 }, (_, index) => wanted(index + 1, 40, 40));
		const { placed, left } = placeNumbers(numbers, { x: 0, y: 0, width: 90, height: 90 }, []);
		expect(placed.length).toBeGreaterThan(3);
		expect(left.length).toBe(40 - placed.length);
	});
});
