import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { lineString, polygon } from '@turf/helpers';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import type { Position } from 'geojson';
import type { Geometry } from '../../model/place';
import { anchorPoints } from './anchor-points';
import { isArea } from './geometry-parts';
import { crossing, outlinesOf, partsOf, type Parts, type Segment } from './segments';

const positionsOf = ({ points, lines, polygons }: Parts): Position[] => [
	...points,
	...lines.flat(),
	...polygons.flat(2),
];

/** Kilometres from a position to the nearest spot of a geometry; 0 within an area. */
function toParts(from: Position, { points, lines, polygons }: Parts): number {
	return Math.min(
		...points.map((point) => distance(from, point)),
		...lines.map((line) => pointToLineDistance(from, lineString(line))),
		...polygons.map((rings) => Math.max(0, pointToPolygonDistance(from, polygon(rings)))),
	);
}

const meet = (a: Parts, b: Parts): boolean => {
	const others = outlinesOf(b);
	return outlinesOf(a).some((one) => others.some((other) => crossing(one, other) !== null));
};

type Planar = (position: Position) => number;

/**
 * Squared distance on a plane, in degrees of latitude, from a position to a geometry: not to be
 * shown, only to find which of many positions is nearest or farthest before Turf measures that one.
 */
function planarDistance(parts: Parts, latitude: number): Planar {
	const narrowing = Math.cos((latitude * Math.PI) / 180);
	const segments = [
		...outlinesOf(parts),
		...parts.points.map((point): Segment => [point, point]),
	].map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => ({
		x: ax * narrowing,
		y: ay,
		dx: (bx - ax) * narrowing,
		dy: by - ay,
	}));
	return (position) => {
		if (parts.polygons.some((rings) => booleanPointInPolygon(position, polygon(rings)))) return 0;
		const [longitude = 0, y = 0] = position;
		const x = longitude * narrowing;
		let least = Infinity;
		for (const segment of segments) {
			const { dx, dy } = segment;
			const [fromX, fromY] = [x - segment.x, y - segment.y];
			const squared = dx * dx + dy * dy;
			const share = squared === 0 ? 0 : (fromX * dx + fromY * dy) / squared;
			const along = Math.min(1, Math.max(0, share));
			least = Math.min(least, (fromX - along * dx) ** 2 + (fromY - along * dy) ** 2);
		}
		return least;
	};
}

type Ends = { readonly nearest: Position; readonly farthest: Position };

/** Which of the positions lie nearest to and farthest from a geometry. */
function endsOf(positions: readonly Position[], parts: Parts): Ends | null {
	const [first] = positions;
	if (!first) return null;
	const planar = planarDistance(parts, first[1] ?? 0);
	let ends: Ends = { nearest: first, farthest: first };
	let least = Infinity;
	let most = -Infinity;
	for (const position of positions) {
		const apart = planar(position);
		if (apart < least) [least, ends] = [apart, { ...ends, nearest: position }];
		if (apart > most) [most, ends] = [apart, { ...ends, farthest: position }];
	}
	return ends;
}

/** Kilometres. */
export type DistanceRange = { readonly nearest: number; readonly farthest: number };

/** Spots inside an area that are looked at for the farthest one, beside its corners. */
const SPOTS_WITHIN = 400;

/** Corners and, of an area, spots all over its inside. */
const spotsOf = (geometry: Geometry): Position[] => {
	const corners = positionsOf(partsOf(geometry));
	if (!isArea(geometry)) return corners;
	return [...corners, ...anchorPoints(geometry, SPOTS_WITHIN).map((spot) => [...spot])];
};

/**
 * Kilometres from a geometry to another, from its nearest spot and from its farthest: alike for a
 * point, a range for a line or an area. 0 where they touch, cross or lie within each other. The
 * farthest spot of a line is a corner; within an area it is found to some hundredths of its size.
 */
export function distanceRange(from: Geometry, to: Geometry): DistanceRange {
	const here = partsOf(from);
	const there = partsOf(to);
	const starts = spotsOf(from);
	const [only] = starts;
	if (starts.length === 1 && only) {
		const kilometres = toParts(only, there);
		return { nearest: kilometres, farthest: kilometres };
	}
	const outward = endsOf(starts, there);
	const inward = endsOf(positionsOf(there), here);
	if (!outward || !inward) throw new Error('a geometry without positions');
	const farthest = toParts(outward.farthest, there);
	if (meet(here, there)) return { nearest: 0, farthest };
	const nearest = Math.min(toParts(outward.nearest, there), toParts(inward.nearest, here));
	return { nearest, farthest };
}
