import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const { Geodesic } = geodesic;

/** GeographicLib on WGS 84: an independent measure of what Turf answers on a sphere. */
export function kilometresBetween(from: Position, to: Position): number {
	const { s12 = NaN } = Geodesic.WGS84.Inverse(from[1] ?? 0, from[0] ?? 0, to[1] ?? 0, to[0] ?? 0);
	return s12 / 1000;
}

export const kilometresAlong = (line: readonly Position[]): number =>
	line.slice(1).reduce((sum, to, at) => sum + kilometresBetween(line[at] ?? to, to), 0);

/** Square kilometres within a ring without holes. */
export function squareKilometres(ring: readonly Position[]): number {
	const polygon = Geodesic.WGS84.Polygon(false);
	for (const [longitude = 0, latitude = 0] of ring.slice(0, -1)) {
		polygon.AddPoint(latitude, longitude);
	}
	return Math.abs(polygon.Compute(false, true).area ?? NaN) / 1e6;
}

/** Kilometres to the nearest of many spots along the lines, `step` of a segment apart. */
export function kilometresToLines(
	from: Position,
	lines: readonly (readonly Position[])[],
	step = 0.02,
): number {
	let least = Infinity;
	for (const line of lines) {
		for (const [at, to] of line.slice(1).entries()) {
			const [x = 0, y = 0] = line[at] ?? to;
			for (let along = 0; along <= 1; along += step) {
				const spot = [x + ((to[0] ?? 0) - x) * along, y + ((to[1] ?? 0) - y) * along];
				least = Math.min(least, kilometresBetween(from, spot));
			}
		}
	}
	return least;
}
