import type { LonLat } from '$lib/model/lon-lat';
import { isArea, linesOf } from '$lib/derive/geometry/geometry-parts';
import { worldPoint, WORLD_IN_PIXELS } from '$lib/derive/geometry/mercator';
import type { NameCollection } from '$lib/map/style/sources';
import type { Geometry } from '$lib/model/place';
import { isInFrame, type FrameOfView } from '$lib/derive/geometry/frame';

/** A position (longitude, latitude) in pixels of the frame, x to the right and y down. */
export type ToPixels = (position: readonly number[]) => readonly [x: number, y: number];

/** The projection of a frame that is north up. */
export function pixelsOf({ center, zoom, width, height }: FrameOfView): ToPixels {
	const world = WORLD_IN_PIXELS * 2 ** zoom;
	const [centerX, centerY] = worldPoint(center);
	return (position) => {
		const [x, y] = worldPoint(position);
		return [(x - centerX) * world + width / 2, (y - centerY) * world + height / 2];
	};
}

/** Metres to a degree of latitude, on the sphere. */
export const METERS_A_DEGREE = 111_195;

/** How large a radius on the ground is in the frame, near its centre (longitude, latitude). */
export function radiusInPixels(
	[longitude, latitude]: LonLat,
	meters: number,
	toPixels: ToPixels,
): number {
	const [, y] = toPixels([longitude, latitude]);
	const [, top] = toPixels([longitude, latitude + meters / METERS_A_DEGREE]);
	return y - top;
}

/** A geometry as the `d` of an SVG path; points nearer than half a pixel to the last are left out. */
export function pathOf(geometry: Geometry, toPixels: ToPixels): string {
	const end = isArea(geometry) ? 'Z' : '';
	return linesOf(geometry)
		.map((line) => {
			const kept: (readonly [number, number])[] = [];
			for (const position of line) {
				const [x, y] = toPixels(position);
				const [lastX = Infinity, lastY = Infinity] = kept.at(-1) ?? [];
				if (Math.hypot(x - lastX, y - lastY) >= 0.5) kept.push([x, y]);
			}
			const points = kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
			return points.length === 0 ? '' : `M${points.join('L')}${end}`;
		})
		.join('');
}

type Name = NameCollection['features'][number];

/** Only names of these are drawn: the others are too many, or stand for what has no spot. */
const NAMED = ['enclave', 'corridor', 'settlement'];
/** What a name takes, in pixels at the font size of the picture: half a letter wide, a line high. */
const LETTER = 6.5;
const LINE = 16;
/** How far from a spot the middle of a name under or over it is, and the end of one beside it. */
const UNDER = 14;
const BESIDE = 8;
/** A spot and the stroke round it. */
const SPOT = 8;

/** A box that something takes in the picture, in pixels, by its centre. */
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** A name, and where its text has its middle, in pixels of the frame. */
export type PlacedName = { readonly name: Name; readonly x: number; readonly y: number };

const areApart = (a: Box, b: Box): boolean =>
	Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
	Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

const isWhole = ({ x, y, width, height }: Box, frame: FrameOfView): boolean =>
	x >= width / 2 &&
	x <= frame.width - width / 2 &&
	y >= height / 2 &&
	y <= frame.height - height / 2;

/** Where a name may stand: an area's in its place, a settlement's on any side of its spot. */
function boxesOf({ geometry, properties: { role, label } }: Name, toPixels: ToPixels): Box[] {
	const [x, y] = toPixels(geometry.coordinates);
	const size = { width: label.length * LETTER, height: LINE };
	if (role !== 'settlement') return [{ x, y, ...size }];
	const aside = BESIDE + size.width / 2;
	return [
		{ x, y: y + UNDER, ...size },
		{ x, y: y - UNDER, ...size },
		{ x: x + aside, y, ...size },
		{ x: x - aside, y, ...size },
	];
}

/**
 * The names that have room in a frame, so that none covers another, a spot or a badge, and each is
 * whole: `first` before the rest, those by rank, and of equals the one of more claims. A name without room is
 * left out unless it is `first`.
 */
export function namesWithRoom(
	names: readonly Name[],
	frame: FrameOfView,
	first: ReadonlySet<string>,
	badges: readonly Box[],
): readonly PlacedName[] {
	const toPixels = pixelsOf(frame);
	const rankOf = ({ properties: { id, rank } }: Name): number => (first.has(id) ? -1 : rank);
	const drawn: Box[] = [];
	return names
		.filter(
			({ geometry: { coordinates }, properties: { id, role } }) =>
				(NAMED.includes(role) || first.has(id)) &&
				isInFrame(frame, [coordinates[0] ?? 0, coordinates[1] ?? 0], LINE),
		)
		.toSorted((a, b) => rankOf(a) - rankOf(b) || b.properties.claims - a.properties.claims)
		.flatMap((name) => {
			const boxes = boxesOf(name, toPixels);
			const [x, y] = toPixels(name.geometry.coordinates);
			const spots =
				name.properties.role === 'settlement' ? [{ x, y, width: SPOT, height: SPOT }] : [];
			const free = boxes.find(
				(box) =>
					isWhole(box, frame) &&
					[...badges, ...drawn].every((other) => areApart(other, box)) &&
					drawn.every((other) => spots.every((spot) => areApart(other, spot))),
			);
			const box = free ?? (first.has(name.properties.id) ? boxes[0] : undefined);
			if (!box) return [];
			drawn.push(box, ...spots);
			return [{ name, x: box.x, y: box.y }];
		});
}
