import { worldPoint } from '../../derive/geometry/mercator';
import type { Box, Figure } from '../layout/figure';
import type { FrameOfView } from '../../derive/geometry/frame';

/** Half the side of the Web Mercator square (EPSG:3857), in metres. */
const HALF_WORLD = 20_037_508.342789244;

/**
 * The six lines that tell GIS where a picture lies, in Web Mercator metres (EPSG:3857): size of a
 * pixel, two turns, size downwards, and the middle of the upper left pixel. They hold for the map's
 * part of the page; what stands around it lies beside the map as on paper.
 *
 * @param scale device pixels to a pixel of the figure
 * @returns `null` where north is not up: few programs read turned ones
 */
export function worldFile(
	{ map }: Pick<Figure, 'map'>,
	frame: FrameOfView,
	scale: number,
): string | null {
	if (frame.bearing !== 0) return null;
	const [x, y] = worldPoint(frame.center);
	const metresPerPixel = (2 * HALF_WORLD) / (512 * 2 ** frame.zoom * scale);
	const left = (2 * x - 1) * HALF_WORLD - middleOf(map).x * scale * metresPerPixel;
	const top = (1 - 2 * y) * HALF_WORLD + middleOf(map).y * scale * metresPerPixel;
	return [
		metresPerPixel,
		0,
		0,
		-metresPerPixel,
		left + metresPerPixel / 2,
		top - metresPerPixel / 2,
	]
		.map((value) => value.toFixed(10))
		.join('\n')
		.concat('\n');
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
