import type { Map as MapLibreMap } from 'maplibre-gl';
import { positionsOf } from '../derive/geometry-parts';
import type { BoundingBox } from '../model/dossier';
import type { Geometry } from '../model/place';
import type { Camera } from '../model/view';

/** Where the map looks from now. */
export function cameraOf(map: MapLibreMap): Camera {
	const { lng, lat } = map.getCenter();
	return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() };
}

/** Whether two cameras show the same, as far as a link can tell. */
export const isSameCamera = (a: Camera, b: Camera): boolean =>
	Math.abs(a.center[0] - b.center[0]) < 1e-4 &&
	Math.abs(a.center[1] - b.center[1]) < 1e-4 &&
	Math.abs(a.zoom - b.zoom) < 0.01 &&
	Math.abs(a.bearing - b.bearing) < 0.1;

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
