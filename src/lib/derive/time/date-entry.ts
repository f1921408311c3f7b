import { calendarDateFrom, type CalendarDate } from '../../model/edtf';
import type { DaySpan } from './span';
import { compareDays } from './window';

/** What is wrong with a typed date. */
export type DateFault = 'no-day' | 'outside' | 'ends-before-it-begins';

export type DateEntry =
	| { readonly kind: 'days'; readonly days: DaySpan }
	| { readonly kind: 'faults'; readonly from: DateFault | null; readonly to: DateFault | null };

/** Digits of Arabic and Persian keyboards, and the hyphens that look like ours. */
const plain = (text: string): string =>
	text
		.trim()
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
		.replace(/[‐-―−]/g, '-');

/** Reads one typed day; `null` where it is none. */
export const typedDay = (text: string): CalendarDate | null => calendarDateFrom(plain(text));

function dayOf(text: string, empty: CalendarDate, span: DaySpan): CalendarDate | DateFault {
	if (plain(text) === '') return empty;
	const day = typedDay(text);
	if (!day) return 'no-day';
	const isOutside = compareDays(day, span.from) < 0 || compareDays(day, span.to) > 0;
	return isOutside ? 'outside' : day;
}

const isFault = (value: CalendarDate | DateFault): value is DateFault =>
	value === 'no-day' || value === 'outside' || value === 'ends-before-it-begins';

/** Reads two typed dates, `YYYY-MM-DD` each; an empty one is the end of the span. */
export function dateEntryFrom(typed: { from: string; to: string }, span: DaySpan): DateEntry {
	const from = dayOf(typed.from, span.from, span);
	const to = dayOf(typed.to, span.to, span);
	if (isFault(from) || isFault(to)) {
		return {
			kind: 'faults',
			from: isFault(from) ? from : null,
			to: isFault(to) ? to : null,
		};
	}
	if (compareDays(from, to) > 0) return { kind: 'faults', from: null, to: 'ends-before-it-begins' };
	return { kind: 'days', days: { from, to } };
}
