import { lonLatOf, WORLD_IN_PIXELS, worldPoint } from '../derive/mercator';
import type { BoundingBox } from '../model/dossier';
import type { Camera } from '../model/view';

/** Where a camera looks, and how large the picture is in CSS pixels. */
export type FrameOfView = Camera & {
	readonly width: number;
	readonly height: number;
};

const NARROWEST = 800;
const WIDEST = 1200;
/** Least and greatest height as a share of the width. */
const FLATTEST = 0.5;
const TALLEST = 0.85;

const clamp = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, value));

/** The size of a figure's map: as the screen's, within what leaves room for the text beside it. */
function sizeOf(
	width: number,
	height: number,
): { readonly width: number; readonly height: number } {
	const drawn = Math.round(clamp(width, NARROWEST, WIDEST));
	return { width: drawn, height: Math.round(drawn * clamp(height / width, FLATTEST, TALLEST)) };
}

/**
 * The frame of a figure's map: the ground that the reader sees. A map of a phone is drawn larger,
 * with the same ground in it.
 *
 * @param width of the map on the screen, in CSS pixels
 */
export function frameOf(camera: Camera, width: number, height: number): FrameOfView {
	const size = sizeOf(width, height);
	// Where the shape is another than the screen's, the whole ground of the screen stays inside.
	const larger = Math.min(size.width / width, size.height / height);
	return { ...camera, ...size, zoom: camera.zoom + Math.log2(larger) };
}

/** Around a box, in pixels of the figure. */
const PADDING = 40;

/** The frame of a given size around a box, north up, with the box in the middle. */
export function frameOfBox(
	[west, south, east, north]: BoundingBox,
	{ width, height }: { readonly width: number; readonly height: number },
	padding = PADDING,
): FrameOfView {
	const [left, top] = worldPoint([west, north]);
	const [right, bottom] = worldPoint([east, south]);
	const world = Math.min(
		(width - 2 * padding) / (right - left),
		(height - 2 * padding) / (bottom - top),
	);
	return {
		width,
		height,
		center: lonLatOf([(left + right) / 2, (top + bottom) / 2]),
		zoom: Math.log2(world / WORLD_IN_PIXELS),
		bearing: 0,
	};
}

/**
 * The frame around a box, north up: on the screen cards push the box aside, in a figure it is in the
 * middle.
 *
 * @param width of the map on the screen, in CSS pixels
 */
export const frameAround = (box: BoundingBox, width: number, height: number): FrameOfView =>
	frameOfBox(box, sizeOf(width, height));

/** Whether a position (longitude, latitude) lies in the picture, `inset` pixels from its edge. */
export function isInFrame(
	frame: FrameOfView,
	position: readonly [number, number],
	inset = 0,
): boolean {
	const world = WORLD_IN_PIXELS * 2 ** frame.zoom;
	const [x, y] = worldPoint(position);
	const [centerX, centerY] = worldPoint(frame.center);
	const east = (x - centerX) * world;
	const south = (y - centerY) * world;
	const turn = (-frame.bearing * Math.PI) / 180;
	const right = east * Math.cos(turn) - south * Math.sin(turn);
	const down = east * Math.sin(turn) + south * Math.cos(turn);
	return Math.abs(right) <= frame.width / 2 - inset && Math.abs(down) <= frame.height / 2 - inset;
}
