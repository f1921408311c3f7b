import { isArea, linesOf } from '$lib/derive/geometry-parts';
import { worldPoint, WORLD_IN_PIXELS } from '$lib/derive/mercator';
import type { Geometry } from '$lib/model/place';
import type { FrameOfView } from '$lib/snapshot/frame';

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
