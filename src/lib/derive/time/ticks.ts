import { dateOfDayNumber, dayNumber, type CalendarDate } from '../../model/edtf';
import { addMonths } from './calendar';
import { dateAt, partsOf } from './date-parts';
import type { DaySpan } from './span';

/** A day that the axis names. `isMajor` opens a year, or a month where days are named. */
export type Tick = {
	readonly day: CalendarDate;
	readonly words: string;
	readonly isMajor: boolean;
};

type Step = { readonly unit: 'day' | 'month'; readonly count: number };

const STEPS: readonly Step[] = [
	{ unit: 'day', count: 1 },
	{ unit: 'day', count: 2 },
	{ unit: 'day', count: 7 },
	{ unit: 'month', count: 1 },
	{ unit: 'month', count: 3 },
	{ unit: 'month', count: 6 },
	...[1, 2, 5, 10, 25, 50, 100, 250].map((years): Step => ({ unit: 'month', count: years * 12 })),
];

function daysOf({ unit, count }: Step, span: DaySpan): readonly CalendarDate[] {
	const first = dayNumber(span.from);
	const last = dayNumber(span.to);
	const days: CalendarDate[] = [];
	if (unit === 'day') {
		for (let day = Math.ceil(first / count) * count; day <= last; day += count) {
			days.push(dateOfDayNumber(day));
		}
		return days;
	}
	const { year, month } = partsOf(span.from);
	const january = dateAt({ year, month: 1, day: 1 });
	if (!january) return days;
	const years = count / 12;
	const aligned = years > 1 ? -(year % years) * 12 : Math.floor((month - 1) / count) * count;
	for (let day = addMonths(january, aligned); dayNumber(day) <= last; day = addMonths(day, count)) {
		if (dayNumber(day) >= first) days.push(day);
	}
	return days;
}

/** Days are spelled in UTC because they are counted in it: no time zone can move them. */
const spell = (day: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
		dayNumber(day) * 86_400_000,
	);

/**
 * The days to name along an axis, at most `most` of them, spelled for the locale. The year is told
 * at the first tick and wherever it changes.
 */
export function ticksOf(span: DaySpan, locale: string, most: number): readonly Tick[] {
	const length = dayNumber(span.to) - dayNumber(span.from) + 1;
	const step =
		STEPS.find(({ unit, count }) => length / (unit === 'day' ? count : count * 30.4) <= most) ??
		STEPS.at(-1);
	if (!step) return [];
	let year = '';
	return daysOf(step, span).map((day, index) => {
		const isNewYear = day.slice(0, -6) !== year;
		year = day.slice(0, -6);
		const isJanuary = day.endsWith('-01-01');
		if (step.unit === 'month') {
			const words =
				isJanuary || step.count >= 12
					? spell(day, locale, { year: 'numeric' })
					: spell(day, locale, { month: 'short', ...(index === 0 ? { year: 'numeric' } : {}) });
			return { day, words, isMajor: isJanuary };
		}
		const words = spell(day, locale, {
			day: 'numeric',
			month: 'short',
			...(isNewYear ? { year: 'numeric' } : {}),
		});
		return { day, words, isMajor: day.endsWith('-01') };
	});
}
