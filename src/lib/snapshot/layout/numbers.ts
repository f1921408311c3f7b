import { crossing } from '../../derive/geometry/segments';
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
	readonly at: Point;
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
/** From the middle of any spot to that of a badge, at least: a spot is never covered. */
export const BESIDE_SPOT = 17;
/** A number no further from its anchor than this touches its mark; any other has a leader. */
export const TOUCHING = { spot: 20, other: BADGE } as const;
/** Between a leader and the middle of a badge or of a spot that is not its own. */
const PAST = { badge: BADGE + 2, spot: 6 } as const;
/** Leaders are no longer than so many steps of the grid. */
const STEPS = 24;
const STEP = NUMBER_PITCH / 2;

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

const isIn = ([x, y]: Point, { left, top, right, bottom }: Edges): boolean =>
	x >= left && x <= right && y >= top && y <= bottom;

/** Offsets on a square grid, the nearest first; of equally near ones up and to the right. */
const SPIRAL: readonly Point[] = Array.from({ length: (2 * STEPS + 1) ** 2 }, (_, index): Point => [
	((index % (2 * STEPS + 1)) - STEPS) * STEP,
	(Math.floor(index / (2 * STEPS + 1)) - STEPS) * STEP,
]).sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by) || ay - by || bx - ax);

type Point = readonly [x: number, y: number];

/** From a badge to its anchor. */
type Leader = { readonly at: Point; readonly anchor: Point };

const pointOf = ({ x, y }: WantedNumber): Point => [x, y];
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** How far a point is from the nearest point of a leader. */
function distanceTo({ at, anchor }: Leader, point: Point): number {
	const [dx, dy] = [anchor[0] - at[0], anchor[1] - at[1]];
	const along = (point[0] - at[0]) * dx + (point[1] - at[1]) * dy;
	const share = Math.min(1, Math.max(0, along / (dx * dx + dy * dy || 1)));
	return apart(point, [at[0] + share * dx, at[1] + share * dy]);
}

/** Whether two leaders cross; those that end at one anchor only meet there. */
export const doCross = (one: Leader, other: Leader): boolean =>
	apart(one.anchor, other.anchor) > 0.5 &&
	crossing([[...one.at], [...one.anchor]], [[...other.at], [...other.anchor]]) !== null;

/** Whether a leader runs over a box (Liang and Barsky 1984). */
function runsOver({ at, anchor }: Leader, { left, top, right, bottom }: Edges): boolean {
	const [dx, dy] = [anchor[0] - at[0], anchor[1] - at[1]];
	let [from, to] = [0, 1];
	for (const [step, room] of [
		[-dx, at[0] - left],
		[dx, right - at[0]],
		[-dy, at[1] - top],
		[dy, bottom - at[1]],
	] as const) {
		if (step === 0 && room < 0) return false;
		if (step < 0) from = Math.max(from, room / step);
		if (step > 0) to = Math.min(to, room / step);
	}
	return from <= to;
}

/** What stands on a map, and where a number finds room among it. */
class Places {
	readonly placed: PlacedNumber[] = [];
	readonly #inside: Edges;
	readonly #covered: readonly Edges[];
	readonly #boxes: readonly Edges[];
	readonly #spots: readonly Point[];

	constructor(wanted: readonly WantedNumber[], frame: Box, boxes: readonly Box[]) {
		this.#inside = around(frame, -EDGE);
		this.#covered = boxes.map((box) => around(box, EDGE));
		this.#boxes = boxes.map((box) => around(box, 0));
		this.#spots = wanted.filter(({ isSpot }) => isSpot).map(pointOf);
	}

	/** Gives a number the nearest place, of those that touch its mark or of those a leader leads from. */
	place(number: WantedNumber, isFar: boolean, suits: (leader: Leader) => boolean): boolean {
		const anchor = pointOf(number);
		const aside = number.isSpot ? BESIDE_SPOT * Math.SQRT1_2 : 0;
		const reach = TOUCHING[number.isSpot ? 'spot' : 'other'];
		for (const [right, down] of SPIRAL) {
			const at: Point = [number.x + aside + right, number.y - aside + down];
			if (apart(at, anchor) > reach !== isFar) continue;
			if (!this.#isFree(at) || !suits({ at, anchor })) continue;
			this.placed.push({ ...number, at, isFar });
			return true;
		}
		return false;
	}

	/** Whether a leader would cross no other. */
	crossesNone = (leader: Leader): boolean =>
		this.#leaders().every((other) => !doCross(leader, other));

	/** Whether it would besides run past every badge, spot and name, and its badge past every leader. */
	runsClear = (leader: Leader): boolean =>
		this.crossesNone(leader) &&
		this.placed.every(({ at }) => distanceTo(leader, at) >= PAST.badge) &&
		this.#leaders().every((other) => distanceTo(other, leader.at) >= PAST.badge) &&
		this.#spots.every(
			(spot) => apart(spot, leader.anchor) < 0.5 || distanceTo(leader, spot) >= PAST.spot,
		) &&
		this.#boxes.every((box) => isIn(leader.anchor, box) || !runsOver(leader, box));

	#leaders(): readonly Leader[] {
		return this.placed
			.filter(({ isFar }) => isFar)
			.map((number) => ({ at: number.at, anchor: pointOf(number) }));
	}

	#isFree(at: Point): boolean {
		return (
			isIn(at, this.#inside) &&
			this.#covered.every((edges) => !isIn(at, edges)) &&
			this.#spots.every((spot) => apart(at, spot) >= BESIDE_SPOT - 1e-6) &&
			this.placed.every((other) => apart(at, other.at) >= NUMBER_PITCH)
		);
	}
}

/**
 * Finds each number a place of its own: touching its mark, or as near to it as it can stand with a
 * leader to its anchor. No number touches another, a spot, a plate of the map, a name or the frame;
 * no two leaders cross, and where there is room none runs under a badge or over a name.
 *
 * @param boxes plates and names, which no number may cover
 * @returns the numbers that have a place, and those for which the frame has no room left
 */
export function placeNumbers(
	wanted: readonly WantedNumber[],
	frame: Box,
	boxes: readonly Box[],
): { readonly placed: readonly PlacedNumber[]; readonly left: readonly WantedNumber[] } {
	const places = new Places(wanted, frame, boxes);
	// Seats at the marks first, so that no other number takes them.
	const apartFrom = wanted.filter((number) => !places.place(number, false, () => true));
	const left = apartFrom.filter(
		(number) =>
			!places.place(number, true, places.runsClear) &&
			!places.place(number, true, places.crossesNone),
	);
	return { placed: places.placed, left };
}
