import { calendarDateFrom } from '$lib/model/edtf';
import { m } from '$lib/messages/generated/messages.js';
import { edtfWords, intlLocale } from './dates';

/** One end of a period with a short month, "about" where it is approximate; `null` if it is no day. */
function endWords(end: string, language: string): string | null {
	const isApproximate = end.endsWith('~');
	const day = calendarDateFrom(isApproximate ? end.slice(0, -1) : end);
	if (day === null) return null;
	const date = new Date(`${day}T00:00:00Z`).toLocaleDateString(intlLocale(language), {
		timeZone: 'UTC',
		calendar: 'gregory',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
	});
	return isApproximate ? m.words_date_approximate({ date }) : date;
}

/** A line of a label ends before or after a date, not in it. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

/** A period as a label on the map has room for: "1 Dec 2020 – about 20 Sept 2023". */
export function shortPeriod(edtf: string, language: string): string {
	const [from = null, to = null, ...others] = edtf.split('/').map((end) => endWords(end, language));
	if (from === null || to === null || others.length > 0) return edtfWords(edtf, language);
	return m.map_period({ from: unbroken(from), to: unbroken(to) });
}
