/**
 * The days that an EDTF expression can mean. The `edtf` package reads the syntax; the days are
 * worked out here from the words of the specification (Library of Congress, 4 February 2019, which
 * is the EDTF profile of ISO 8601-2:2019), because the package reads seasons as quarters, the first
 * quadrimester as five months, and an interval within one date as an error.
 */
import { parse } from 'edtf';

/** Days since 1970-01-01, both included; an infinite side has no bound. */
export type DayRange = {
	readonly first: number;
	readonly last: number;
	/** Whether it may reach further than it says: qualified by `~`, `?` or `%`, or a season. */
	readonly isUnsure: boolean;
};

/** Days before a day of the proleptic Gregorian calendar, counted from 1970-01-01, for any year. */
function dayNumberAt(year: number, month: number, day: number): number {
	// Years are counted from March, so that the leap day is the last of its year.
	const from = month > 2 ? year : year - 1;
	const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	return 365 * from + leaps + dayOfYear - 719_468;
}

const startOf = (year: number, month: number): number =>
	dayNumberAt(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);

/** From the first day of a month to the last of another; months past December are the next year's. */
const months = (year: number, from: number, to: number): DayRange => ({
	first: startOf(year, from),
	last: startOf(year, to + 1) - 1,
	isUnsure: false,
});

/**
 * Divisions of a year, as the first and the last month that they touch.
 *
 * The standard gives seasons no days. Where the hemisphere is not said (21 to 24), nothing less than
 * the year holds them; summer and winter lie over the turn of the year in one hemisphere, and are
 * named by either year. Where it is said (25 to 32), the months hold a season by either reckoning,
 * from the first of a month or from solstice and equinox. Quarters, quadrimesters and semesters (33
 * to 41) are whole months.
 */
const DIVISIONS: Readonly<Record<number, readonly [from: number, to: number]>> = {
	21: [1, 12],
	22: [0, 15],
	23: [1, 12],
	24: [0, 15],
	25: [3, 6],
	26: [6, 9],
	27: [9, 12],
	28: [0, 15],
	29: [9, 12],
	30: [0, 15],
	31: [3, 6],
	32: [6, 9],
	33: [1, 3],
	34: [4, 6],
	35: [7, 9],
	36: [10, 12],
	37: [1, 4],
	38: [5, 8],
	39: [9, 12],
	40: [1, 6],
	41: [7, 12],
};

/** The last division whose days no calendar gives. */
const LAST_SEASON = 32;

/** The numbers that a row of digits can be, an `X` standing for any digit, lowest first. */
function numbersLike(mask: string): readonly number[] {
	if (!mask.includes('X')) return [Number(mask)];
	const shape = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
	return Array.from({ length: 10 ** mask.length }, (_, number) => number).filter((number) =>
		shape.test(String(number).padStart(mask.length, '0')),
	);
}

/** From the lowest first to the highest last day; `null` of nothing. */
function hullOf(ranges: readonly DayRange[]): DayRange | null {
	if (ranges.length === 0) return null;
	return {
		first: Math.min(...ranges.map(({ first }) => first)),
		last: Math.max(...ranges.map(({ last }) => last)),
		isUnsure: ranges.some(({ isUnsure }) => isUnsure),
	};
}

/** The days of a month that a row of digits can be. */
function daysLike(mask: string, month: DayRange): readonly DayRange[] {
	return numbersLike(mask)
		.map((day) => month.first + day - 1)
		.filter((day) => day >= month.first && day <= month.last)
		.map((day) => ({ first: day, last: day, isUnsure: false }));
}

/** What a month and a day of it can be in one year; `null` where the calendar has no such day. */
function withinYear(year: number, month: string | null, day: string | null): DayRange | null {
	if (month === null) return months(year, 1, 12);
	const division = DIVISIONS[Number(month)];
	if (division) return { ...months(year, ...division), isUnsure: Number(month) <= LAST_SEASON };
	const all = numbersLike(month)
		.filter((number) => number >= 1 && number <= 12)
		.map((number) => months(year, number, number));
	return hullOf(day === null ? all : all.flatMap((each) => daysLike(day, each)));
}

