import { area } from '@turf/area';
import { difference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Dossier } from '../../model/dossier';
import type { CalendarDate } from '../../model/edtf';
import type { Place } from '../../model/place';
import type { DatePair } from '../../model/view';
import {
	areaUncertainty,
	measuredArea,
	measuredLength,
	worstAccuracy,
	type Measured,
} from './measurements';
import { comparedPlaces, isComparedArea, isContactLine, standingIn } from '../time/standing';

/** A place that stood on a day, and whether that is sure. */
export type Standing = {
	readonly place: Place;
	readonly isSure: boolean;
	/** Its area, or its length if it is a line. */
	readonly measured: Measured;
};

/** Held and administered areas are compared with each other, a corridor only with a corridor. */
export type ComparedGroup = 'territory' | 'corridor' | 'contact-line';

export type SharedParts = {
	readonly inBoth: Measured;
	readonly onlyLeft: Measured;
	readonly onlyRight: Measured;
};

export type ComparedRow = {
	readonly group: ComparedGroup;
	readonly left: readonly Standing[];
	readonly right: readonly Standing[];
	/** What two areas share and what they do not; `null` for lines and where either day has none. */
	readonly parts: SharedParts | null;
};

type Surface = Feature<Polygon | MultiPolygon>;

const surfaceOf = ({ geometry }: Place): readonly Surface[] =>
	geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [feature(geometry)] : [];

/** What of a surface is in none of the others. */
const without = (surface: Surface, others: readonly Surface[]): readonly Surface[] => {
	if (others.length === 0) return [surface];
	const rest = difference(featureCollection([surface, ...others]));
	return rest ? [rest] : [];
};

/** The surfaces of some places, none of them over another. */
const disjoint = (surfaces: readonly Surface[]): readonly Surface[] =>
	surfaces.flatMap((surface, at) => without(surface, surfaces.slice(0, at)));

const kilometresOf = (surfaces: readonly Surface[]): number =>
	surfaces.reduce((sum, surface) => sum + area(surface) / 1e6, 0);

function partOf(value: number, outline: readonly Surface[], places: readonly Place[]): Measured {
	return {
		quantity: 'area',
		value,
		uncertainty: areaUncertainty(
			value,
			outline.map(({ geometry }) => geometry),
			places,
		),
		accuracyInMeters: worstAccuracy(places),
		places,
		notes: [],
	};
}

function partsOf(left: readonly Place[], right: readonly Place[]): SharedParts | null {
	const first = disjoint(left.flatMap(surfaceOf));
	const second = disjoint(right.flatMap(surfaceOf));
	if (first.length === 0 || second.length === 0) return null;
	const onlyFirst = first.flatMap((surface) => without(surface, second));
	const onlySecond = second.flatMap((surface) => without(surface, first));
	const places = [...new Set([...left, ...right])];
	const kept = Math.max(0, kilometresOf(first) - kilometresOf(onlyFirst));
	return {
		inBoth: partOf(kept, first, places),
		onlyLeft: partOf(kilometresOf(onlyFirst), onlyFirst, places),
		onlyRight: partOf(kilometresOf(onlySecond), onlySecond, places),
	};
}

const groupOf = (place: Place): ComparedGroup => {
	if (isContactLine(place)) return 'contact-line';
	return place.properties.role === 'corridor' ? 'corridor' : 'territory';
};

function standingOn(places: readonly Place[], day: CalendarDate): readonly Standing[] {
	return places.flatMap((place) => {
		const standing = standingIn(place, { from: day, to: day });
		const measured = isComparedArea(place) ? measuredArea(place) : measuredLength(place);
		return standing === 'not' || !measured
			? []
			: [{ place, isSure: standing === 'sure', measured }];
	});
}

const GROUPS: readonly ComparedGroup[] = ['territory', 'corridor', 'contact-line'];

/**
 * What stood on two days: areas and lines of contact with their measures, and what the areas have in
 * common. A group that stood on neither day is left out.
 */
export function comparisonOf(dossier: Dossier, { left, right }: DatePair): readonly ComparedRow[] {
	return GROUPS.flatMap((group) => {
		const places = comparedPlaces(dossier).filter((place) => groupOf(place) === group);
		const row = { group, left: standingOn(places, left), right: standingOn(places, right) };
		if (row.left.length + row.right.length === 0) return [];
		const placesOf = (standing: readonly Standing[]) => standing.map(({ place }) => place);
		return [{ ...row, parts: partsOf(placesOf(row.left), placesOf(row.right)) }];
	});
}
