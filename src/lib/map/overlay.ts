import type { LonLat } from '../model/lon-lat';
import type { Feature } from 'geojson';
import { roomiestPoint } from '../derive/geometry/anchor-points';
import { isArea } from '../derive/geometry/geometry-parts';
import type { Mark } from '../derive/view/marks';
import { placeLabel } from '../derive/names';
import { uncertaintyCircle } from '../derive/geometry/uncertainty-circle';
import { outlineStandingIn } from '../derive/time/standing';
import { compareDays, relationTo } from '../derive/time/window';
import type { Dossier, NamePolicy } from '../model/dossier';
import { extentOf } from '../model/edtf';
import type { ClaimId } from '../model/ids';
import { FAMILY_OF } from '../model/kind';
import type { Place } from '../model/place';
import type { TimeWindow } from '../model/view';
import { groundOf, isSure, leadsOf } from './leads';
import { withoutTashkeel } from './style/fonts';
import { NAME_RANKS } from './style/name-ranks';
import type {
	MarkCollection,
	MarkProperties,
	NameCollection,
	OutlineCollection,
	OutlineState,
} from './style/sources';

type Role = Place['properties']['role'];

const OUTLINED: readonly Role[] = ['enclave', 'oblast', 'corridor', 'line-of-contact', 'road'];
const NAMED: readonly Role[] = ['enclave', 'corridor', 'settlement', 'region'];

const extentOfPlace = ({ properties }: Place) =>
	properties.edtf === null ? null : extentOf(properties.edtf);

/** Whether the place's period has a day in the window; one without a period is always there. */
function isThen(place: Place, window: TimeWindow): boolean {
	return relationTo(window, extentOfPlace(place)) !== 'out';
}

/** Whether another line of contact began in the window when this one had ended. */
function isFollowed(line: Place, places: readonly Place[], window: TimeWindow): boolean {
	const end = extentOfPlace(line)?.latest ?? null;
	if (end === null) return false;
	return places.some((other) => {
		if (other.properties.role !== 'line-of-contact' || !isThen(other, window)) return false;
		const start = extentOfPlace(other)?.earliest ?? null;
		return start !== null && compareDays(start, end) > 0;
	});
}

function stateOf(
	place: Place,
	dossier: Dossier,
	window: TimeWindow,
	isReferenceKept: boolean,
): OutlineState | null {
	const { role } = place.properties;
	const standing = outlineStandingIn(place, dossier.places, window);
	if (standing === 'not') return role === 'oblast' && isReferenceKept ? 'past' : null;
	if (role === 'line-of-contact' && isFollowed(place, dossier.places, window)) return 'past';
	return standing === 'unsure' ? 'unsure' : 'in';
}

/** What stands along a line: what it is, and of which years. */
export type LineLabel = (place: Place) => string;

/** Lines of which there are several, each of its time. */
const LABELLED: readonly Role[] = ['oblast', 'line-of-contact'];

/**
 * Lines and areas of the dossier as they were in the window.
 *
 * @param window unbounded sides are those of the dossier's span: give it bounded
 * @param isReferenceKept draws an oblast for reference in a window after its end; not where the
 * reader has chosen a time
 */
export function outlinesOf(
	dossier: Dossier,
	window: TimeWindow,
	isReferenceKept: boolean,
	lineLabel: LineLabel,
): OutlineCollection {
	return {
		type: 'FeatureCollection',
		features: dossier.places.flatMap((place) => {
			const { role, edtf } = place.properties;
			if (!place.geometry || !OUTLINED.includes(role)) return [];
			const state = stateOf(place, dossier, window, isReferenceKept);
			if (state === null) return [];
			const label = LABELLED.includes(role) ? withoutTashkeel(lineLabel(place)) : '';
			return [
				{
					type: 'Feature' as const,
					geometry: place.geometry,
					properties: { id: place.id, role, state, edtf, label },
				},
			];
		}),
	};
}

/** Words that stand under an area's name: when it was so, unless the name says it, and how exact. */
export type AreaNote = (place: Place, label: string, kilometres: number) => string;

/** What the reader is looking at: its names go before others. */
export type Looked = {
	/** Ids of places that are selected, or that a selected claim is at. */
	readonly selected: ReadonlySet<string>;
	/** Ids of places that have a mark now; `null` where that is not known. */
	readonly marked: ReadonlySet<string> | null;
};

const AT_NOTHING: Looked = { selected: new Set(), marked: null };

