import type { Claim } from '../../model/claim';
import { dayNumber, extentOf, type CalendarDate, type Extent } from '../../model/edtf';
import type { TimeWindow } from '../../model/view';

/** How a claim's time lies to a time window; every claim stands in exactly one relation. */
export type TimeRelation = 'certain' | 'possible' | 'out' | 'undated';

/** The first and last day the claim can speak of; `null` where nothing gives a date. */
export const extentOfClaim = (claim: Claim): Extent | null =>
	claim.when.edtf === null ? null : extentOf(claim.when.edtf);

const FOUR_DIGIT_YEAR = /^\d{4}-/;

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDays(a: CalendarDate, b: CalendarDate): number {
	if (a === b) return 0;
	if (FOUR_DIGIT_YEAR.test(a) && FOUR_DIGIT_YEAR.test(b)) return a < b ? -1 : 1;
	return dayNumber(a) - dayNumber(b);
}

const isBefore = (a: CalendarDate | null, b: CalendarDate | null): boolean =>
	a !== null && b !== null && compareDays(a, b) < 0;

/** Whether no day can lie in the window: it ends before it begins. */
export const isEmpty = (window: TimeWindow): boolean => isBefore(window.to, window.from);

const holdsFrom = (window: TimeWindow, extent: Extent): boolean =>
	window.from === null ||
	(extent.earliest !== null && compareDays(window.from, extent.earliest) <= 0);

const holdsUpTo = (window: TimeWindow, extent: Extent): boolean =>
	window.to === null || (extent.latest !== null && compareDays(extent.latest, window.to) <= 0);

/**
 * How an extent lies to a time window; both days of a window and of an extent belong to it.
 *
 * - `undated`: there is no extent.
 * - `out`: the extent as written shares no day with the window; so does every extent with a window
 *   that ends before it begins.
 * - `certain`: the whole extent is inside. A side of the extent without bound is inside only where
 *   the window has no bound there either. A qualified extent (`~`, `?`, `%`) may reach further than
 *   it says on both sides, so that it is certainly inside only in a window without any bound.
 * - `possible`: anything else.
 *
 * Widening a window never loses a claim: out may become possible and possible certain, not back.
 */
export function relationTo(window: TimeWindow, extent: Extent | null): TimeRelation {
	if (extent === null) return 'undated';
	if (isEmpty(window)) return 'out';
	if (isBefore(extent.latest, window.from) || isBefore(window.to, extent.earliest)) return 'out';
	if (extent.qualified) {
		return window.from === null && window.to === null ? 'certain' : 'possible';
	}
	return holdsFrom(window, extent) && holdsUpTo(window, extent) ? 'certain' : 'possible';
}
