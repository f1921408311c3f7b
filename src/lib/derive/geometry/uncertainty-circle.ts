import type { LonLat } from '../../model/lon-lat';
import { circle } from '@turf/circle';
import type { Polygon } from 'geojson';

/**
 * Everything within `radiusInMeters` of a point, on the sphere: a ring of 64 positions.
 *
 * @param center longitude, latitude in degrees
 */
export const uncertaintyCircle = (center: LonLat, radiusInMeters: number): Polygon =>
	circle([...center], radiusInMeters, { steps: 64, units: 'meters' }).geometry;
