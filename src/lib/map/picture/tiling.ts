import { lonLatOf, WORLD_IN_PIXELS, worldPoint } from '../../derive/geometry/mercator';
import type { Camera } from '../../model/view';

/** A large picture as squares that are drawn one after the other, each by the same map. */
export type Tiling = {
	/** Side of the drawing map: CSS pixels, and device pixels. */
	readonly side: number;
	readonly pixels: number;
	readonly tiles: readonly PictureTile[];
};

/** A part of the picture. All in device pixels of the picture. */
export type PictureTile = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Upper left corner of the square that is drawn: the part with its margin. */
	readonly drawnLeft: number;
	readonly drawnTop: number;
	readonly camera: Camera;
};

/**
 * Kept around each part, in CSS pixels: a label that crosses a seam is drawn whole on both sides of
 * it, and has the same neighbours to give way to.
 */
const MARGIN = 128;

/** The camera that has a point of the picture in its middle. */
function cameraAt(
	{ center, zoom, bearing }: Camera,
	[right, down]: readonly [number, number],
	zoomIn: number,
): Camera {
	const world = WORLD_IN_PIXELS * 2 ** zoom;
	const [x, y] = worldPoint(center);
	const turn = (bearing * Math.PI) / 180;
	const east = right * Math.cos(turn) - down * Math.sin(turn);
	const south = right * Math.sin(turn) + down * Math.cos(turn);
	return { center: lonLatOf([x + east / world, y + south / world]), zoom: zoom + zoomIn, bearing };
}

/**
 * Cuts a picture into squares that a graphics card can draw.
 *
 * @param size of the picture in device pixels
 * @param pixelRatio device pixels to a CSS pixel
 * @param most device pixels that a side may have
 */
export function tilingOf(
	camera: Camera,
	size: { readonly width: number; readonly height: number },
	pixelRatio: number,
	most: number,
): Tiling {
	// No larger than the picture with its margin.
	const wanted = Math.max(size.width, size.height) + 2 * Math.ceil(MARGIN * pixelRatio);
	const side = Math.floor(Math.min(most, wanted) / pixelRatio);
	const pixels = Math.floor(side * pixelRatio);
	// A whole number of CSS pixels seldom is one of device pixels: the rest goes into the zoom.
	const zoomIn = Math.log2(pixelRatio / (pixels / side));
	const margin = Math.min(Math.ceil(MARGIN * pixelRatio), Math.floor(pixels / 3));
	const inner = pixels - 2 * margin;
	const tiles: PictureTile[] = [];
	for (let top = 0; top < size.height; top += inner) {
		for (let left = 0; left < size.width; left += inner) {
			const [drawnLeft, drawnTop] = [left - margin, top - margin];
			const middle = [
				(drawnLeft + pixels / 2 - size.width / 2) / pixelRatio,
				(drawnTop + pixels / 2 - size.height / 2) / pixelRatio,
			] as const;
			tiles.push({
				left,
				top,
				width: Math.min(inner, size.width - left),
				height: Math.min(inner, size.height - top),
				drawnLeft,
				drawnTop,
				camera: cameraAt(camera, middle, zoomIn),
			});
		}
	}
	return { side, pixels, tiles };
}
