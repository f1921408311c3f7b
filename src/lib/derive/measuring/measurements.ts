import { area } from '@turf/area';
import { length } from '@turf/length';
import { feature } from '@turf/helpers';
import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { PlaceId } from '../../model/ids';
import type { Geometry, Place } from '../../model/place';
import { perDossier } from '../per-dossier';
import type { Quantity } from './rounding';
import { lengthWithin, partsOf } from '../geometry/segments';

/** The places that are measured, by the ids that a dossier of Karabakh has. */
export const MEASURED_PLACES = {
	enclave: v.parse(PlaceId, 'place:enclave-2020-2023'),
	oblast: v.parse(PlaceId, 'place:nkao'),
	corridor: v.parse(PlaceId, 'place:lachin-corridor'),
	corridorRoad: v.parse(PlaceId, 'place:lachin-road-2020'),
	contactLine: v.parse(PlaceId, 'place:line-of-contact'),
	mainCity: v.parse(PlaceId, 'place:stepanakert'),
} as const;

export type MeasurementName =
	| 'enclave-area'
	| 'oblast-area'
	/** The area of the enclave in per cent of the oblast's; they overlap, neither holds the other. */
	| 'enclave-share'
	/** Of the corridor's road, between the border and the enclave. */
	| 'corridor-length'
	| 'corridor-area'
	| 'contact-line-length';

export type DistanceName = 'to-contact-line' | 'to-corridor' | 'to-main-city';

export type MeasurementNote =
	/** The outline or line is generalised: a length along it is shorter than the real one. */
	| 'as-drawn'
	/** The claim is located at the very place that the distance goes to. */
	| 'same-place'
	/** The claim's place is a line or an area: from its nearest spot up to its farthest spot. */
	| 'range'
	/** The place is of another time than the claim. */
	| 'outside-period';

export type Measured = {
	readonly quantity: Quantity;
	/** Kilometres, square kilometres or per cent, unrounded. */
	readonly value: number;
	/** One standard uncertainty, in the same unit. */
	readonly uncertainty: number;
	/** The accuracy that the records give for the geometry, the worst of those that entered. */
	readonly accuracyInMeters: number | null;
	/** The places that entered, for their names and notes. */
	readonly places: readonly Place[];
	readonly notes: readonly MeasurementNote[];
};

export type Measurement = Measured & { readonly what: MeasurementName };

export type ClaimDistance = Measured & {
	readonly what: DistanceName;
	readonly whereIndex: number;
	/** From the farthest spot of a line or an area; `null` for a point. */
	readonly upTo: number | null;
};

/**
 * What an outline is off by is taken to be alike over stretches of this many kilometres, and to have
 * nothing to do with itself further on.
 */
const STRETCH_IN_KILOMETRES = 5;

/** Taken for a place whose record gives no accuracy. */
const UNSAID_ACCURACY_IN_METRES = 5000;

/** Turf measures on a sphere, which at these latitudes is off by up to this share of a value. */
const SPHERE_SHARE = 0.005;

export const onSphere = (value: number, uncertainty: number): number =>
	Math.hypot(uncertainty, value * SPHERE_SHARE);

export const accuracyInKilometres = (place: Place): number =>
	(place.properties.accuracyInMeters ?? UNSAID_ACCURACY_IN_METRES) / 1000;

/** The worst accuracy that records of places give, in metres; `null` where none does. */
export const worstAccuracy = (places: readonly Place[]): number | null => {
	const said = places.flatMap(({ properties }) => properties.accuracyInMeters ?? []);
	return said.length > 0 ? Math.max(...said) : null;
};

const areaInKilometres = (geometry: Geometry): number => area(geometry) / 1e6;

type Outline = Polygon | MultiPolygon | Geometry;

const perimeterInKilometres = (outline: Outline): number =>
	length(feature(outline), { units: 'kilometers' });

export type PlaceWithGeometry = { readonly place: Place; readonly geometry: Geometry };
type Places = (id: PlaceId) => PlaceWithGeometry | null;

/** The places that have a geometry, by their ids. */
export const placesOf = perDossier((dossier): Places => {
	const places = new Map(dossier.places.map((place) => [place.id, place]));
	return (id) => {
		const place = places.get(id);
		return place?.geometry ? { place, geometry: place.geometry } : null;
	};
});

