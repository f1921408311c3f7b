import { calendarDateFrom, type CalendarDate } from '../../model/edtf';

/** Year, month (1 to 12) and day of the month. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const PARTS = /^(.+)-(\d{2})-(\d{2})$/;

export function partsOf(date: CalendarDate): DateParts {
	const [, year, month, day] = PARTS.exec(date) ?? [];
	return { year: Number(year), month: Number(month), day: Number(day) };
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Before the year 0 and after 9999 with a sign and six digits, as calendar dates are written. */
function yearDigits(year: number): string {
	if (year >= 0 && year <= 9999) return digits(year, 4);
	return `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
}

/** `null` where the calendar has no such day. */
export const dateAt = ({ year, month, day }: DateParts): CalendarDate | null =>
	calendarDateFrom(`${yearDigits(year)}-${digits(month, 2)}-${digits(day, 2)}`);
