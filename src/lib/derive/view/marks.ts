import type { LonLat } from '../../model/lon-lat';
import type { Claim, Where, WhereBasis } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { ClaimId, PlaceId, SourceId } from '../../model/ids';
import type { ClaimKind } from '../../model/kind';
import type { Geometry, Place } from '../../model/place';
import { isNoWorseThan, type Precision } from '../../model/precision';
import { DEFAULT_VIEW, type Filters } from '../../model/view';
import { anchorPoints, roomiestPoint } from '../geometry/anchor-points';
import { isDisputed } from '../accounts/disputes';
import type { ClaimsShown } from './filters';
import { boxAround, isArea } from '../geometry/geometry-parts';
import { perDossier } from '../per-dossier';
import { inReadingOrder } from '../reading-order';
import { outlineStandingIn } from '../time/standing';
import { extentOfClaim } from '../time/window';

/**
 * How a mark is drawn, which tells how sure its place is.
 * - `dot`: the spot, or within about 1 km of it.
 * - `disc`: around the point, as wide as the uncertainty.
 * - `band`: somewhere along the line.
 * - `hatch`: somewhere in the area.
 */
export type MarkShape = 'dot' | 'disc' | 'band' | 'hatch';

/** Why a claim has no mark at one of its places; `place` is empty where no place is named at all. */
export type UnplacedReason =
	/** The source names no place. */
	| 'unlocated'
	/** The place is said to be unknown. */
	| 'unknown'
	/** Only a country is known, which no point can stand for. */
	| 'country'
	/** The place has no geometry, or a point where an area or a line would be needed. */
	| 'no-outline'
	/** The dossier has no such place. */
	| 'no-place'
	/** The text of the source is not the one that the claim was read from. */
	| 'unverified';

/** A claim at one of its places, as the map draws it. */
export type Mark = {
	/** The same for the same claim and place whatever is shown beside it. */
	readonly id: string;
	readonly claim: ClaimId;
	readonly place: PlaceId;
	/** Position in the claim's `where`. */
	readonly whereIndex: number;
	readonly kind: ClaimKind;
	readonly shape: MarkShape;
	readonly precision: Precision;
	/** How the place is known. */
	readonly basis: WhereBasis;
	/** As the claim has it. */
	readonly coordinateUncertaintyInMeters: number | null;
	/** What a dot or disc stands for, in metres: the claim's uncertainty, else its precision's. */
	readonly radiusInMeters: number | null;
	readonly geometry: Geometry;
	/** Whether the line or area that it is drawn on is not surely the one of the claim's days. */
	readonly isOutlineUnsure: boolean;
	/** Undated claims are `possible`: nothing rules the time window out. */
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
	/**
	 * Counts the dossier's claims that have a mark, from 1 in reading order; all marks of one claim
	 * share it. It stays the same while window and filters change, and in a snapshot.
	 */
	readonly number: number;
	/** Slot among the marks that are shown at the same spot, line or area, for fanning them out. */
	readonly offset: { readonly index: number; readonly of: number };
	/** A point on the geometry for the number; it does not move while window and filters change. */
	readonly anchor: LonLat;
};

export type Unplaced = {
	readonly claim: ClaimId;
	readonly place: PlaceId | null;
	readonly reason: UnplacedReason;
};

export type Marks = {
	/** In reading order. */
	readonly marks: readonly Mark[];
	/** Shown claims (or some of their places) that the map cannot have: for the list. */
	readonly unplaced: readonly Unplaced[];
};

/** Radii that the words of the precision scale stand for, in metres. */
const RADIUS_IN_METERS: Readonly<Partial<Record<Precision, number>>> = {
	exact: 100,
	vicinity: 1000,
	settlement: 2500,
	near: 25_000,
};

/** What of a mark no time window and no filter changes. */
type LastingMark = Omit<Mark, 'relation' | 'offset'>;

/** A claim at a place, before a time window and filters have their say. */
type Placement = {
	readonly mark: LastingMark;
	readonly sources: readonly SourceId[];
	/** Marks with the same spot would hide each other. */
	readonly spot: string;
};

type Placements = {
	readonly placed: ReadonlyMap<ClaimId, readonly Placement[]>;
	readonly unplaced: ReadonlyMap<ClaimId, readonly Unplaced[]>;
};

type Drawing = { readonly place: Place; readonly geometry: Geometry; readonly shape: MarkShape };

