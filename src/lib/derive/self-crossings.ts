import { kinks } from '@turf/kinks';
import type { Geometry } from '../model/place';

/**
 * The positions (longitude, latitude) at which a line or a ring crosses itself. Parts of one
 * geometry may touch, as the lines of a border do, so each is asked by itself.
 */
export const selfCrossings = (geometry: Geometry): number[][] =>
	partsOf(geometry).flatMap((coordinates) =>
		kinks({ type: 'LineString', coordinates }).features.map(
			(crossing) => crossing.geometry.coordinates,
		),
	);

function partsOf(geometry: Geometry): [number, number][][] {
	switch (geometry.type) {
		case 'Point':
		case 'MultiPoint':
			return [];
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
	}
}
