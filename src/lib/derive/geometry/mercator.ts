import type { LonLat } from '../../model/lon-lat';

/** A point of the world's square: x to the east, y to the south, each from 0 to 1. */
export type WorldPoint = readonly [x: number, y: number];

/** Side of the world's square at zoom 0 in CSS pixels, as MapLibre counts zoom. */
export const WORLD_IN_PIXELS = 512;

/**
 * Web Mercator (EPSG:3857) on the unit square. Formula: Snyder, Map Projections (USGS Professional
 * Paper 1395), spherical Mercator, scaled so that 85.05° is the edge.
 * @param position longitude, latitude in degrees
 */
export function worldPoint([longitude = 0, latitude = 0]: readonly number[]): WorldPoint {
	const sine = Math.sin((latitude * Math.PI) / 180);
	return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Longitude and latitude in degrees of a point of the world's square. */
export const lonLatOf = ([x, y]: WorldPoint): LonLat => [
	x * 360 - 180,
	(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
];
