import parse from 'edtf';
import * as v from 'valibot';

/** A calendar day, `YYYY-MM-DD`. Never a moment: a day has no time zone. */
export type CalendarDate = string & { readonly [calendarDate]: true };
declare const calendarDate: unique symbol;

/**
 * The days between which something lies.
 * `null` is a side without bound (open or unknown).
 * `qualified` is true where the expression is approximate (`~`), uncertain (`?`) or both (`%`):
 * such an extent is never certainly inside anything bounded.
 */
export type Extent = {
	readonly earliest: CalendarDate | null;
	readonly latest: CalendarDate | null;
	readonly qualified: boolean;
};

const DAY = /^(-?\d{4,6})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; `null` where it is no day of the (proleptic Gregorian) calendar. */
export function calendarDateFrom(text: string): CalendarDate | null {
	const parts = DAY.exec(text);
	if (!parts) return null;
	const day = new Date(`${text}T00:00:00Z`);
	if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return null;
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
	new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as CalendarDate;

const dateAt = (milliseconds: number | null): CalendarDate | null =>
	milliseconds === null || !Number.isFinite(milliseconds)
		? null
		: dateOfDayNumber(Math.floor(milliseconds / MILLISECONDS_A_DAY));

type Bounds = { readonly min: number | null; readonly max: number | null };
type Parsed = Bounds & {
	readonly type: string;
	readonly values?: readonly (Bounds | readonly Bounds[])[];
};

/** `edtf` takes only the first element of a set for its bounds: take them over the elements. */
function boundsOf(parsed: Parsed): Bounds {
	const { type, values } = parsed;
	if ((type !== 'Set' && type !== 'List') || !values) return parsed;
	const flat = values.flat();
	return {
		min: Math.min(...flat.map((element) => element.min ?? -Infinity)),
		max: Math.max(...flat.map((element) => element.max ?? Infinity)),
	};
}

const known = new Map<string, Extent | null>();

/** Days written out in an expression that the calendar lacks (the parser rolls 30 February over). */
const hasImpossibleDay = (expression: string): boolean =>
	(expression.match(/\d{4}-\d{2}-\d{2}/g) ?? []).some((day) => calendarDateFrom(day) === null);

/**
 * The first and last day an EDTF expression (ISO 8601-2, level 1 and sets) can mean, or `null`
 * where it is not valid. A clock time is not accepted: it has its own field.
 */
export function extentOf(expression: string): Extent | null {
	const before = known.get(expression);
	if (before !== undefined) return before;
	let extent: Extent | null = null;
	if (!expression.includes('T') && !hasImpossibleDay(expression)) {
		try {
			const { min, max } = boundsOf(parse(expression) as Parsed);
			extent = { earliest: dateAt(min), latest: dateAt(max), qualified: /[~?%]/.test(expression) };
		} catch {
			extent = null;
		}
	}
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
