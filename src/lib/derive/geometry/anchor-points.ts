import type { LonLat } from '../../model/lon-lat';
import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import type { Geometry } from '../../model/place';
import { isArea, linesOf } from './geometry-parts';

const lonLat = (position: Position): LonLat => [position[0] ?? 0, position[1] ?? 0];

const between = (a: LonLat, b: LonLat, share: number): LonLat => [
	a[0] + (b[0] - a[0]) * share,
	a[1] + (b[1] - a[1]) * share,
];

/** Points at equal steps along the lines, one in the middle of each of `count` equal stretches. */
function alongLines(lines: readonly Position[][], count: number): LonLat[] {
	const stretches: { from: LonLat; to: LonLat; start: number; length: number }[] = [];
	let total = 0;
	for (const line of lines) {
		for (let i = 1; i < line.length; i += 1) {
			const from = lonLat(line[i - 1] ?? []);
			const to = lonLat(line[i] ?? []);
			const length = distance([...from], [...to]);
			if (length === 0) continue;
			stretches.push({ from, to, start: total, length });
			total += length;
		}
	}
	let at = 0;
	return Array.from({ length: count }, (_, index) => {
		const wanted = ((index + 0.5) / count) * total;
		const reaches = () => {
			const stretch = stretches[at];
			return stretch !== undefined && stretch.start + stretch.length >= wanted;
		};
		while (at < stretches.length - 1 && !reaches()) at += 1;
		const stretch = stretches[at];
		if (!stretch) return lonLat(lines[0]?.[0] ?? []);
		return between(stretch.from, stretch.to, (wanted - stretch.start) / stretch.length);
	});
}

type Run = { readonly west: number; readonly east: number };

/** The widest run of the parallel at `latitude` that lies inside the rings (holes left out). */
function widestRun(rings: readonly Position[][], latitude: number): Run | null {
	const crossings: number[] = [];
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i += 1) {
			const [x1, y1] = lonLat(ring[i - 1] ?? []);
			const [x2, y2] = lonLat(ring[i] ?? []);
			if (y1 > latitude === y2 > latitude) continue;
			crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1));
		}
	}
	crossings.sort((a, b) => a - b);
	let widest: Run | null = null;
	for (let i = 1; i < crossings.length; i += 2) {
		const west = crossings[i - 1] ?? 0;
		const east = crossings[i] ?? 0;
		if (!widest || east - west > widest.east - widest.west) widest = { west, east };
	}
	return widest;
}

/**
 * Points inside the polygons, from north to south and in each row from west to east: rows at equal
 * steps of latitude, each within its widest run; more columns as there are more points.
 */
