import type { LonLat } from '../../model/lon-lat';
import { lonLatOf, WORLD_IN_PIXELS, worldPoint } from './mercator';
import type { BoundingBox } from '../../model/dossier';
import type { Camera } from '../../model/view';

/** Where a camera looks, and how large the picture is in CSS pixels. */
export type FrameOfView = Camera & Size;

const NARROWEST = 800;
const WIDEST = 1200;
/** Least and greatest height as a share of the width. */
const FLATTEST = 0.5;
const TALLEST = 0.85;

const clamp = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, value));

/** Sides in figure pixels. */
export type Size = { readonly width: number; readonly height: number };

/**
 * The size of a map that has no page: as the screen's, within what leaves room for the text under it.
 *
 * @param screen the map on the screen, in CSS pixels
 */
export function sizeAsOn({ width, height }: Size): Size {
	const drawn = Math.round(clamp(width, NARROWEST, WIDEST));
	return { width: drawn, height: Math.round(drawn * clamp(height / width, FLATTEST, TALLEST)) };
}

/**
 * The frame of a figure's map: the ground that the reader sees. A map of a phone is drawn larger,
 * with the same ground in it.
 *
 * @param screen the map on the screen, in CSS pixels
 * @param size of the figure's map
 */
export function frameOf(camera: Camera, screen: Size, size: Size): FrameOfView {
	// Where the shape is another than the screen's, the whole ground of the screen stays inside.
	const larger = Math.min(size.width / screen.width, size.height / screen.height);
	return { ...camera, ...size, zoom: camera.zoom + Math.log2(larger) };
}

/** Around a box, in pixels of the figure. */
const PADDING = 40;
/** Where nothing is on the ground to see any more. */
const CLOSEST = 16;

/**
 * The frame around a box, north up: on the screen cards push the box aside, in a figure it is in the
 * middle.
 *
 * @param size of the figure's map
 * @param padding kept free around the box, in figure pixels
 */
export function frameOfBox(
	[west, south, east, north]: BoundingBox,
	size: Size,
	padding = Math.min(PADDING, size.width / 8, size.height / 8),
): FrameOfView {
	const [left, top] = worldPoint([west, north]);
	const [right, bottom] = worldPoint([east, south]);
	const world = Math.min(
		(size.width - 2 * padding) / Math.max(right - left, 1e-9),
		(size.height - 2 * padding) / Math.max(bottom - top, 1e-9),
	);
	return {
		...size,
		center: lonLatOf([(left + right) / 2, (top + bottom) / 2]),
		zoom: Math.min(CLOSEST, Math.log2(world / WORLD_IN_PIXELS)),
		bearing: 0,
	};
}

/** Where a position (longitude, latitude) stands in the picture, from its upper left corner. */
export function pixelIn(
	frame: FrameOfView,
	position: readonly [number, number],
): readonly [x: number, y: number] {
	const world = WORLD_IN_PIXELS * 2 ** frame.zoom;
	const [x, y] = worldPoint(position);
	const [centerX, centerY] = worldPoint(frame.center);
	const east = (x - centerX) * world;
	const south = (y - centerY) * world;
	const turn = (-frame.bearing * Math.PI) / 180;
	return [
		frame.width / 2 + east * Math.cos(turn) - south * Math.sin(turn),
		frame.height / 2 + east * Math.sin(turn) + south * Math.cos(turn),
	];
}

/** Longitude and latitude of a point of the picture, from its upper left corner. */
export function positionIn(frame: FrameOfView, [x, y]: readonly [number, number]): LonLat {
	const world = WORLD_IN_PIXELS * 2 ** frame.zoom;
	const [centerX, centerY] = worldPoint(frame.center);
	const turn = (frame.bearing * Math.PI) / 180;
	const [right, down] = [x - frame.width / 2, y - frame.height / 2];
	return lonLatOf([
		centerX + (right * Math.cos(turn) - down * Math.sin(turn)) / world,
		centerY + (right * Math.sin(turn) + down * Math.cos(turn)) / world,
	]);
}

/** Whether a position (longitude, latitude) lies in the picture, `inset` pixels from its edge. */
export function isInFrame(
	frame: FrameOfView,
	position: readonly [number, number],
	inset = 0,
): boolean {
	const [x, y] = pixelIn(frame, position);
	const isBetween = (value: number, length: number) => value >= inset && value <= length - inset;
	return isBetween(x, frame.width) && isBetween(y, frame.height);
}
