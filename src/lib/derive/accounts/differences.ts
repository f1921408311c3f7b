import type { Claim, Quantity, When, Where } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { dayNumber, extentOf } from '../../model/edtf';
import type { ClaimId, PlaceId } from '../../model/ids';
import type { Precision } from '../../model/precision';
import { amountOf } from './figures';
import { distanceRange } from '../geometry/nearest';
import { perDossier } from '../per-dossier';
import { voicesOf } from './voices';

/** What of the claims about one event is compared. */
export const FIELDS = ['who', 'when', 'where', 'how-many', 'kind'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * How two claims stand to each other in one field.
 * - `same`: they say the same.
 * - `less-exact`: both can be true, and one of them says less ("September" beside "19 September").
 * - `other-place`: they name different places, and of one there is no outline: nobody can tell whether
 *   the one lies in the other.
 * - `differs`: not both can be true as they are written; or, of who says it, other people do.
 * - `not-given`: one of them does not say, or what they say cannot be compared.
 */
export type Comparison = 'same' | 'less-exact' | 'other-place' | 'differs' | 'not-given';

/** One field over all claims of an event; a difference that is computed is no recorded dispute. */
export type FieldDifference = {
	/**
	 * The greatest difference between any two; `same-if-given` where those that can be compared say
	 * the same and others cannot be compared.
	 */
	readonly comparison: Comparison | 'same-if-given';
	/** What each claim is to the others at most, where that is more than the same. */
	readonly found: ReadonlyMap<ClaimId, Distinction>;
};

/** A comparison that tells two claims apart. */
export type Distinction = Exclude<Comparison, 'same' | 'not-given'>;

/** How telling a comparison is, where several stand beside each other. */
const WEIGHT: Readonly<Record<Comparison, number>> = {
	'not-given': 0,
	same: 1,
	'less-exact': 2,
	'other-place': 3,
	differs: 4,
};

const greatest = (comparisons: readonly Comparison[]): Comparison =>
	comparisons.reduce((most, each) => (WEIGHT[each] > WEIGHT[most] ? each : most), 'not-given');

/** A stretch of a line; open sides are infinite. */
type Stretch = { readonly from: number; readonly to: number };

const meet = (a: Stretch, b: Stretch): boolean => a.from <= b.to && b.from <= a.to;

const comparedStretches = (a: Stretch, b: Stretch): Comparison => {
	if (a.from === b.from && a.to === b.to) return 'same';
	return meet(a, b) ? 'less-exact' : 'differs';
};

/**
 * The days that a date can mean, as numbers. An approximate or uncertain date reaches further by its
 * own length on both sides: a day by a day, a month by about a month.
 */
function daysOf(edtf: string): Stretch | null {
	const extent = extentOf(edtf);
	if (extent === null) return null;
	const from = extent.earliest === null ? -Infinity : dayNumber(extent.earliest);
	const to = extent.latest === null ? Infinity : dayNumber(extent.latest);
	const length = to - from + 1;
	const reach = extent.qualified && Number.isFinite(length) ? length : 0;
	return { from: from - reach, to: to + reach };
}

/** Minutes since midnight at Greenwich. */
function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.slice(0, 5).split(':').map(Number);
	const [offsetHours = 0, offsetMinutes = 0] = time.slice(6).split(':').map(Number);
	const offset = (time[5] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
	return hours * 60 + minutes - offset;
}

/** Dates of different precision that share a day do not contradict each other; nor do a day and an hour of it. */
export function compareWhen(a: When, b: When): Comparison {
	const [days, others] = [a, b].map(({ edtf }) => (edtf === null ? null : daysOf(edtf)));
	if (!days || !others) return 'not-given';
	const dates = comparedStretches(days, others);
	if (dates !== 'same') return dates;
	if (a.edtf !== b.edtf) return 'less-exact';
	if (a.time === undefined || b.time === undefined)
		return a.time === b.time ? 'same' : 'less-exact';
	if (minutesOf(a.time) !== minutesOf(b.time)) {
		// An hour that its own source doubts contradicts nobody's.
		return [a, b].some(({ timeQualifier }) => timeQualifier === 'uncertain')
			? 'less-exact'
			: 'differs';
	}
	return a.timeQualifier === b.timeQualifier ? 'same' : 'less-exact';
}

/** How far from its place a claim's thing may be, in kilometres, where its record does not say. */
const REACH: Readonly<Partial<Record<Precision, number>>> = {
	exact: 0.1,
	vicinity: 1,
	settlement: 2.5,
	near: 25,
};

const reachOf = ({ coordinateUncertaintyInMeters: metres, precision }: Where): number =>
	metres === null ? (REACH[precision] ?? 0) : metres / 1000;

/** Kilometres between the outlines of two places, worked out once for each dossier. */
const distances = perDossier(() => new Map<string, number>());

function kilometresBetween(dossier: Dossier, a: PlaceId, b: PlaceId): number | null {
	const key = [a, b].sort().join(' ');
	const known = distances(dossier).get(key);
	if (known !== undefined) return known;
	const [here, there] = [a, b].map(
		(id) => dossier.places.find((place) => place.id === id)?.geometry ?? null,
	);
	if (!here || !there) return null;
	const { nearest } = distanceRange(here, there);
	distances(dossier).set(key, nearest);
	return nearest;
}

/** Whether one place is said to be a part of the other, or both of a third. */
const isPart = (a: Where, b: Where): boolean =>
	a.partOf === b.place || b.partOf === a.place || (a.partOf !== undefined && a.partOf === b.partOf);

/** Two places differ only where their outlines, each with its uncertainty, have no spot in common. */
function comparePlaces(dossier: Dossier, a: Where, b: Where): Comparison {
	if (a.place === null || b.place === null) return 'not-given';
	if (a.place === b.place) return a.precision === b.precision ? 'same' : 'less-exact';
	if (isPart(a, b)) return 'less-exact';
	const apart = kilometresBetween(dossier, a.place, b.place);
	if (apart === null) return 'other-place';
	return apart <= reachOf(a) + reachOf(b) ? 'less-exact' : 'differs';
}

/** Claims with several places differ only where none of the one's can be any of the other's. */
export function compareWhere(dossier: Dossier, a: Claim, b: Claim): Comparison {
	const pairs = a.where.flatMap((here) =>
		b.where.map((there) => comparePlaces(dossier, here, there)),
	);
	const told = pairs.filter((comparison) => comparison !== 'not-given');
	if (told.length === 0) return 'not-given';
	if (told.every((comparison) => comparison === 'differs')) return 'differs';
	if (told.every((comparison) => comparison === 'differs' || comparison === 'other-place'))
		return 'other-place';
	return samePlaces(a, b);
}

function samePlaces(a: Claim, b: Claim): Comparison {
	const placesOf = ({ where }: Claim) =>
		JSON.stringify(where.map(({ place, precision }) => [place, precision]).sort());
	return placesOf(a) === placesOf(b) ? 'same' : 'less-exact';
}

/**
 * The numbers that a quantity can mean. A number that is qualified ("about 120,000") reaches to the
 * next round number of its own last digit on both sides: 110,000 to 130,000.
 */
function numbersOf(quantity: Quantity): Stretch | null {
	const amount = amountOf(quantity);
	switch (amount.kind) {
		case 'number': {
			const { value, about } = amount;
			const unit = 10 ** (String(value).length - String(value).replace(/0+$/, '').length);
			const reach = about ? unit : 0;
			return { from: value - reach, to: value + reach };
		}
		case 'range':
			return { from: amount.min ?? -Infinity, to: amount.max ?? Infinity };
		case 'word':
			return null;
	}
}

function compareQuantities(a: Quantity, b: Quantity): Comparison {
	const [numbers, others] = [numbersOf(a), numbersOf(b)];
	if (numbers && others) return comparedStretches(numbers, others);
	return numbers === others && a.qualifier === b.qualifier ? 'same' : 'less-exact';
}

/** Only figures for the same thing are compared: people killed never with people injured. */
export function compareHowMany(a: Claim, b: Claim): Comparison {
	return greatest(
		a.quantities.flatMap((quantity) =>
			b.quantities
				.filter(({ what, of }) => what === quantity.what && of === quantity.of)
				.map((other) => compareQuantities(quantity, other)),
		),
	);
}

function compareWho(dossier: Dossier, a: Claim, b: Claim): Comparison {
	const [here, there] = [a, b].map((claim) => voicesOf(dossier, claim).map(({ key }) => key));
	if (!here?.length || !there?.length) return 'not-given';
	return here.length === there.length && here.every((key) => there.includes(key))
		? 'same'
		: 'differs';
}

function compareIn(field: Field, dossier: Dossier, a: Claim, b: Claim): Comparison {
	switch (field) {
		case 'who':
			return compareWho(dossier, a, b);
		case 'when':
			return compareWhen(a.when, b.when);
		case 'where':
			return compareWhere(dossier, a, b);
		case 'how-many':
			return compareHowMany(a, b);
		case 'kind':
			return a.kind === b.kind ? 'same' : 'differs';
	}
}

const isDistinction = (comparison: Comparison): comparison is Distinction =>
	comparison !== 'same' && comparison !== 'not-given';

function differenceIn(field: Field, dossier: Dossier, claims: readonly Claim[]): FieldDifference {
	const found = new Map<ClaimId, Distinction>();
	const comparisons = claims.flatMap((claim, index) =>
		claims.slice(index + 1).map((other) => {
			const comparison = compareIn(field, dossier, claim, other);
			if (isDistinction(comparison)) {
				for (const { id } of [claim, other]) {
					const known = found.get(id);
					if (!known || WEIGHT[comparison] > WEIGHT[known]) found.set(id, comparison);
				}
			}
			return comparison;
		}),
	);
	const most = greatest(comparisons);
	const isPartial = most === 'same' && comparisons.includes('not-given');
	return { comparison: isPartial ? 'same-if-given' : most, found };
}

/** Compares the published claims of an event two by two, field by field. */
export function differencesAmong(
	dossier: Dossier,
	claims: readonly Claim[],
): Readonly<Record<Field, FieldDifference>> {
	const published = claims.filter(({ status }) => status === 'published');
	const of = (field: Field) => differenceIn(field, dossier, published);
	return {
		who: of('who'),
		when: of('when'),
		where: of('where'),
		'how-many': of('how-many'),
		kind: of('kind'),
	};
}
