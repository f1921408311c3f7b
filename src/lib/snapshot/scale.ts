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