/** The shape that a precision has on a geometry, or why there is none. */
function shapeOf(precision: Precision, geometry: Geometry): MarkShape | UnplacedReason {
	if (precision === 'unknown') return 'unknown';
	switch (geometry.type) {
		case 'Polygon':
		case 'MultiPolygon':
			return 'hatch';
		case 'LineString':
		case 'MultiLineString':
			return precision === 'country' ? 'country' : 'band';
		case 'Point':
		case 'MultiPoint':
			break;
	}
	switch (precision) {
		case 'exact':
		case 'vicinity':
			return 'dot';
		case 'settlement':
		case 'near':
			return 'disc';
		case 'country':
			return 'country';
		case 'line':
		case 'district':
		case 'region':
			return 'no-outline';
	}
}

function drawingOf(where: Where, places: ReadonlyMap<PlaceId, Place>): Drawing | UnplacedReason {
	if (where.place === null) return 'unlocated';
	const place = places.get(where.place);
	if (!place) return 'no-place';
	if (where.precision === 'unknown') return 'unknown';
	if (!place.geometry) return where.precision === 'country' ? 'country' : 'no-outline';
	const shape = shapeOf(where.precision, place.geometry);
	switch (shape) {
		case 'dot':
		case 'disc':
		case 'band':
		case 'hatch':
			return { place, geometry: place.geometry, shape };
		default:
			return shape;
	}
}

/** A claim without a date may be of a time in which the outline was sure. */
function isOutlineUnsure(place: Place, { places }: Dossier, claim: Claim): boolean {
	const days = extentOfClaim(claim);
	if (days === null) return false;
	const { earliest: from, latest: to } = days;
	return outlineStandingIn(place, places, { from, to }) !== 'sure';
}

const spotOf = ({ id, geometry }: Place): string =>
	geometry?.type === 'Point' ? geometry.coordinates.join() : id;

type Draft = Omit<Placement, 'mark'> & { readonly mark: Omit<LastingMark, 'anchor' | 'number'> };

function draftOf(dossier: Dossier, claim: Claim, whereIndex: number, drawing: Drawing): Draft {
	const { place, geometry, shape } = drawing;
	const {
		precision = 'unknown',
		basis = 'not-stated',
		coordinateUncertaintyInMeters = null,
	} = claim.where[whereIndex] ?? {};
	const isRound = shape === 'dot' || shape === 'disc';
	return {
		mark: {
			id: `${claim.id}/${whereIndex}`,
			claim: claim.id,
			place: place.id,
			whereIndex,
			kind: claim.kind,
			shape,
			precision,
			basis,
			coordinateUncertaintyInMeters,
			radiusInMeters: isRound
				? (coordinateUncertaintyInMeters ?? RADIUS_IN_METERS[precision] ?? null)
				: null,
			geometry,
			isOutlineUnsure: !isRound && isOutlineUnsure(place, dossier, claim),
			disputed: isDisputed(dossier, claim),
		},
		sources: claim.citations.map(({ source }) => source),
		spot: spotOf(place),
	};
}

/** Where each published claim would be drawn, with its number and its badge's place for good. */
const placementsOf = perDossier((dossier): Placements => {
	const places = new Map(dossier.places.map((place) => [place.id, place]));
	const drafts: Draft[] = [];
	const unplaced = new Map<ClaimId, Unplaced[]>();
	for (const claim of inReadingOrder(dossier)) {
		if (claim.status === 'withdrawn') continue;
		const missing: Unplaced[] = [];
		claim.where.forEach((where, whereIndex) => {
			const drawing = drawingOf(where, places);
			if (typeof drawing === 'object') drafts.push(draftOf(dossier, claim, whereIndex, drawing));
			else missing.push({ claim: claim.id, place: where.place, reason: drawing });
		});
		if (claim.where.length === 0) {
			missing.push({ claim: claim.id, place: null, reason: 'unlocated' });
		}
		unplaced.set(claim.id, missing);
	}
	const anchors = anchorsOf([...groupBy(drafts, ({ spot }) => spot).values()]);
	const placed = new Map<ClaimId, Placement[]>();
	for (const [claim, together] of groupBy(drafts, ({ mark }) => mark.claim)) {
		const number = placed.size + 1;
		const placements = together.flatMap(({ mark, sources, spot }) => {
			const anchor = anchors.get(mark.id);
			return anchor ? [{ mark: { ...mark, number, anchor }, sources, spot }] : [];
		});
		placed.set(claim, placements);
	}
	return { placed, unplaced };
});

