import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Dossier } from '../model/dossier';
import type { Place } from '../model/place';
import type { LonLat } from './anchor-points';

/** The first region of the dossier whose outline a point lies in; `undefined` where there is none. */
export const regionAround = (dossier: Dossier, point: LonLat): Place | undefined =>
	dossier.places.find(
		({ geometry, properties }) =>
			properties.role === 'region' &&
			(geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') &&
			booleanPointInPolygon([...point], geometry),
	);
