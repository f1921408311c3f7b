import type { Map as MapLibreMap } from 'maplibre-gl';
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
