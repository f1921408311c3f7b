import type { Camera } from '../model/view';

/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_IN_PIXELS = 512;

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

/**
 * The frame of a figure's map: the ground that the reader sees, on a width that leaves room for the
 * text. A map of a phone is drawn larger, with the same ground in it.
 *
 * @param width of the map on the screen, in CSS pixels
 */
export function frameOf(camera: Camera, width: number, height: number): FrameOfView {
	const drawn = Math.round(clamp(width, NARROWEST, WIDEST));
	const share = clamp(height / width, FLATTEST, TALLEST);
	// Where the shape is another than the screen's, the whole ground of the screen stays inside.
	const larger = Math.min(drawn / width, (drawn * share) / height);
	return {
		...camera,
		zoom: camera.zoom + Math.log2(larger),
		width: drawn,
		height: Math.round(drawn * share),
	};
}

/** Web Mercator (EPSG:3857) with the world from 0 to 1. */
const mercator = ([longitude, latitude]: readonly [number, number]): [number, number] => {
	const sine = Math.sin((latitude * Math.PI) / 180);
	return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};

/** Whether a position (longitude, latitude) lies in the picture, `inset` pixels from its edge. */
export function isInFrame(
	frame: FrameOfView,
	position: readonly [number, number],
	inset = 0,
): boolean {
	const world = WORLD_IN_PIXELS * 2 ** frame.zoom;
	const [x, y] = mercator(position);
	const [centerX, centerY] = mercator(frame.center);
	const east = (x - centerX) * world;
	const south = (y - centerY) * world;
	const turn = (-frame.bearing * Math.PI) / 180;
	const right = east * Math.cos(turn) - south * Math.sin(turn);
	const down = east * Math.sin(turn) + south * Math.cos(turn);
	return Math.abs(right) <= frame.width / 2 - inset && Math.abs(down) <= frame.height / 2 - inset;
}