/** How large an area is, roughly, in square degrees; nothing for lines and points. */
function extentOf(geometry: Geometry): number {
	const box = isArea(geometry) ? boxAround([geometry]) : null;
	if (!box) return 0;
	const [west, south, east, north] = box;
	return (east - west) * (north - south);
}

/**
 * Where the numbers of each spot stand, by the mark's id: together at a point and in an area, spread
 * along a line. Smaller areas choose first, so that the numbers of an area around them stay apart.
 *
 * @param spots drafts at one spot each
 */
function anchorsOf(spots: readonly (readonly Draft[])[]): ReadonlyMap<string, LonLat> {
	const anchors = new Map<string, LonLat>();
	const taken: LonLat[] = [];
	const sized = spots.flatMap((together) => {
		const geometry = together[0]?.mark.geometry;
		return geometry ? [{ together, geometry, extent: extentOf(geometry) }] : [];
	});
	for (const { together, geometry, extent } of sized.sort((a, b) => a.extent - b.extent)) {
		const room = extent > 0 ? roomiestPoint(geometry, taken) : null;
		if (room) taken.push(room);
		const points = room ? [] : anchorPoints(geometry, together.length);
		together.forEach(({ mark }, index) => {
			const point = room ?? points[index];
			if (point) anchors.set(mark.id, point);
		});
	}
	return anchors;
}

function groupBy<Member, Key>(
	members: readonly Member[],
	keyOf: (member: Member) => Key,
): ReadonlyMap<Key, Member[]> {
	const groups = new Map<Key, Member[]>();
	for (const member of members) {
		const key = keyOf(member);
		const group = groups.get(key);
		if (group) group.push(member);
		else groups.set(key, [member]);
	}
	return groups;
}

/** The filters that hold for each place of a claim by itself. */
export type PlaceLimits = Pick<Filters, 'precision' | 'bases'>;

const isWithin = (mark: LastingMark, limits: PlaceLimits): boolean =>
	(limits.precision === null || isNoWorseThan(mark.precision, limits.precision)) &&
	(limits.bases.length === 0 || limits.bases.includes(mark.basis));

/**
 * The marks of the claims that are shown. A claim with several places has several marks with one
 * number; several claims at one place have a mark each and a slot each.
 *
 * @param unverified sources whose text is not the one that was read: a claim that rests on nothing
 *   else gets no mark
 * @param limits what of a claim's places is drawn: no worse precision, no other basis
 */
export function marksOf(
	dossier: Dossier,
	shown: Pick<ClaimsShown, 'certain' | 'possible' | 'undated'>,
	unverified: ReadonlySet<SourceId>,
	limits: PlaceLimits = DEFAULT_VIEW.filters,
): Marks {
	const { placed, unplaced } = placementsOf(dossier);
	const drawn: { placement: Placement; relation: Mark['relation'] }[] = [];
	const missing: Unplaced[] = [];
	const add = (claims: readonly Claim[], relation: Mark['relation']) => {
		for (const { id } of claims) {
			for (const placement of placed.get(id) ?? []) {
				const { place } = placement.mark;
				if (placement.sources.every((source) => unverified.has(source))) {
					missing.push({ claim: id, place, reason: 'unverified' });
				} else if (isWithin(placement.mark, limits)) {
					drawn.push({ placement, relation });
				}
			}
			missing.push(...(unplaced.get(id) ?? []));
		}
	};
	add(shown.certain, 'certain');
	add(shown.possible, 'possible');
	add(shown.undated, 'possible');
	drawn.sort(
		({ placement: { mark: a } }, { placement: { mark: b } }) =>
			a.number - b.number || a.whereIndex - b.whereIndex,
	);
	const sizes = new Map<string, number>();
	for (const { placement } of drawn) {
		sizes.set(placement.spot, (sizes.get(placement.spot) ?? 0) + 1);
	}
	const taken = new Map<string, number>();
	const marks = drawn.map(({ placement, relation }): Mark => {
		const { mark, spot } = placement;
		const index = taken.get(spot) ?? 0;
		taken.set(spot, index + 1);
		return { ...mark, relation, offset: { index, of: sizes.get(spot) ?? 1 } };
	});
	return { marks, unplaced: missing };
}
