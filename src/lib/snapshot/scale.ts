/** Mean circumference of WGS 84 along the equator, in metres. */
const EQUATOR_IN_METERS = 2 * Math.PI * 6_378_137;
/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_IN_PIXELS = 512;

/**
 * Metres that one CSS pixel stands for at the centre of a Web Mercator map.
 * @param latitude degrees
 */
export const metersPerPixel = (latitude: number, zoom: number): number =>
	(EQUATOR_IN_METERS * Math.cos((latitude * Math.PI) / 180)) / (WORLD_IN_PIXELS * 2 ** zoom);

/** A length of 1, 2 or 5 times a power of ten that is at most `limit`. */
export function roundLength(limit: number): number {
	const power = 10 ** Math.floor(Math.log10(limit));
	const digit = limit / power;
	return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

/** The longest round scale bar within `widest` pixels: its length in kilometres and in pixels. */
export function scaleBar(
	camera: { readonly latitude: number; readonly zoom: number },
	widest: number,
): { readonly kilometres: number; readonly pixels: number } {
	const perPixel = metersPerPixel(camera.latitude, camera.zoom);
	const meters = roundLength(perPixel * widest);
	return { kilometres: meters / 1000, pixels: meters / perPixel };
}

/** Where a camera looks, and how large the picture is in CSS pixels. */
export type FrameOfView = {
	/** Longitude, latitude. */
	readonly center: readonly [number, number];
	readonly zoom: number;
	/** Degrees clockwise. */
	readonly bearing: number;
	readonly width: number;
	readonly height: number;
};

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
