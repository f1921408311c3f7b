import { difference } from 'polyclip-ts';
import type { Position } from 'geojson';
import type { Bounds, TileFeature } from './feature';
import { clipPolygon, rectangle } from './polygons';
import type { Rings } from './polygons';

type Pair = [number, number];

/** The latitude at which the square world of Web Mercator ends. */
const EDGE = 85.051129;

/**
 * The sea of the whole world at one zoom: each tile's square less the land in it. A single polygon
 * with the continents as holes would not do, since cutting it into tiles leaves holes that touch
 * the outline, and those are drawn as water or not by chance.
 */
export function oceanAt(zoom: number, land: readonly Rings[]): TileFeature[] {
	return squares(zoom).flatMap((bounds) => {
		const square = rectangle(bounds).map(pair);
		const dry = land.flatMap((rings) => {
			const inside = clipPolygon(rings, bounds);
			return inside === null ? [] : [inside.map((ring) => ring.map(pair))];
		});
		return difference([[square]], ...dry.map((polygon) => [polygon])).map(
			(coordinates): TileFeature => ({
				layer: 'water',
				minZoom: zoom,
				maxZoom: zoom,
				geometry: { type: 'Polygon', coordinates },
				properties: { kind: 'ocean' },
			}),
		);
	});
}

/** Bounds of all tiles of a zoom. */
function squares(zoom: number): Bounds[] {
	const count = 2 ** zoom;
	const longitude = (x: number) => (x / count) * 360 - 180;
	const latitude = (y: number) => {
		const mercator = Math.PI * (1 - (2 * y) / count);
		return Math.max(-EDGE, Math.min(EDGE, (Math.atan(Math.sinh(mercator)) * 180) / Math.PI));
	};
	return Array.from({ length: count * count }, (_, n) => {
		const [x, y] = [n % count, Math.floor(n / count)];
		return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)];
	});
}

/** A position to some 10 cm: enough for a coast, and steady when edges are compared. */
const pair = ([lon = 0, lat = 0]: Position): Pair => [rounded(lon), rounded(lat)];

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
