import type { Geometry as AnyGeometry, Position } from 'geojson';
import type { BoundingBox } from '../../model/dossier';
import type { Geometry } from '../../model/place';

/** A `LonLat` as the types of GeoJSON have it, which libraries take. */
type Corner = [longitude: number, latitude: number];

/** The lines of a geometry, and the rings of its areas, holes too; points have none. */
export function linesOf(geometry: Geometry): readonly Corner[][];
export function linesOf(geometry: AnyGeometry): readonly Position[][];
export function linesOf(geometry: AnyGeometry): readonly Position[][] {
	switch (geometry.type) {
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		default:
			return [];
	}
}

/** Whether a geometry is an area. */
export const isArea = ({ type }: AnyGeometry): boolean =>
	type === 'Polygon' || type === 'MultiPolygon';

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry): readonly Corner[] {
	if (geometry.type === 'Point') return [geometry.coordinates];
	if (geometry.type === 'MultiPoint') return geometry.coordinates;
	return linesOf(geometry).flat();
}

/** West, south, east, north around the geometries; `null` where there are none. */
export function boxAround(geometries: readonly Geometry[]): BoundingBox | null {
	const positions = geometries.flatMap(positionsOf);
	if (positions.length === 0) return null;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [longitude, latitude] of positions) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	return [west, south, east, north];
}
