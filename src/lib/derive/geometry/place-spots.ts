import type { LonLat } from '../../model/lon-lat';
import type { Dossier } from '../../model/dossier';
import type { Place } from '../../model/place';
import { perDossier } from '../per-dossier';

/** A place of the dossier that is one point on the map. */
export type PlaceSpot = { readonly place: Place; readonly spot: LonLat };

/** The places that are points, in the dossier's order. */
export const placeSpots = perDossier((dossier): readonly PlaceSpot[] =>
	dossier.places.flatMap((place) => {
		if (place.geometry?.type !== 'Point') return [];
		const [longitude, latitude] = place.geometry.coordinates;
		return [{ place, spot: [longitude, latitude] as const }];
	}),
);

/** A name without what two spellings of it may differ in: case, accents, marks over Arabic letters. */
const folded = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.toLowerCase()
		.replace(/[\s\p{P}]+/gu, ' ')
		.trim();

/**
 * The point that a typed name means: of any of its names in any language, in full, or the beginning
 * of one place's names alone. `null` where no place or several could be meant.
 */
export function spotNamed(dossier: Dossier, name: string): PlaceSpot | null {
	const wanted = folded(name);
	if (wanted === '') return null;
	const spots = placeSpots(dossier);
	const havingName = (is: (toponym: string) => boolean) =>
		spots.filter(({ place }) => place.properties.names.some(({ toponym }) => is(folded(toponym))));
	const [exact] = havingName((toponym) => toponym === wanted);
	if (exact) return exact;
	const begun = havingName((toponym) => toponym.startsWith(wanted));
	return begun.length === 1 ? (begun[0] ?? null) : null;
}
