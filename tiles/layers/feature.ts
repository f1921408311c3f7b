import type { Geometry, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { LayerName } from '../../src/lib/tileset/contract';

/** Values that a vector tile keeps. */
export type Properties = Record<string, string | number | boolean>;

/** A feature on its way into the tiles of the zooms `minZoom` to `maxZoom`, both included. */
export interface TileFeature<G extends Geometry = Point | LineString | Polygon | MultiPolygon> {
	readonly layer: LayerName;
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly geometry: G;
	readonly properties: Properties;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