/**
 * One standard uncertainty of an area, in square kilometres, from the outlines around it and the
 * worst accuracy of the places they are of.
 *
 * Of n stretches of the perimeter, each may lie off by the accuracy a: the area errs by the root of
 * the sum of squares, a x stretch x root of n = a x root of (perimeter x stretch).
 */
export function areaUncertainty(
	value: number,
	outlines: readonly Outline[],
	places: readonly Place[],
): number {
	const perimeter = outlines.reduce((sum, outline) => sum + perimeterInKilometres(outline), 0);
	const accuracy = Math.max(...places.map(accuracyInKilometres));
	return onSphere(value, accuracy * Math.sqrt(perimeter * STRETCH_IN_KILOMETRES));
}

/** The area of a place; `null` where it has none. */
export function measuredArea(place: Place): Measured | null {
	const { geometry } = place;
	if (!geometry || partsOf(geometry).polygons.length === 0) return null;
	const value = areaInKilometres(geometry);
	return {
		quantity: 'area',
		value,
		uncertainty: areaUncertainty(value, [geometry], [place]),
		accuracyInMeters: place.properties.accuracyInMeters,
		places: [place],
		notes: [],
	};
}

function shareOf(part: Measured | null, whole: Measured | null): Measured | null {
	if (!part || !whole || whole.value === 0) return null;
	const value = (part.value / whole.value) * 100;
	const relative = Math.hypot(part.uncertainty / part.value, whole.uncertainty / whole.value);
	const places = [...part.places, ...whole.places];
	return {
		quantity: 'share',
		value,
		uncertainty: value * relative,
		accuracyInMeters: worstAccuracy(places),
		places,
		notes: [],
	};
}

const areaOf = (measured: PlaceWithGeometry | null): Measured | null =>
	measured && measuredArea(measured.place);

/** Each stretch of the line may be off by the accuracy, the errors adding up as squares. */
function lengthOf(kilometres: number, places: readonly Place[]): Measured {
	const stretches = Math.max(1, kilometres / STRETCH_IN_KILOMETRES);
	const accuracy = Math.max(...places.map(accuracyInKilometres));
	return {
		quantity: 'length',
		value: kilometres,
		uncertainty: onSphere(kilometres, accuracy * Math.sqrt(stretches)),
		accuracyInMeters: worstAccuracy(places),
		places,
		notes: ['as-drawn'],
	};
}

function corridorLength(places: Places): Measured | null {
	const corridor = places(MEASURED_PLACES.corridor);
	const road = places(MEASURED_PLACES.corridorRoad);
	if (!corridor || !road) return null;
	const kilometres = lengthWithin(road.geometry, corridor.geometry);
	return kilometres > 0 ? lengthOf(kilometres, [corridor.place, road.place]) : null;
}

/** The length of a place that is a line; `null` where it is none. */
export function measuredLength(place: Place): Measured | null {
	const { geometry } = place;
	if (!geometry || partsOf(geometry).lines.length === 0) return null;
	return lengthOf(length(feature(geometry), { units: 'kilometers' }), [place]);
}

function contactLineLength(places: Places): Measured | null {
	const line = places(MEASURED_PLACES.contactLine);
	return line && measuredLength(line.place);
}

/** Areas and lengths of the dossier's territories; a place that is missing gives no row. */
export const measurementsOf = perDossier((dossier): readonly Measurement[] => {
	const places = placesOf(dossier);
	const enclave = areaOf(places(MEASURED_PLACES.enclave));
	const oblast = areaOf(places(MEASURED_PLACES.oblast));
	const rows: readonly (readonly [MeasurementName, Measured | null])[] = [
		['enclave-area', enclave],
		['oblast-area', oblast],
		['enclave-share', shareOf(enclave, oblast)],
		['corridor-length', corridorLength(places)],
		['corridor-area', areaOf(places(MEASURED_PLACES.corridor))],
		['contact-line-length', contactLineLength(places)],
	];
	return rows.flatMap(([what, measured]) => (measured ? [{ what, ...measured }] : []));
});