function rankOf({ id, properties }: Place, claims: number, { selected, marked }: Looked): number {
	const { prominence, role } = properties;
	const isMarked = marked ? marked.has(id) : claims > 0;
	if (selected.has(id)) return NAME_RANKS.selected;
	if (prominence === 'main') return NAME_RANKS.main;
	if (role === 'enclave' || role === 'corridor') return NAME_RANKS.area;
	if (isMarked) return prominence ? NAME_RANKS.markedTown : NAME_RANKS.marked;
	if (prominence) return NAME_RANKS.town;
	return claims > 0 ? NAME_RANKS.claimed : NAME_RANKS.other;
}

/**
 * Names of the dossier's places, settlements and outlines, in a language and under a policy.
 */
export function namesOf(
	dossier: Dossier,
	window: TimeWindow,
	policy: NamePolicy,
	language: string,
	areaNote: AreaNote,
	looked: Looked = AT_NOTHING,
): NameCollection {
	const claims = new Map<string, number>();
	for (const { where, status } of dossier.claims) {
		if (status === 'withdrawn') continue;
		for (const { place } of where) {
			if (place !== null) claims.set(place, (claims.get(place) ?? 0) + 1);
		}
	}
	const taken: LonLat[] = [];
	const there = dossier.places
		.filter((place) => NAMED.includes(place.properties.role) && isThen(place, window))
		.sort((a, b) => NAMED.indexOf(a.properties.role) - NAMED.indexOf(b.properties.role))
		.flatMap((place) => {
			const { geometry } = place;
			if (!geometry) return [];
			const at = roomiestPoint(geometry, taken);
			if (isArea(geometry)) taken.push(at);
			return [{ place, at }];
		});
	return {
		type: 'FeatureCollection',
		features: there.map(({ place, at }) => {
			const { role, accuracyInMeters } = place.properties;
			const label = placeLabel(dossier, place, policy, language).text;
			const note =
				role === 'enclave' && accuracyInMeters !== null
					? areaNote(place, label, accuracyInMeters / 1000)
					: '';
			return {
				type: 'Feature' as const,
				geometry: { type: 'Point' as const, coordinates: [...at] },
				properties: {
					id: place.id,
					role,
					label: withoutTashkeel(label),
					note: withoutTashkeel(note),
					claims: claims.get(place.id) ?? 0,
					rank: rankOf(place, claims.get(place.id) ?? 0, looked),
				},
			};
		}),
	};
}

/** 0, -1, 1, -2, 2 ...: the first in the middle, the others to both sides. */
const laneOf = (index: number): number => (index % 2 === 0 ? index / 2 : -(index + 1) / 2);

const geometryOf = ({ shape, geometry, radiusInMeters, anchor }: Mark): Feature['geometry'] =>
	shape === 'disc' && radiusInMeters !== null
		? uncertaintyCircle(anchor, radiusInMeters)
		: geometry;

/** Where a mark lies, whatever its kind. */
const spotOf = ({ place, shape, radiusInMeters }: Mark): string =>
	`${place} ${shape} ${radiusInMeters ?? ''}`;

/**
 * Shapes of the marks with only what the style reads. A disc is a polygon in true metres, so that it
 * grows with the map. Of marks with one ground one leads: it draws the ground for all.
 */
export function markShapes(marks: readonly Mark[]): MarkCollection {
	const families = new Map<string, string[]>();
	for (const mark of marks) {
		const spot = spotOf(mark);
		const known = families.get(spot) ?? [];
		const family = FAMILY_OF[mark.kind];
		if (!known.includes(family)) families.set(spot, [...known, family]);
	}
	const leads = new Set(leadsOf(marks).map(({ id }) => id));
	const features = marks.map((mark) => {
		const family = FAMILY_OF[mark.kind];
		const properties: MarkProperties = {
			id: mark.id,
			claim: mark.claim,
			family,
			shape: mark.shape,
			relation: isSure(mark) ? 'certain' : 'possible',
			disputed: mark.disputed,
			lead: leads.has(mark.id),
			ground: groundOf(mark),
			lane: mark.shape === 'band' ? laneOf((families.get(spotOf(mark)) ?? []).indexOf(family)) : 0,
		};
		return { type: 'Feature' as const, geometry: geometryOf(mark), properties };
	});
	return { type: 'FeatureCollection', features };
}

/** Ids of the marks of the claims that are meant. */
export const idsOfMarks = (
	marks: readonly Mark[],
	isMeant: (claim: ClaimId) => boolean,
): ReadonlySet<string> => new Set(marks.filter(({ claim }) => isMeant(claim)).map(({ id }) => id));
