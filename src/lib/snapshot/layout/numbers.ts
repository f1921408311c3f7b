import type { BadgeLook } from '../../scene/legend-entries';
import type { Box } from './figure';

/** A number that wants to stand beside its anchor. All in figure pixels. */
export type WantedNumber = {
	readonly number: number;
	readonly look: BadgeLook;
	readonly x: number;
	readonly y: number;
	/** Whether the anchor is a spot that the number must not cover. */
	readonly isSpot: boolean;
};

export type PlacedNumber = WantedNumber & {
	/** The middle of the badge. */
	readonly at: readonly [x: number, y: number];
	/** Whether a line has to lead from the badge to its anchor. */
	readonly isFar: boolean;
};

/** Radius of a badge with its ring. */
export const BADGE = 10;
const RING = 3;
/** From middle to middle of two badges: their rings do not touch. */
export const NUMBER_PITCH = 2 * (BADGE + RING) + 1;
/** A badge stays this far inside the frame. */
const EDGE = BADGE + RING + 1;
const BESIDE_SPOT = 20;
const FAR = 1.8 * NUMBER_PITCH;
const STEPS = 60;

const isClear = (x: number, y: number, { left, top, right, bottom }: Edges): boolean =>
	x < left || x > right || y < top || y > bottom;

type Edges = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

const around = ({ x, y, width, height }: Box, by: number): Edges => ({
	left: x - by,
	top: y - by,
	right: x + width + by,
	bottom: y + height + by,
});

/** Offsets on a square grid, the nearest first; of equally near ones up and to the right. */
const SPIRAL: readonly (readonly [x: number, y: number])[] = Array.from(
	{ length: (2 * STEPS + 1) ** 2 },
	(_, index): readonly [number, number] => [
		(index % (2 * STEPS + 1)) - STEPS,
		Math.floor(index / (2 * STEPS + 1)) - STEPS,
	],
).sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by) || ay - by || bx - ax);

/** Badges that stand already, by cells as wide as a badge. */
class Taken {
	readonly #cells = new Map<string, (readonly [number, number])[]>();

	add(at: readonly [number, number]): void {
		const key = this.#key(at[0], at[1]);
		this.#cells.set(key, [...(this.#cells.get(key) ?? []), at]);
	}

	isFree(x: number, y: number): boolean {
		for (const dx of [-NUMBER_PITCH, 0, NUMBER_PITCH]) {
			for (const dy of [-NUMBER_PITCH, 0, NUMBER_PITCH]) {
				const near = this.#cells.get(this.#key(x + dx, y + dy)) ?? [];
				if (near.some(([a, b]) => Math.hypot(a - x, b - y) < NUMBER_PITCH)) return false;
			}
		}
		return true;
	}

	#key(x: number, y: number): string {
		return `${Math.floor(x / NUMBER_PITCH)} ${Math.floor(y / NUMBER_PITCH)}`;
	}
}

/**
 * Finds each number a place of its own: as near to its anchor as it can stand without touching
 * another, a plate of the map or the frame.
 *
 * @param plates boxes that no number may cover
 * @returns the numbers that have a place, and those for which the frame has no room left
 */
export function placeNumbers(
	wanted: readonly WantedNumber[],
	frame: Box,
	plates: readonly Box[],
): { readonly placed: readonly PlacedNumber[]; readonly left: readonly WantedNumber[] } {
	const inside = around(frame, -EDGE);
	const covered = plates.map((plate) => around(plate, EDGE));
	const taken = new Taken();
	const placed: PlacedNumber[] = [];
	const left: WantedNumber[] = [];
	for (const number of wanted) {
		const start: readonly [number, number] = number.isSpot
			? [number.x + BESIDE_SPOT * 0.8, number.y - BESIDE_SPOT * 0.8]
			: [number.x, number.y];
		const step = SPIRAL.find(([right, down]) => {
			const x = start[0] + right * NUMBER_PITCH;
			const y = start[1] + down * NUMBER_PITCH;
			if (isClear(x, y, inside)) return false;
			if (number.isSpot && Math.hypot(x - number.x, y - number.y) < BESIDE_SPOT) return false;
			return covered.every((plate) => isClear(x, y, plate)) && taken.isFree(x, y);
		});
		if (!step) {
			left.push(number);
			continue;
		}
		const at = [start[0] + step[0] * NUMBER_PITCH, start[1] + step[1] * NUMBER_PITCH] as const;
		taken.add(at);
		const isFar = Math.hypot(at[0] - number.x, at[1] - number.y) > FAR;
		placed.push({ ...number, at, isFar });
	}
	return { placed, left };
}
