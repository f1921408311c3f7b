import type { Position } from 'geojson';
import type { Bounds } from './feature';
import { chain } from './lines';
import { overlap, ringBounds, signedArea } from './polygons';
import type { Rings } from './polygons';

/** Size of a cell in degrees: some 400 m both ways at 40 degrees north. */
const CELL = { lon: 0.005, lat: 0.004 };

/** Cells on either side over which the water is spread, so many times. */
const SPREAD = { cells: 3, times: 2 };

/** How wet a point is at the shore, between 0 (dry all around) and 1. */
const SHORE = 0.45;

/** A grid of cells, row by row from the south west; 1 is water and 0 is land. */
interface Grid {
	readonly wet: Float32Array;
	readonly columns: number;
	readonly rows: number;
	readonly bounds: Bounds;
}

/**
 * The areas with the corners taken off their outlines: data that were cut along a grid and then
 * simplified piece by piece have spikes and notches where the pieces met. The areas are spread over
 * a fine grid, and their new outline is where the grid is about half wet. What is narrower than
 * some 2 km goes, and so does what lies outside the bounds.
 */
export function smoothed(areas: readonly Rings[], bounds: Bounds): Position[][][] {
	const [west, south, east, north] = bounds;
	const columns = Math.ceil((east - west) / CELL.lon);
	const rows = Math.ceil((north - south) / CELL.lat);
	const grid = { wet: new Float32Array(columns * rows), columns, rows, bounds };
	for (const rings of areas) fill(grid, rings);
	for (let n = 0; n < SPREAD.times; n++) {
		for (let row = 0; row < rows; row++) spread(grid.wet, row * columns, 1, columns);
		for (let column = 0; column < columns; column++) spread(grid.wet, column, columns, rows);
	}
	return nest(chain(shores(grid)));
}

/** Wets the cells whose middle is inside the rings (even-odd rule, one row at a time). */
function fill({ wet, columns, rows, bounds: [west, south] }: Grid, rings: Rings): void {
	const [, bottom, , top] = ringBounds(rings[0] ?? []);
	const first = Math.max(0, Math.floor((bottom - south) / CELL.lat));
	const last = Math.min(rows - 1, Math.ceil((top - south) / CELL.lat));
	for (let row = first; row <= last; row++) {
		const y = south + (row + 0.5) * CELL.lat;
		const crossings = rings.flatMap((ring) => crossingsAt(y, ring)).sort((a, b) => a - b);
		for (let n = 0; n + 1 < crossings.length; n += 2) {
			const [from = 0, to = 0] = crossings.slice(n, n + 2);
			const start = Math.max(0, Math.ceil((from - west) / CELL.lon - 0.5));
			const end = Math.min(columns, Math.ceil((to - west) / CELL.lon - 0.5));
			if (start < end) wet.fill(1, row * columns + start, row * columns + end);
		}
	}
}

function crossingsAt(y: number, ring: readonly Position[]): number[] {
	const found: number[] = [];
	for (let n = 1; n < ring.length; n++) {
		const [ax = 0, ay = 0] = ring[n - 1] ?? [];
		const [bx = 0, by = 0] = ring[n] ?? [];
		if (ay > y !== by > y) found.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
	}
	return found;
}

/** The mean over the neighbours along one row or column, in place; dry beyond its ends. */
function spread(wet: Float32Array, start: number, step: number, count: number): void {
	const before = Float32Array.from({ length: count }, (_, n) => wet[start + n * step] ?? 0);
	const width = 2 * SPREAD.cells + 1;
	let sum = 0;
	for (let n = 0; n < count + SPREAD.cells; n++) {
		sum += (before[n] ?? 0) - (before[n - width] ?? 0);
		if (n >= SPREAD.cells) wet[start + (n - SPREAD.cells) * step] = sum / width;
	}
}

/** Pieces of the line along which the grid is as wet as a shore, one or two to a square of cells. */
function shores({ wet, columns, rows, bounds: [west, south] }: Grid): [Position, Position][] {
	const found: [Position, Position][] = [];
	const isWetAt = (n: number) => (wet[n] ?? 0) >= SHORE;
	for (let row = 0; row + 1 < rows; row++) {
		for (let column = 0; column + 1 < columns; column++) {
			const at = row * columns + column;
			const isSouthWestWet = isWetAt(at);
			if (
				isSouthWestWet === isWetAt(at + 1) &&
				isSouthWestWet === isWetAt(at + columns) &&
				isSouthWestWet === isWetAt(at + columns + 1)
			) {
				continue;
			}
			const corners = [at, at + 1, at + columns + 1, at + columns].map((n) => wet[n] ?? 0);
			const isWet = corners.map((wetness) => wetness >= SHORE);
			const crossed: Position[] = [];
			for (const [n, [dx, dy]] of CORNERS.entries()) {
				const next = (n + 1) % 4;
				if (isWet[n] === isWet[next]) continue;
				const [here = 0, there = 0] = [corners[n], corners[next]];
				const [nx, ny] = CORNERS[next] ?? [dx, dy];
				const share = (SHORE - here) / (there - here);
				crossed.push([
					rounded(west + (column + 0.5 + dx + (nx - dx) * share) * CELL.lon),
					rounded(south + (row + 0.5 + dy + (ny - dy) * share) * CELL.lat),
				]);
			}
			for (let n = 0; n + 1 < crossed.length; n += 2) {
				found.push([crossed[n] ?? [], crossed[n + 1] ?? []]);
			}
		}
	}
	return found;
}

/** A square's corners, counter-clockwise from the south west. */
const CORNERS: readonly (readonly [dx: number, dy: number])[] = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
];

/** To some 10 cm, so that neighbouring squares have the very same point. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Closed lines as polygons: a line inside another one is its hole, one inside a hole an island. */
function nest(lines: readonly Position[][]): Position[][][] {
	const rings = lines
		.filter((line) => line.length > 3 && String(line[0]) === String(line.at(-1)))
		.sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
	const polygons: { bounds: Bounds; rings: Position[][] }[] = [];
	for (const ring of rings) {
		const bounds = ringBounds(ring);
		const around = polygons.findLast(
			(polygon) => overlap(polygon.bounds, bounds) && contains(polygon.rings, ring[0] ?? []),
		);
		if (around === undefined) polygons.push({ bounds, rings: [ring] });
		else around.rings.push(ring);
	}
	return polygons.map((polygon) => polygon.rings);
}

function contains(rings: Rings, [x = 0, y = 0]: Position): boolean {
	const crossings = rings.flatMap((ring) => crossingsAt(y, ring));
	return crossings.filter((crossing) => crossing > x).length % 2 === 1;
}
