import * as v from 'valibot';
import type { DayRange } from './edtf-days';

/**
 * A calendar day, `YYYY-MM-DD`, before the year 0 and after 9999 `±YYYYYY-MM-DD`. Never a moment: a
 * day has no time zone.
 */
export type CalendarDate = string & { readonly [calendarDate]: true };
declare const calendarDate: unique symbol;

/**
 * The days between which something lies.
 * `null` is a side without bound (open or unknown).
 * `qualified` is true where the expression is approximate (`~`), uncertain (`?`) or both (`%`), and
 * where it is a season, whose days nobody gives: such an extent is never certainly inside anything
 * bounded.
 */
export type Extent = {
	readonly earliest: CalendarDate | null;
	readonly latest: CalendarDate | null;
	readonly qualified: boolean;
};

const DAY = /^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/;

const dayIn = (day: Date): string => day.toISOString().split('T')[0] ?? '';

/** Reads a calendar day; `null` where it is none of the (proleptic Gregorian) calendar. */
export function calendarDateFrom(text: string): CalendarDate | null {
	if (!DAY.test(text)) return null;
	const day = new Date(`${text}T00:00:00Z`);
	if (Number.isNaN(day.getTime()) || dayIn(day) !== text) return null;
	return text as CalendarDate;
}

export const CalendarDateSchema = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const date = calendarDateFrom(dataset.value);
		if (date) return date;
		addIssue({ message: `"${dataset.value}" is no calendar day; write YYYY-MM-DD` });
		return NEVER;
	}),
);

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01; whole numbers, so that days can be compared and counted. */
export const dayNumber = (date: CalendarDate): number =>
	Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY);

export const dateOfDayNumber = (day: number): CalendarDate =>
	dayIn(new Date(day * MILLISECONDS_A_DAY)) as CalendarDate;

/** The furthest day from 1970-01-01 that a `Date` can be, by ECMAScript. */
const FURTHEST = 100_000_000;

/** The first day; one before all days that there are here is a side without bound. */
const earliestOf = (day: number): CalendarDate | null =>
	day < -FURTHEST ? null : dateOfDayNumber(Math.min(day, FURTHEST));

const latestOf = (day: number): CalendarDate | null =>
	day > FURTHEST ? null : dateOfDayNumber(Math.max(day, -FURTHEST));

const known = new Map<string, Extent | null>();

/** Reads the days that an expression can mean; `null` where it is not valid. */
export type EdtfParser = (expression: string) => DayRange | null;

let parser: EdtfParser | null = null;

/**
 * Parsers are large, and a compiled dossier brings its extents along: whoever reads expressions that
 * nobody has resolved imports `edtf-parser`, which says here how it is done.
 */
export function parseWith(given: EdtfParser): void {
	parser = given;
}

/** Takes over extents that were resolved before, by their expressions. */
export function rememberExtents(extents: ReadonlyMap<string, Extent>): void {
	for (const [expression, extent] of extents) known.set(expression, extent);
}

/**
 * The first and last day an EDTF expression (ISO 8601-2, level 1 and sets) can mean, or `null`
 * where it is not valid. A clock time is not accepted: it has its own field.
 * @throws {Error} where it was neither resolved before nor is there a parser
 */
export function extentOf(expression: string): Extent | null {
	const before = known.get(expression);
	if (before !== undefined) return before;
	if (parser === null) throw new Error(`Nothing is there that could read "${expression}".`);
	const days = parser(expression);
	const extent = days && {
		earliest: earliestOf(days.first),
		latest: latestOf(days.last),
		qualified: days.isUnsure,
	};
	known.set(expression, extent);
	return extent;
}

/** An EDTF expression that has been read. */
export const Edtf = v.pipe(
	v.string(),
	v.check(
		(expression) => extentOf(expression) !== null,
		(issue) =>
			`"${issue.input}" is not EDTF level 1; write a day (2023-09-19), a month, a year or an interval, and a clock time in its own field`,
	),
	v.brand('Edtf'),
);
export type Edtf = v.InferOutput<typeof Edtf>;
