/** Where a sheet rests, lowest first: a head alone, shared with what is behind, over all of it. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Heights in CSS pixels by stop. */
export type SheetHeights = Readonly<Record<SheetStop, number>>;

/** How far ahead of the finger a flick is followed, in milliseconds. */
const FOLLOWED = 160;

/**
 * The stop that a released sheet goes to: the one nearest to where a flick carries it.
 * @param height in CSS pixels at the release
 * @param velocity in CSS pixels per millisecond, upwards positive
 */
export function stopAfterDrag(height: number, velocity: number, heights: SheetHeights): SheetStop {
	const aim = height + velocity * FOLLOWED;
	const distance = (stop: SheetStop) => Math.abs(heights[stop] - aim);
	return SHEET_STOPS.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** The next stop upwards (1) or downwards (-1), or the same at the end. */
export function stopBeside(stop: SheetStop, step: 1 | -1): SheetStop {
	return SHEET_STOPS[SHEET_STOPS.indexOf(stop) + step] ?? stop;
}
