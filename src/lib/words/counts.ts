import type { ClaimsShown } from '$lib/derive/view/filters';
import type { DaySpan } from '$lib/derive/time/span';
import type { BinCounts } from '$lib/derive/view/histogram';
import { dayNumber, type CalendarDate } from '$lib/model/edtf';
import type { View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { constraintsOf } from './constraints';
import { dayWords, edtfWords } from './dates';
import { numberWords } from './numbers';
import { intlLocale, type Language } from '$lib/model/language';

/** A day written out, in the language of the interface. */
export const dayLabel = (day: CalendarDate, language: Language = getLocale()): string =>
	dayWords(day, language);

/** A stretch of days written out; one day is told once. */
export const spanWords = ({ from, to }: DaySpan, language: Language = getLocale()): string =>
	edtfWords(from === to ? from : `${from}/${to}`, language);

/** A stretch of days in short: the months are cut, the year stays. */
export const shortSpanWords = ({ from, to }: DaySpan, language: Language = getLocale()): string =>
	new Intl.DateTimeFormat(intlLocale(language), {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	}).formatRange(dayNumber(from) * 86_400_000, dayNumber(to) * 86_400_000);

/** The counts of a bar. */
export const countWords = (
	{ certain, possible }: BinCounts,
	language: Language = getLocale(),
): string =>
	m.timeline_bar(
		{ certain: numberWords(certain, language), possible: numberWords(possible, language) },
		{ locale: language },
	);

/** Every claim that a reader can bring on the screen; withdrawn ones are none of them. */
export const claimCount = ({ certain, possible, undated, hidden }: ClaimsShown): number =>
	certain.length +
	possible.length +
	undated.length +
	hidden.filter(({ claim }) => claim.status !== 'withdrawn').length;

/** The claims that the window and the filters show. */
export const shownCount = ({ certain, possible, undated }: ClaimsShown): number =>
	certain.length + possible.length + undated.length;

/** How many claims the window and the filters show, and how many not. */
export function shownWords(shown: ClaimsShown, language: Language = getLocale()): string {
	const counted = shownCount(shown);
	const hidden = claimCount(shown) - counted;
	const parts = [
		m.timeline_certain(
			{ count: numberWords(shown.certain.length, language) },
			{ locale: language },
		),
		m.timeline_possible(
			{ count: numberWords(shown.possible.length, language) },
			{ locale: language },
		),
		...(shown.undated.length > 0
			? [
					m.timeline_undated(
						{ count: numberWords(shown.undated.length, language) },
						{ locale: language },
					),
				]
			: []),
		...(hidden > 0
			? [m.timeline_hidden({ count: numberWords(hidden, language) }, { locale: language })]
			: []),
	];
	return parts.join(' · ');
}

/** That no dated claim is shown while undated ones are; `null` where it is otherwise. */
export function emptyWords(
	{ certain, possible, undated }: ClaimsShown,
	view: Pick<View, 'filters' | 'window'>,
	language: Language = getLocale(),
): string | null {
	if (certain.length + possible.length > 0 || undated.length === 0) return null;
	const remaining = { count: undated.length, number: numberWords(undated.length, language) };
	const constraints = constraintsOf(view);
	return constraints.length === 1 && constraints[0] === 'window'
		? m.timeline_empty_in_window(remaining, { locale: language })
		: m.timeline_empty_but_undated(remaining, { locale: language });
}
