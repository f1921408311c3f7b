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

const WEST_HALF: Bounds = [-540, -90, -180, 90];
const WORLD: Bounds = [-180, -90, 180, 90];
const EAST_HALF: Bounds = [180, -90, 540, 90];

/**
 * A polygon in the parts that lie on either side of 180 degrees. Data for a globe have rings that
 * jump from one side to the other, or go all the way around a pole; most polygons are one part.
 */
export function cutAtAntimeridian(rings: Rings): Rings[] {
	const [outer = [], ...holes] = rings;
	if (!outer.some(([lon = 0], n) => Math.abs(lon - (outer[n - 1]?.[0] ?? lon)) > 180)) {
		return [rings];
	}
	const whole = unwrapped(outer);
	return [[WORLD, 0] as const, [WEST_HALF, 360] as const, [EAST_HALF, -360] as const].flatMap(
		([part, shift]) => {
			const ring = clipRing(whole, part).map(([lon = 0, lat = 0]) => [lon + shift, lat]);
			const inside = holes.filter(
				([[lon = 0, lat = 0] = []]) => depthInside([lon, lat], [ring], 1) > 0,
			);
			return signedArea(ring) === 0 ? [] : [[ring, ...inside]];
		},
	);
}

/** Without jumps, so that longitudes may pass 180; around a pole it is closed along the pole. */
function unwrapped(ring: readonly Position[]): Position[] {
	let shift = 0;
	const walked = ring.map(([lon = 0, lat = 0], n): Position => {
		const step = lon - (ring[n - 1]?.[0] ?? lon);
		if (Math.abs(step) > 180) shift -= Math.sign(step) * 360;
		return [lon + shift, lat];
	});
	const [[first = 0] = [], [last = 0, lat = 0] = []] = [walked[0], walked.at(-1)];
	if (shift === 0) return walked;
	const pole = lat < 0 ? -90 : 90;
	return [...walked, [last, pole], [first, pole], walked[0] ?? []];
}

/** How many times wider than high a label is. */
const LABEL_SHAPE = 3;

/**
 * A point inside a polygon with room for a label: of a grid over it, the one farthest from its
 * edges, looked for again ever closer. Distances are in degrees, with longitudes shortened by the
 * latitude and by the shape of a label.
 */
export function labelPoint(rings: Rings): [lon: number, lat: number] {
	let [west, south, east, north] = ringBounds(rings[0] ?? []);
	const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180) / LABEL_SHAPE;
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
export function depthInside(
	[x, y]: readonly [number, number],
	rings: Rings,
	shortened: number,
): number {
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
