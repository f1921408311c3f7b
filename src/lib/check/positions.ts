import { distanceRange } from '../derive/geometry/nearest';
import { isArea, linesOf, positionsOf } from '../derive/geometry/geometry-parts';
import type { BoundingBox, Dossier } from '../model/dossier';
import type { Note } from '../model/note';
import type { Geometry, Place } from '../model/place';
import { atPlace, error, report, warning } from './finding';
import type { Subject } from './subject';

type Located = Place & { readonly geometry: Geometry };

const isLocated = (place: Place): place is Located =>
	place.geometry !== null && place.geometry.coordinates.length > 0;

/** Whether the rings of an area are closed; a ring that is not is told of with the geometry. */
const isMeasurable = (geometry: Geometry): boolean =>
	!isArea(geometry) ||
	linesOf(geometry).every((ring) => String(ring[0]) === String(ring[ring.length - 1]));

/** Places lie where their records say that they lie, and each is entered once. */
export const checkPositions = (subject: Subject): Note[] => {
	const located = subject.dossier.places.filter(isLocated);
	return [
		...located.flatMap((place) => aboutRegion(place, subject.dossier.places)),
		...aboutUnchecked(subject, located),
		...aboutView(subject, located),
		...aboutTwins(located),
	];
};

/** A place that says what it lies within is not farther from it than both may be off. */
function aboutRegion(place: Located, places: readonly Place[]): Note[] {
	const { within } = place.properties;
	if (within === undefined) return [];
	if (within === place.id) {
		return [
			error('within-itself', atPlace(place), 'the place lies within itself', 'take "within" out'),
		];
	}
	const region = places.find(({ id }) => id === within);
	if (!region || !isLocated(region) || !isMeasurable(region.geometry)) return [];
	const accuracy =
		((place.properties.accuracyInMeters ?? 0) + (region.properties.accuracyInMeters ?? 0)) / 1000;
	const kilometres = distanceRange(place.geometry, region.geometry).nearest;
	if (kilometres <= accuracy) return [];
	return [
		warning(
			'place-outside-region',
			atPlace(place),
			`the place is said to lie within ${within}, but is ${kilometres.toFixed(1)} km outside it`,
			'mend its position (longitude first), the outline, or "within"',
		),
	];
}

/** A settlement that claims are at says which outline it lies in: a wrong position is found by it. */
function aboutUnchecked({ dossier }: Subject, located: readonly Located[]): Note[] {
	const claimed = placesOfClaims(dossier);
	const areas = located.filter(({ geometry }) => isArea(geometry) && isMeasurable(geometry));
	return located
		.filter(({ id, properties: { role, within } }) => {
			return role === 'settlement' && within === undefined && claimed.has(id);
		})
		.flatMap((place) => {
			const holding = areas.filter(
				({ id, geometry }) =>
					id !== place.id && distanceRange(place.geometry, geometry).nearest === 0,
			);
			if (holding.length === 0) return [];
			const names = holding.map(({ id }) => id);
			return [
				warning(
					'settlement-without-within',
					atPlace(place),
					`claims are at this settlement, which lies in ${names.join(', ')}, but its record does not say within what it lies: a wrong position would not be found`,
					`write "within": ${names.map((name) => `"${name}"`).join(' or ')}, if it does lie there; else mend its position (longitude first)`,
				),
			];
		});
}

/** The places of the claims that count. */
const placesOfClaims = ({ claims }: Dossier): ReadonlySet<string | null> =>
	new Set(
		claims
			.filter(({ status }) => status === 'published')
			.flatMap(({ where }) => where.map(({ place }) => place)),
	);

/** So far beyond the opening view a place is hardly meant, in shares of its width and height. */
const MARGIN = 0.5;

/** A place that claims are at is near the opening view: figures turned round are found by it. */
function aboutView({ dossier }: Subject, located: readonly Located[]): Note[] {
	const [west, south, east, north] = dossier.manifest.view.bbox;
	if (west >= east || south >= north) return [];
	const [across, up] = [(east - west) * MARGIN, (north - south) * MARGIN];
	const grown: BoundingBox = [west - across, south - up, east + across, north + up];
	const claimed = placesOfClaims(dossier);
	return located
		.filter(({ id, geometry }) => claimed.has(id) && isOutside(grown, geometry))
		.map((place) =>
			warning(
				'place-far-from-view',
				atPlace(place),
				'claims are at this place, which lies far outside the view that the dossier opens with',
				'mend its position (longitude first), or widen "view" in dossier.json',
			),
		);
}

/** Whether no position of a geometry lies in the box. */
const isOutside = ([west, south, east, north]: BoundingBox, geometry: Geometry): boolean =>
	positionsOf(geometry).every(
		([longitude, latitude]) =>
			longitude < west || longitude > east || latitude < south || latitude > north,
	);

const TWIN_DISTANCE_IN_METRES = 200;
const METRES_A_DEGREE = 111_320;

/** Two points so near each other may be one place under two names. */
function aboutTwins(located: readonly Located[]): Note[] {
	const points = located
		.flatMap((place) => {
			const { geometry } = place;
			if (geometry.type !== 'Point') return [];
			const [longitude, latitude] = geometry.coordinates;
			return [{ place, longitude, latitude }];
		})
		.sort((a, b) => a.latitude - b.latitude);
	const notes: Note[] = [];
	points.forEach((one, index) => {
		const narrowing = Math.cos((one.latitude * Math.PI) / 180);
		for (const other of points.slice(index + 1)) {
			const north = (other.latitude - one.latitude) * METRES_A_DEGREE;
			if (north > TWIN_DISTANCE_IN_METRES) break;
			const east = (other.longitude - one.longitude) * METRES_A_DEGREE * narrowing;
			const metres = Math.hypot(north, east);
			if (metres > TWIN_DISTANCE_IN_METRES) continue;
			notes.push(
				report(
					'places-close-together',
					atPlace(one.place),
					`the place is ${Math.round(metres)} m from ${other.place.id}`,
					'make them one place with both names, if they are',
				),
			);
		}
	});
	return notes;
}
