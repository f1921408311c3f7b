import { kinks } from '@turf/kinks';
import type { Geometry } from '../../model/place';
import { linesOf } from './geometry-parts';

/**
 * The positions (longitude, latitude) at which a line or a ring crosses itself. Parts of one
 * geometry may touch, as the lines of a border do, so each is asked by itself.
 */
export const selfCrossings = (geometry: Geometry): number[][] =>
	linesOf(geometry).flatMap((coordinates) =>
		kinks({ type: 'LineString', coordinates }).features.map(
			(crossing) => crossing.geometry.coordinates,
		),
	);
