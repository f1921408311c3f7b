import { dateOfDayNumber, dayNumber, type CalendarDate } from '../../model/edtf';
import { dateAt, partsOf } from './date-parts';
import type { DaySpan } from './span';

export const addDays = (day: CalendarDate, days: number): CalendarDate =>
	dateOfDayNumber(dayNumber(day) + days);

/** The same day some months later or earlier; where that month is too short, its last day. */
export function addMonths(from: CalendarDate, months: number): CalendarDate {
	const { year, month, day } = partsOf(from);
	const count = year * 12 + (month - 1) + months;
	const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
	for (let wanted = day; wanted > 27; wanted -= 1) {
		const date = dateAt({ ...target, day: wanted });
		if (date) return date;
	}
	return dateAt({ ...target, day }) ?? from;
}

/** Both days counted. */
export const lengthInDays = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from) + 1;
