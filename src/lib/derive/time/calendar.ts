import { calendarDateFrom, dateOfDayNumber, dayNumber, type CalendarDate } from '../../model/edtf';
import type { DaySpan } from './span';

export const addDays = (day: CalendarDate, days: number): CalendarDate =>
	dateOfDayNumber(dayNumber(day) + days);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The same day some months later or earlier; where that month is too short, its last day. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
	const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
	const count = year * 12 + (month - 1) + months;
	const target = `${String(Math.floor(count / 12)).padStart(4, '0')}-${twoDigits((((count % 12) + 12) % 12) + 1)}`;
	for (let wanted = dayOfMonth; wanted > 27; wanted -= 1) {
		const date = calendarDateFrom(`${target}-${twoDigits(wanted)}`);
		if (date) return date;
	}
	return calendarDateFrom(`${target}-${twoDigits(dayOfMonth)}`) ?? day;
}

/** Both days counted. */
export const lengthInDays = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from) + 1;
