import { calendarDateFrom, extentOf, type CalendarDate } from '$lib/model/edtf';
import { m } from '$lib/messages/generated/messages.js';
import { edtfWords, yearRange } from './dates';
import { intlLocale, type Language } from '$lib/model/language';

/** A day with a short month: "19 Sept 2023". */
export const shortDay = (day: CalendarDate, language: Language): string =>
	new Date(`${day}T00:00:00Z`).toLocaleDateString(intlLocale(language), {
		timeZone: 'UTC',
		calendar: 'gregory',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
	});

/** One end of a period with a short month, "about" where it is approximate; `null` if it is no day. */
function endWords(end: string, language: Language): string | null {
	const isApproximate = end.endsWith('~');
	const day = calendarDateFrom(isApproximate ? end.slice(0, -1) : end);
	if (day === null) return null;
	const date = shortDay(day, language);
	return isApproximate ? m.words_date_approximate({ date }, { locale: language }) : date;
}

/** A line of a label ends before or after a date, not in it. */
export const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

/** A period as a label on the map has room for: "1 Dec 2020 – about 20 Sept 2023". */
export function shortPeriod(edtf: string, language: Language): string {
	const [from = null, to = null, ...others] = edtf.split('/').map((end) => endWords(end, language));
	if (from === null || to === null || others.length > 0) return edtfWords(edtf, language);
	return m.map_period({ from: unbroken(from), to: unbroken(to) }, { locale: language });
}

/** From year to year, as a legend has room for: "1994–2020"; `null` where an end is open. */
export function yearsWords(edtf: string, language: Language): string | null {
	const { earliest = null, latest = null } = extentOf(edtf) ?? {};
	return earliest === null || latest === null ? null : yearRange(earliest, latest, language);
}

/** A sign of the legend with the years of what it stands for, where they are known. */
export function withYears(words: string, edtf: string | null, language: Language): string {
	const period = edtf === null ? null : yearsWords(edtf, language);
	return period === null ? words : m.map_place_role({ role: words, period }, { locale: language });
}