const DATE = /^(-?)([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/** From the first year that has such a day to the last. */
function rangeOfDate(text: string): DayRange | null {
	const [, sign = '', digits, month = null, day = null] = DATE.exec(text) ?? [];
	if (digits === undefined) return null;
	const years = numbersLike(digits).map((year) => (sign === '' ? year : -year));
	const inYear = (year: number): DayRange | null => withinYear(year, month, day);
	const one = years.find((year) => inYear(year) !== null);
	const other = years.findLast((year) => inYear(year) !== null);
	return hullOf([one, other].flatMap((year) => (year === undefined ? [] : (inYear(year) ?? []))));
}

const LONG_YEAR = /^Y?(-?\d+)(?:E(\d+))?(?:S(\d+))?$/;

/**
 * A year of any length (`Y170000002`), with an exponent (`Y-17E7`), or of which only some digits
 * count (`1950S2`: some year between 1900 and 1999).
 */
function rangeOfLongYear(text: string): DayRange | null {
	const [, base, exponent = '0', significant] = LONG_YEAR.exec(text) ?? [];
	if (base === undefined) return null;
	const year = Number(base) * 10 ** Number(exponent);
	if (significant === undefined) return months(year, 1, 12);
	const size = 10 ** Math.max(0, String(Math.abs(year)).length - Number(significant));
	const nearest = Math.trunc(year / size) * size;
	const other = nearest + (year < 0 ? 1 - size : size - 1);
	return hullOf([months(nearest, 1, 12), months(other, 1, 12)]);
}

/** The package counts qualified seasons, and those of an unspecified year, as a level of its own. */
const LEVEL = { level: 3, seasonUncertainty: true };

function isWritten(date: string): boolean {
	try {
		parse(date, LEVEL);
		return true;
	} catch {
		return false;
	}
}

/** A date without its qualifiers, decades (`196`) and centuries (`19`) of ISO 8601-2 as masks. */
const unqualified = (date: string): string => {
	const plain = date.replace(/[~?%]/g, '');
	return /^-?\d{2,3}$/.test(plain) ? plain.padEnd(plain.startsWith('-') ? 5 : 4, 'X') : plain;
};

/** One date, season or year. */
function rangeOfOne(date: string): DayRange | null {
	if (!isWritten(date)) return null;
	const plain = unqualified(date);
	const range = rangeOfDate(plain) ?? rangeOfLongYear(plain);
	return range && { ...range, isUnsure: range.isUnsure || /[~?%]/.test(date) };
}

const UNBOUNDED: DayRange = { first: -Infinity, last: Infinity, isUnsure: false };

/** From one date to another; an end that is written as one of `unbounded` has no bound. */
function rangeBetween(from: string, to: string, unbounded: readonly string[]): DayRange | null {
	const [start, end] = [from, to].map((text) =>
		unbounded.includes(text) ? UNBOUNDED : rangeOfOne(text),
	);
	if (!start || !end || end.last < start.first) return null;
	return { first: start.first, last: end.last, isUnsure: start.isUnsure || end.isUnsure };
}

/** An element of a set: a date, all from one to another, or all before the first or after the last. */
function rangeOfElement(text: string, index: number, count: number): DayRange | null {
	const [from = '', to, ...others] = text.split('..');
	if (to === undefined) return rangeOfOne(from);
	const isOpen = (from === '' && index > 0) || (to === '' && index < count - 1);
	if (others.length > 0 || isOpen || (from === '' && to === '')) return null;
	return rangeBetween(from, to, ['']);
}

function rangeOfSet(content: string): DayRange | null {
	const elements = content.split(',').map((element) => element.trim());
	const ranges = elements.map((element, index) => rangeOfElement(element, index, elements.length));
	const read = ranges.filter((range) => range !== null);
	return read.length === ranges.length ? hullOf(read) : null;
}

const SET = /^(?:\[([^[\]{}]*)\]|\{([^[\]{}]*)\})$/;

/**
 * The first and last day that an EDTF expression of levels 0 to 2 can mean: a date, a season, an
 * interval, "one of" (`[...]`) or "all of" (`{...}`). `null` where it cannot be read, where it holds
 * a clock time, and where an interval ends before it begins.
 */
export function daysOfExpression(expression: string): DayRange | null {
	if (expression.includes('T')) return null;
	const [, oneOf, allOf] = SET.exec(expression) ?? [];
	const content = oneOf ?? allOf;
	if (content !== undefined) return rangeOfSet(content);
	const [from = '', to, ...others] = expression.split('/');
	if (to === undefined) return rangeOfOne(from);
	return others.length > 0 ? null : rangeBetween(from, to, ['', '..']);
}
