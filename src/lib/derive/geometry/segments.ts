import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { polygon } from '@turf/helpers';
import type { Position } from 'geojson';
import type { Geometry } from '../../model/place';

/** A geometry as single points, lines and polygons. */
export type Parts = {
	readonly points: readonly Position[];
	readonly lines: readonly Position[][];
	readonly polygons: readonly Position[][][];
};

export function partsOf(geometry: Geometry): Parts {
	const none: Parts = { points: [], lines: [], polygons: [] };
	switch (geometry.type) {
		case 'Point':
			return { ...none, points: [geometry.coordinates] };
		case 'MultiPoint':
			return { ...none, points: geometry.coordinates };
		case 'LineString':
			return { ...none, lines: [geometry.coordinates] };
		case 'MultiLineString':
			return { ...none, lines: geometry.coordinates };
		case 'Polygon':
			return { ...none, polygons: [geometry.coordinates] };
		case 'MultiPolygon':
			return { ...none, polygons: geometry.coordinates };
	}
}

export type Segment = readonly [from: Position, to: Position];

const segmentsOf = (lines: readonly Position[][]): Segment[] =>
	lines.flatMap((line) => line.slice(1).map((to, index): Segment => [line[index] ?? to, to]));

export const outlinesOf = ({ lines, polygons }: Parts): Segment[] =>
	segmentsOf([...lines, ...polygons.flat()]);

/** How far along the first segment (0 to 1) the second crosses it, as drawn; `null` where not. */
export function crossing([a, b]: Segment, [c, d]: Segment): number | null {
	const [ax = 0, ay = 0] = a;
	const [cx = 0, cy = 0] = c;
	const [rx, ry] = [(b[0] ?? 0) - ax, (b[1] ?? 0) - ay];
	const [sx, sy] = [(d[0] ?? 0) - cx, (d[1] ?? 0) - cy];
	const across = rx * sy - ry * sx;
	if (across === 0) return null;
	const along = ((cx - ax) * sy - (cy - ay) * sx) / across;
	const other = ((cx - ax) * ry - (cy - ay) * rx) / across;
	return along >= 0 && along <= 1 && other >= 0 && other <= 1 ? along : null;
}

/** Kilometres of the lines that lie within an area. */
export function lengthWithin(lines: Geometry, area: Geometry): number {
	const { polygons } = partsOf(area);
	const outlines = outlinesOf(partsOf(area));
	let kilometres = 0;
	for (const segment of segmentsOf(partsOf(lines).lines)) {
		const cuts = outlines
			.map((outline) => crossing(segment, outline))
			.filter((along) => along !== null);
		const stops = [0, ...cuts.sort((a, b) => a - b), 1].map((along) => at(segment, along));
		stops.slice(1).forEach((stop, index) => {
			const start = stops[index] ?? stop;
			const middle = at([start, stop], 0.5);
			if (polygons.some((rings) => booleanPointInPolygon(middle, polygon(rings)))) {
				kilometres += distance(start, stop);
			}
		});
	}
	return kilometres;
}

const at = ([from, to]: Segment, along: number): Position => [
	(from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * along,
	(from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * along,
];
