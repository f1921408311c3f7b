import type { Mark } from '../derive/marks';

/** From the anchor in CSS pixels: x to the right, y down. */
export type Offset = readonly [x: number, y: number];

/** From number to number in a block, in CSS pixels: rings around two of them do not touch. */
export const PITCH = 26;

/** Of a spot, the row of numbers stands this far over it. */
const OVER_SPOT = 24;

/** Of an area, the first row stands this far under the anchor, where the name's last line ends. */
const UNDER_NAME = 26;

/** Numbers in a row: a spot's are one row as long as it stays short, an area's a broad block. */
function columnsOf(shape: Mark['shape'], of: number): number {
	return shape === 'hatch' ? Math.max(3, Math.ceil(Math.sqrt(of * 1.5))) : Math.min(of, 6);
}

/**
 * Where the number of slot `index` of `of` stands: along a line on it; of a spot up and to the right,
 * several in rows over it; of an area in a block under its anchor, in reading order.
 */
export function blockOffset(shape: Mark['shape'], index: number, of: number): Offset {
	if (shape === 'band') return [0, 0];
	if (shape !== 'hatch' && of === 1) return [16, -16];
	const columns = columnsOf(shape, of);
	const rows = Math.ceil(of / columns);
	const row = Math.floor(index / columns);
	const inRow = Math.min(columns, of - row * columns);
	const x = ((index % columns) - (inRow - 1) / 2) * PITCH;
	const y = shape === 'hatch' ? UNDER_NAME + row * PITCH : -OVER_SPOT - (rows - 1 - row) * PITCH;
	return [x, y];
}