function insidePolygons(polygons: readonly Position[][][], count: number): LonLat[] {
	const rings = polygons.flat();
	let south = Infinity;
	let north = -Infinity;
	for (const [, latitude = 0] of rings.flat()) {
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	const columns = Math.max(1, Math.ceil(Math.sqrt(count) / 2));
	const rows = Math.ceil(count / columns);
	const runs = Array.from({ length: rows }, (_, row) => {
		const latitude = north - ((row + 0.5) / rows) * (north - south);
		return { latitude, run: widestRun(rings, latitude) };
	});
	return Array.from({ length: count }, (_, index) => {
		const row = Math.floor(index / columns);
		const inRow = Math.min(columns, count - row * columns);
		const { latitude, run } = runs[row] ?? { latitude: north, run: null };
		if (!run) return lonLat(rings[0]?.[0] ?? []);
		const share = ((index % columns) + 0.5) / inRow;
		return [run.west + (run.east - run.west) * share, latitude];
	});
}

/**
 * `count` points on a geometry, always the same for the same geometry and count: all at the spot of
 * a point, spread along a line, spread over the inside of an area (never in a hole, never outside).
 * Several points, lines or areas count as one.
 */
export function anchorPoints(geometry: Geometry, count: number): readonly LonLat[] {
	switch (geometry.type) {
		case 'Point':
			return Array.from({ length: count }, () => geometry.coordinates);
		case 'MultiPoint':
			return Array.from({ length: count }, (_, index) =>
				lonLat(geometry.coordinates[index % geometry.coordinates.length] ?? []),
			);
		case 'LineString':
			return alongLines([geometry.coordinates], count);
		case 'MultiLineString':
			return alongLines(geometry.coordinates, count);
		case 'Polygon':
			return insidePolygons([geometry.coordinates], count);
		case 'MultiPolygon':
			return insidePolygons(geometry.coordinates, count);
	}
}

/** Rows of a polygon that are looked at for the roomiest point, and points in each. */
const SEARCH = { rows: 17, columns: 5 } as const;

const roomiest = new WeakMap<Geometry, Map<string, LonLat>>();

/**
 * The point of an area with the most room around it, for a name or a block of numbers: far from the
 * edges, and half as eager to be far from points that are taken. Always inside, and always the same
 * for the same input. Of a line or a point, its middle.
 */
export function roomiestPoint(geometry: Geometry, taken: readonly LonLat[] = []): LonLat {
	// A geometry never changes, and is asked for with each step of the time window.
	const points = roomiest.get(geometry) ?? new Map<string, LonLat>();
	const key = taken.join(' ');
	const point = points.get(key) ?? pointWithRoom(geometry, taken);
	roomiest.set(geometry, points.set(key, point));
	return point;
}

function pointWithRoom(geometry: Geometry, taken: readonly LonLat[]): LonLat {
	const middle = anchorPoints(geometry, 1)[0] ?? ([0, 0] as const);
	if (!isArea(geometry)) return middle;
	const rings = linesOf(geometry);
	const shrink = Math.cos((middle[1] * Math.PI) / 180);
	const outlines = rings.map(thinned);
	const latitudes = rings.flat().map(([, latitude]) => latitude);
	const south = latitudes.reduce((least, latitude) => Math.min(least, latitude), Infinity);
	const north = latitudes.reduce((most, latitude) => Math.max(most, latitude), -Infinity);
	let best: { readonly point: LonLat; readonly room: number } = { point: middle, room: -Infinity };
	for (let row = 0; row < SEARCH.rows; row += 1) {
		const latitude = south + ((row + 0.5) / SEARCH.rows) * (north - south);
		const run = widestRun(rings, latitude);
		if (!run) continue;
		for (let column = 0; column < SEARCH.columns; column += 1) {
			const share = (column + 0.5) / SEARCH.columns;
			const point: LonLat = [run.west + (run.east - run.west) * share, latitude];
			const room = Math.min(
				...outlines.map((outline) => distanceToLine(point, outline, shrink)),
				...taken.map((other) => distanceToLine(point, [[...other]], shrink) / 2),
			);
			if (room > best.room) best = { point, room };
		}
	}
	return best.point;
}

/** A ring with no more corners than tell its shape. */
function thinned(ring: readonly Position[]): readonly Position[] {
	const step = Math.ceil(ring.length / 120);
	return ring.filter((_, index) => index % step === 0 || index === ring.length - 1);
}

/** Distance to the nearest point of a line, in degrees of latitude; `shrink` is their ratio. */
function distanceToLine([x, y]: LonLat, line: readonly Position[], shrink: number): number {
	let nearest = Infinity;
	for (const [index, corner] of line.entries()) {
		const [x2, y2] = lonLat(corner);
		const [x1, y1] = lonLat(line[index - 1] ?? corner);
		const [dx, dy] = [(x2 - x1) * shrink, y2 - y1];
		const [px, py] = [(x - x1) * shrink, y - y1];
		const length = dx * dx + dy * dy;
		const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
		nearest = Math.min(nearest, (px - share * dx) ** 2 + (py - share * dy) ** 2);
	}
	return Math.sqrt(nearest);
}
