import type { ClaimsShown } from '$lib/derive/view/filters';
import type { DaySpan } from '$lib/derive/time/span';
import type { BinCounts } from '$lib/derive/view/histogram';
import { dayNumber, type CalendarDate } from '$lib/model/edtf';
import type { View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { constraintsOf } from './constraints';
import { dayWords, edtfWords } from './dates';
import { intlLocale } from '$lib/model/language';

/** A count in the digits of the interface's language. */
export const numberWords = (count: number): string =>
	new Intl.NumberFormat(intlLocale(getLocale())).format(count);

/** A day written out, in the language of the interface. */
export const dayLabel = (day: CalendarDate): string => dayWords(day, getLocale());

/** A stretch of days written out; one day is told once. */
export const spanWords = ({ from, to }: DaySpan): string =>
	edtfWords(from === to ? from : `${from}/${to}`, getLocale());

/** A stretch of days in short: the months are cut, the year stays. */
export const shortSpanWords = ({ from, to }: DaySpan): string =>
	new Intl.DateTimeFormat(intlLocale(getLocale()), {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	}).formatRange(dayNumber(from) * 86_400_000, dayNumber(to) * 86_400_000);

/** The counts of a bar. */
export const countWords = ({ certain, possible }: BinCounts): string =>
	m.timeline_bar({ certain: numberWords(certain), possible: numberWords(possible) });

/** Every claim that a reader can bring on the screen; withdrawn ones are none of them. */
export const claimCount = ({ certain, possible, undated, hidden }: ClaimsShown): number =>
	certain.length +
	possible.length +
	undated.length +
	hidden.filter(({ claim }) => claim.status !== 'withdrawn').length;

/** How many claims the window and the filters show, and how many not. */
export function shownWords(shown: ClaimsShown): string {
	const counted = shown.certain.length + shown.possible.length + shown.undated.length;
	const hidden = claimCount(shown) - counted;
	const parts = [
		m.timeline_certain({ count: numberWords(shown.certain.length) }),
		m.timeline_possible({ count: numberWords(shown.possible.length) }),
		...(shown.undated.length > 0
			? [m.timeline_undated({ count: numberWords(shown.undated.length) })]
			: []),
		...(hidden > 0 ? [m.timeline_hidden({ count: numberWords(hidden) })] : []),
	];
	return parts.join(' · ');
}

/** That no dated claim is shown while undated ones are; `null` where it is otherwise. */
export function emptyWords(
	{ certain, possible, undated }: ClaimsShown,
	view: Pick<View, 'filters' | 'window'>,
): string | null {
	if (certain.length + possible.length > 0 || undated.length === 0) return null;
	const remaining = { count: undated.length, number: numberWords(undated.length) };
	const constraints = constraintsOf(view);
	return constraints.length === 1 && constraints[0] === 'window'
		? m.timeline_empty_in_window(remaining)
		: m.timeline_empty_but_undated(remaining);
}
