import type { Place } from '../../model/place';
import type { Camera } from '../../model/view';
import { positionsOf } from './geometry-parts';
import { lonLatOf, worldPoint, WORLD_IN_PIXELS } from './mercator';

/** Zoom level at which a settlement is seen with what is around it. */
const CLOSEST = 10;

/** What a place may take of a map in CSS pixels, so that it is seen whole on a phone too. */
const ROOM = 240;

/** The camera that shows a place by itself, north up; `null` where nobody knows where it is. */
export function placeCamera({ geometry }: Place): Camera | null {
	const points = geometry ? positionsOf(geometry).map(worldPoint) : [];
	if (points.length === 0) return null;
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const bounds = (all: readonly number[]) =>
		all.reduce(({ low, high }, one) => ({ low: Math.min(low, one), high: Math.max(high, one) }), {
			low: Number.POSITIVE_INFINITY,
			high: Number.NEGATIVE_INFINITY,
		});
	const [x, y] = [bounds(xs), bounds(ys)];
	const side = Math.max(x.high - x.low, y.high - y.low) * WORLD_IN_PIXELS;
	const zoom = side === 0 ? CLOSEST : Math.min(CLOSEST, Math.log2(ROOM / side));
	return { center: lonLatOf([(x.low + x.high) / 2, (y.low + y.high) / 2]), zoom, bearing: 0 };
}
