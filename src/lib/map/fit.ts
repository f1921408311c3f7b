import type { LonLat } from '../model/lon-lat';
import { lonLatOf, WORLD_IN_PIXELS, worldPoint } from '../derive/geometry/mercator';
import type { BoundingBox } from '../model/dossier';

/** A card over the map, in CSS pixels from the map's top left corner. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** The map's size and the cards over it, in CSS pixels. */
export type Covered = {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly Box[];
};

/** What should be seen: a position, and how far in CSS pixels from it something is drawn. */
export type Drawn = {
	/** Longitude, latitude. */
	readonly at: LonLat;
	/** To the right and down. Where it can be drawn on several sides, one in sight is enough. */
	readonly offsets: readonly (readonly [x: number, y: number])[];
};

export type Fit = {
	readonly center: LonLat;
	readonly zoom: number;
};

type Xy = readonly [x: number, y: number];

/** Kept free at the map's edges, and around what is drawn, in CSS pixels. */
const EDGE = 12;
const ROOM = 18;

/** No map goes nearer; a spot would fit at any zoom level. */
const NEAREST = 22;

/** How the best camera is looked for: in steps of the zoom level, and places across the map. */
const ZOOM_STEP = 0.05;
const ZOOM_STEPS = 40;
const ACROSS = 9;

/** Places between `low` and `high`, the middle first. */
function fromTheMiddle(low: number, high: number): readonly number[] {
	const middle = (low + high) / 2;
	return Array.from({ length: ACROSS }, (_, index) => {
		const step = Math.ceil(index / 2) / ((ACROSS - 1) / 2);
		return middle + ((index % 2 === 0 ? step : -step) * (high - low)) / 2;
	});
}

const isWithin = ({ width, height }: Covered, x: number, y: number): boolean =>
	x >= 0 && y >= 0 && x <= width && y <= height;

const isUnder = (x: number, y: number, room: number, boxes: readonly Box[]): boolean =>
	boxes.some(
		({ left, top, right, bottom }) =>
			x > left - room && x < right + room && y > top - room && y < bottom + room,
	);

/** The middle of the widest stretch that no card covers at half the map's height, from the left. */
function freeMiddle({ width, height, boxes }: Covered): number {
	const across = boxes
		.filter(({ top, bottom }) => top < height / 2 && bottom > height / 2)
		.sort((a, b) => a.left - b.left);
	let [from, widest] = [0, { left: 0, right: 0 }];
	for (const { left, right } of [...across, { left: width, right: width }]) {
		if (left - from > widest.right - widest.left) widest = { left: from, right: left };
		from = Math.max(from, right);
	}
	return widest.right > 0 ? (widest.left + widest.right) / 2 : width / 2;
}

/**
 * The camera that shows a box of the world whole and as large as it can, north up, with nothing that
 * is drawn under a card or cut at the map's edge, and as near to the middle of what is free as that
 * allows. Where the cards leave no such place, as little as can be is hidden.
 *
 * @param nearest the zoom level that is not gone beyond
 */
export function fitBeside(
	covered: Covered,
	bounds: BoundingBox,
	drawn: readonly Drawn[],
	nearest = NEAREST,
): Fit {
	const [west, south, east, north] = bounds;
	const [left, top] = worldPoint([west, north]);
	const [right, bottom] = worldPoint([east, south]);
	const free = [covered.width - 2 * EDGE, covered.height - 2 * EDGE] as const;
	const scale = Math.min(free[0] / (right - left), free[1] / (bottom - top));
	const most = Math.min(nearest, Math.log2(Math.max(scale, 1) / WORLD_IN_PIXELS));
	const points = drawn.map(({ at, offsets }) => ({ at: worldPoint(at), offsets }));
	let best: Fit & { readonly hidden: number } = {
		center: lonLatOf([(left + right) / 2, (top + bottom) / 2]),
		zoom: most,
		hidden: Infinity,
	};
	for (let step = 0; step < ZOOM_STEPS && best.hidden > 0; step += 1) {
		const zoom = most - step * ZOOM_STEP;
		const size = WORLD_IN_PIXELS * 2 ** zoom;
		const [width, height] = [(right - left) * size, (bottom - top) * size];
		const middle: Xy = [freeMiddle(covered) - width / 2, (covered.height - height) / 2];
		const places = fromTheMiddle(EDGE, covered.width - EDGE - width)
			.flatMap((x) => fromTheMiddle(EDGE, covered.height - EDGE - height).map((y): Xy => [x, y]))
			.sort((a, b) => distance(a, middle) - distance(b, middle));
		for (const [x, y] of places) {
			const hidden = points.filter(({ at, offsets }) => {
				const ownX = x + (at[0] - left) * size;
				const ownY = y + (at[1] - top) * size;
				return offsets.every(([right, down]) => {
					const [seenX, seenY] = [ownX + right, ownY + down];
					return !isWithin(covered, seenX, seenY) || isUnder(seenX, seenY, ROOM, covered.boxes);
				});
			}).length;
			if (hidden >= best.hidden) continue;
			const centerX = left + (covered.width / 2 - x) / size;
			const centerY = top + (covered.height / 2 - y) / size;
			best = { center: lonLatOf([centerX, centerY]), zoom, hidden };
		}
	}
	return { center: best.center, zoom: best.zoom };
}

/** The corners of a box, to be seen themselves. */
export const cornersOf = ([west, south, east, north]: BoundingBox): readonly Drawn[] =>
	[west, east].flatMap((longitude) =>
		[south, north].map((latitude): Drawn => ({ at: [longitude, latitude], offsets: [[0, 0]] })),
	);

const distance = (a: Xy, b: Xy): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Whether a point of the map, in CSS pixels from its top left corner, is in sight and under no card. */
export const isInSight = (covered: Covered, x: number, y: number): boolean =>
	isWithin(covered, x, y) && !isUnder(x, y, 0, covered.boxes);
