/**
 * How UCDP's and ACLED's precision codes read on our scale, and ours on theirs. Neither scale holds
 * all of the other, so a reading keeps the scheme and the code that it came from, and writing gives
 * that code back where our precision is still the one that was read.
 *
 * The codes were read in secondary copies of the codebooks, which disagree: on UCDP's `where_prec`
 * 5, 6 and 7 (whether 5 is a line or any vague part of a country, and whether 7 is international
 * waters and airspace or a place that is not known), and on ACLED's `time_precision` 3 (a month, or
 * any longer period). Check against the codebook of your release before you rely on those four.
 */
import type { Precision } from '../model/precision';

export const PLACE_SCHEMES = ['ucdp.where_prec', 'acled.geo_precision'] as const;
export type PlaceScheme = (typeof PLACE_SCHEMES)[number];

export const DATE_SCHEMES = ['ucdp.date_prec', 'acled.time_precision'] as const;
export type DateScheme = (typeof DATE_SCHEMES)[number];

/** A code as another scheme has it. */
export type Original<Scheme extends string> = { readonly scheme: Scheme; readonly code: number };

export type PlaceReading = {
	readonly precision: Precision;
	readonly original: Original<PlaceScheme>;
};

/** From so many days to so many, both included, a date may be spread. */
export type Spread = { readonly least: number; readonly most: number };

export type DateReading = { readonly spread: Spread; readonly original: Original<DateScheme> };

/** A code for one of our values; `isExact` is false where the code says less than we know, or other. */
export type Written = { readonly code: number; readonly isExact: boolean };

type PlaceRow = {
	readonly code: number;
	/** What the code reads as: the least that it says. */
	readonly reads: Precision;
	/** Our precisions that are written as it and read back the same. */
	readonly exactly: readonly Precision[];
	/** Our precisions that nothing nearer can be written for. */
	readonly nearly: readonly Precision[];
};

const PLACES: Readonly<Record<PlaceScheme, readonly PlaceRow[]>> = {
	'ucdp.where_prec': [
		{ code: 1, reads: 'settlement', exactly: ['settlement'], nearly: ['exact', 'vicinity'] },
		{ code: 2, reads: 'near', exactly: ['near'], nearly: [] },
		{ code: 3, reads: 'district', exactly: ['district'], nearly: [] },
		{ code: 4, reads: 'region', exactly: ['region'], nearly: [] },
		// A line, or a vague part of a country: read as the less sure of both, unless it is a line.
		{ code: 5, reads: 'region', exactly: ['line'], nearly: [] },
		{ code: 6, reads: 'country', exactly: ['country'], nearly: [] },
		// Water or air: our unknown is not written as it, which would claim to know that much.
		{ code: 7, reads: 'unknown', exactly: [], nearly: [] },
	],
	'acled.geo_precision': [
		{ code: 1, reads: 'settlement', exactly: ['settlement'], nearly: ['exact', 'vicinity'] },
		{ code: 2, reads: 'near', exactly: ['near'], nearly: [] },
		{ code: 3, reads: 'region', exactly: ['region'], nearly: ['line', 'district'] },
	],
};

const DATES: Readonly<Record<DateScheme, readonly (Spread & { readonly code: number })[]>> = {
	'ucdp.date_prec': [
		{ code: 1, least: 1, most: 1 },
		{ code: 2, least: 2, most: 6 },
		{ code: 3, least: 7, most: 7 },
		{ code: 4, least: 8, most: 31 },
		{ code: 5, least: 32, most: 366 },
	],
	'acled.time_precision': [
		{ code: 1, least: 1, most: 1 },
		{ code: 2, least: 2, most: 7 },
		{ code: 3, least: 8, most: 31 },
	],
};

const rowOf = (scheme: PlaceScheme, code: number): PlaceRow | undefined =>
	PLACES[scheme].find((row) => row.code === code);

/**
 * What a foreign place code says on our scale, with the code kept; `null` for a code that the scheme
 * does not have.
 *
 * @param isLine whether the record's geometry is a line, which UCDP's 5 may stand for
 */
export function placePrecisionFrom(
	scheme: PlaceScheme,
	code: number,
	isLine = false,
): PlaceReading | null {
	const row = rowOf(scheme, code);
	if (!row) return null;
	const precision = isLine && row.exactly.includes('line') ? 'line' : row.reads;
	return { precision, original: { scheme, code } };
}

/**
 * The code for one of our precisions; `null` where the scheme has none that would not say more than
 * is known.
 *
 * @param original the code that the place came with, if any
 */
export function placeCodeFor(
	scheme: PlaceScheme,
	precision: Precision,
	original: Original<PlaceScheme> | null = null,
): Written | null {
	if (original?.scheme === scheme) {
		const row = rowOf(scheme, original.code);
		if (row && (row.reads === precision || row.exactly.includes(precision))) {
			return { code: row.code, isExact: true };
		}
	}
	for (const { code, exactly, nearly } of PLACES[scheme]) {
		if (exactly.includes(precision)) return { code, isExact: true };
		if (nearly.includes(precision)) return { code, isExact: false };
	}
	return null;
}

/** Over how many days a foreign date code spreads a date; `null` for a code that the scheme lacks. */
export function dateSpreadFrom(scheme: DateScheme, code: number): DateReading | null {
	const row = DATES[scheme].find((candidate) => candidate.code === code);
	return (
		(row && { spread: { least: row.least, most: row.most }, original: { scheme, code } }) ?? null
	);
}

/**
 * The code for a date that is spread over so many days, both ends included; `null` where it is spread
 * further than the scheme can say.
 */
export const dateCodeFor = (scheme: DateScheme, days: number): number | null =>
	DATES[scheme].find(({ least, most }) => days >= least && days <= most)?.code ?? null;
