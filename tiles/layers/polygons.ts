import type { Position } from 'geojson';
import type { Bounds } from './feature';

/** A polygon as GeoJSON has it: the outer ring, then the holes. Positions are lon, lat. */
export type Rings = readonly (readonly Position[])[];

/** Bounds of a ring. */
export function ringBounds(ring: readonly Position[]): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = 0, lat = 0] of ring) {
		west = Math.min(west, lon);
		east = Math.max(east, lon);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	return [west, south, east, north];
}

/** Do two bounds share any point? */
export function overlap(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The rectangle of the bounds as a ring, counter-clockwise. */
export function rectangle([west, south, east, north]: Bounds): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
}

/** Signed area in square degrees, positive for counter-clockwise; only good for comparing. */
export function signedArea(ring: readonly Position[]): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [x1 = 0, y1 = 0] = ring[j] ?? [];
		const [x2 = 0, y2 = 0] = ring[i] ?? [];
		sum += x1 * y2 - x2 * y1;
	}
	return sum / 2;
}

/**
 * The part of a ring inside the bounds (Sutherland and Hodgman, one edge after another). A ring
 * that is cut in two stays one ring with an edge along the bounds.
 */
export function clipRing(ring: readonly Position[], bounds: Bounds): Position[] {
	let kept: Position[] = ring.slice(0, -1).map((position) => [...position]);
	for (const [axis, limit, sign] of [
		[0, bounds[0], 1],
		[1, bounds[1], 1],
		[0, bounds[2], -1],
		[1, bounds[3], -1],
	] as const) {
		const inside = (position: Position) => sign * ((position[axis] ?? 0) - limit) >= 0;
		const next: Position[] = [];
		kept.forEach((position, i) => {
			const before = kept[i === 0 ? kept.length - 1 : i - 1] ?? position;
			if (inside(position) !== inside(before)) next.push(cross(before, position, axis, limit));
			if (inside(position)) next.push(position);
		});
		kept = next;
	}
	const first = kept[0];
	return first === undefined || kept.length < 3 ? [] : [...kept, [...first]];
}

/** Where the edge from a to b meets the line on which coordinate `axis` equals `limit`. */
function cross(a: Position, b: Position, axis: 0 | 1, limit: number): Position {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	if (axis === 0) return [limit, ay + ((by - ay) * (limit - ax)) / (bx - ax)];
	return [ax + ((bx - ax) * (limit - ay)) / (by - ay), limit];
}

/** The part of a polygon inside the bounds; null if nothing is left. */
export function clipPolygon(rings: Rings, bounds: Bounds): Position[][] | null {
	const [outer, ...holes] = rings;
	if (outer === undefined || !overlap(ringBounds(outer), bounds)) return null;
	const clipped = clipRing(outer, bounds);
	if (clipped.length === 0) return null;
	const kept = holes
		.filter((hole) => overlap(ringBounds(hole), bounds))
		.map((hole) => clipRing(hole, bounds))
		.filter((hole) => hole.length > 0);
	return [clipped, ...kept];
}

/**
 * The world less the land: a rectangle whose holes are the outer rings of the land, and the land's
 * own holes (inland seas) as polygons. No ring is cut, so none is distorted.
 */
export function seaAround(land: readonly Rings[], world: Bounds): Position[][][] {
	const copy = (ring: readonly Position[]) => ring.map((position) => [...position]);
	const outers = land.map((rings) => rings[0]).filter((ring) => ring !== undefined);
	return [
		[rectangle(world), ...outers.map((ring) => copy(ring))],
		...land.flatMap((rings) => rings.slice(1)).map((hole) => [copy(hole)]),
	];
}

/**
 * A point well inside a polygon: of a grid over it, the one farthest from its edges, looked for
 * again ever closer. Distances are in degrees, with longitudes shortened by the latitude.
 */
export function labelPoint(rings: Rings): [lon: number, lat: number] {
	let [west, south, east, north] = ringBounds(rings[0] ?? []);
	const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180);
	let best: [number, number] = [(west + east) / 2, (south + north) / 2];
	let farthest = -Infinity;
	const STEPS = 20;
	for (let round = 0; round < 3; round++) {
		const [width, height] = [(east - west) / STEPS, (north - south) / STEPS];
		for (let n = 0; n <= STEPS; n++) {
			for (let m = 0; m <= STEPS; m++) {
				const point: [number, number] = [west + n * width, south + m * height];
				const depth = depthInside(point, rings, shortened);
				if (depth > farthest) [farthest, best] = [depth, point];
			}
		}
		[west, east] = [best[0] - width, best[0] + width];
		[south, north] = [best[1] - height, best[1] + height];
	}
	return best;
}

/** Distance to the nearest edge, negative outside. */
function depthInside([x, y]: readonly [number, number], rings: Rings, shortened: number): number {
	let inside = false;
	let nearest = Infinity;
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i++) {
			const [ax = 0, ay = 0] = ring[i - 1] ?? [];
			const [bx = 0, by = 0] = ring[i] ?? [];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			const [ex, ey] = [(bx - ax) * shortened, by - ay];
			const [px, py] = [(x - ax) * shortened, y - ay];
			const along = Math.max(0, Math.min(1, (px * ex + py * ey) / (ex * ex + ey * ey || 1)));
			nearest = Math.min(nearest, Math.hypot(px - along * ex, py - along * ey));
		}
	}
	return inside ? nearest : -nearest;
}
