import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { calendarDateFrom, extentOf, type CalendarDate } from '$lib/model/edtf';
import type { When } from '$lib/model/claim';
import { intlLocale, type Language } from '$lib/model/language';
import { divisionWords } from './divisions';
import { listWords } from './lists';

type Grain = 'day' | 'month' | 'year';

/** A day, month or year as written; `date` is its first day. */
type Moment = { readonly grain: Grain; readonly date: CalendarDate };

const SHAPES: readonly [RegExp, Grain, string][] = [
	[/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/, 'day', ''],
	[/^\d{4}-(0[1-9]|1[0-2])$/, 'month', '-01'],
	[/^\d{4}$/, 'year', '-01-01'],
];

function momentFrom(expression: string): Moment | null {
	for (const [shape, grain, rest] of SHAPES) {
		if (!shape.test(expression)) continue;
		const date = calendarDateFrom(expression + rest);
		return date ? { grain, date } : null;
	}
	return null;
}

/** An instant as the reader's own clock and calendar tell it, with its time zone. */
export const instantWords = (instant: string, language: Language): string =>
	new Intl.DateTimeFormat(intlLocale(language), {
		calendar: 'gregory',
		year: 'numeric',
		month: 'long',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZoneName: 'short',
	}).format(new Date(instant));

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(grain: Grain, language: Language, isEraTold = false): Intl.DateTimeFormat {
	const key = `${language} ${grain} ${isEraTold}`;
	const known = formats.get(key);
	if (known) return known;
	// A calendar day is no moment: it is read and written at Greenwich, so that no zone shifts it.
	const format = new Intl.DateTimeFormat(intlLocale(language), {
		timeZone: 'UTC',
		calendar: 'gregory',
		year: 'numeric',
		...(grain === 'year' ? {} : { month: 'long' }),
		...(grain === 'day' ? { day: 'numeric' } : {}),
		...(isEraTold ? { era: 'short' } : {}),
	});
	formats.set(key, format);
	return format;
}

const timeOf = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** Before the year 1 a year says nothing without its era. */
const isBeforeChrist = (date: CalendarDate): boolean => /^-|^0000/.test(date);

const momentWords = ({ grain, date }: Moment, language: Language): string =>
	formatOf(grain, language, isBeforeChrist(date)).format(timeOf(date));

/** A calendar day in full, such as "19 September 2023". */
export const dayWords = (date: CalendarDate, language: Language): string =>
	momentWords({ grain: 'day', date }, language);

/** A date with what qualifies it, wherever in the expression that stands. */
function qualified(expression: string, language: Language): string {
	const signs = expression.replace(/[^~?%]/g, '');
	const date = plain(expression.replace(/[~?%]/g, ''), language);
	if (signs === '') return date;
	const isApproximate = /[~%]/.test(signs);
	if (!/[?%]/.test(signs)) return m.words_date_approximate({ date }, { locale: language });
	return isApproximate
		? m.words_date_approximate_uncertain({ date }, { locale: language })
		: m.words_date_uncertain({ date }, { locale: language });
}

/** What has no words of its own is told by its first and last day. */
function plain(expression: string, language: Language): string {
	const moment = momentFrom(expression);
	if (moment) return momentWords(moment, language);
	const division = divisionWords(expression, (year) => plain(year, language), language);
	if (division !== null) return division;
	const { earliest = null, latest = null } = extentOf(expression) ?? {};
	if (earliest && latest) {
		return m.words_date_between(
			{
				from: dayWords(earliest, language),
				to: dayWords(latest, language),
			},
			{ locale: language },
		);
	}
	if (earliest)
		return m.words_date_after({ date: dayWords(earliest, language) }, { locale: language });
	if (latest)
		return m.words_date_before({ date: dayWords(latest, language) }, { locale: language });
	return expression;
}

/** Two plain moments of one grain as a range; `null` where they are not such. */
function rangeWords(from: string, to: string, language: Language): string | null {
	const start = momentFrom(from);
	const end = momentFrom(to);
	if (!start || !end || start.grain !== end.grain) return null;
	return formatOf(start.grain, language).formatRange(timeOf(start.date), timeOf(end.date));
}

/** From year to year: "1994–2020". */
export const yearRange = (from: CalendarDate, to: CalendarDate, language: Language): string =>
	formatOf('year', language).formatRange(timeOf(from), timeOf(to));

const isBoundless = (end: string): boolean => end === '..' || end === '';

function intervalWords(from: string, to: string, language: Language): string {
	if (isBoundless(from) && isBoundless(to)) return m.words_date_none({}, { locale: language });
	if (isBoundless(to))
		return m.words_date_from({ date: qualified(from, language) }, { locale: language });
	if (isBoundless(from))
		return m.words_date_until({ date: qualified(to, language) }, { locale: language });
	const range = rangeWords(from, to, language);
	if (range !== null) return range;
	return m.words_date_interval(
		{
			from: qualified(from, language),
			to: qualified(to, language),
		},
		{ locale: language },
	);
}

/** An element of a set: a date, dates from one to another, or all before or after one. */
function elementWords(element: string, isOneOf: boolean, language: Language): string {
	const [from = '', to] = element.split('..');
	if (to === undefined) return qualified(from, language);
	const date = qualified(from === '' ? to : from, language);
	if (from === '')
		return isOneOf
			? m.words_date_before({ date }, { locale: language })
			: m.words_date_all_before({ date }, { locale: language });
	if (to === '')
		return isOneOf
			? m.words_date_after({ date }, { locale: language })
			: m.words_date_all_after({ date }, { locale: language });
	return intervalWords(from, to, language);
}

function setWords(expression: string, language: Language): string {
	const isOneOf = expression.startsWith('[');
	const elements = expression
		.slice(1, -1)
		.split(',')
		.map((element) => elementWords(element.trim(), isOneOf, language));
	const [only = ''] = elements;
	if (elements.length === 1) {
		const isWithin = isOneOf && /[^[]\.\.[^\]]/.test(expression);
		return isWithin ? m.words_date_within({ range: only }, { locale: language }) : only;
	}
	return listWords(elements, language, isOneOf ? 'disjunction' : 'conjunction');
}

const told = new Map<string, string>();

/** An EDTF expression in words, in the language of the interface. */
export function edtfWords(expression: string, language: Language): string {
	// Lists and names ask anew with each step of the time window.
	const key = `${language} ${expression}`;
	const words = told.get(key) ?? wordsOf(expression, language);
	told.set(key, words);
	return words;
}

function wordsOf(expression: string, language: Language): string {
	if (/^[[{]/.test(expression)) return setWords(expression, language);
	const [from, to] = expression.split('/');
	return to === undefined
		? qualified(expression, language)
		: intervalWords(from ?? '', to, language);
}

/** A clock time in words, with a word beside it where the source gives it as "about" or in doubt. */
export function asExactAs(
	{ timeQualifier }: When,
	time: string,
	language: Language = getLocale(),
): string {
	switch (timeQualifier) {
		case undefined:
			return time;
		case 'about':
			return m.words_date_about_time({ time }, { locale: language });
		case 'uncertain':
			return m.words_date_uncertain_time({ time }, { locale: language });
	}
}

/** When a claim speaks of: the day or days, and the clock time with its offset where it has one. */
export function whenWords(when: When, language: Language): string {
	const { edtf, time } = when;
	if (edtf === null) return m.words_date_none({}, { locale: language });
	const date = edtfWords(edtf, language);
	if (time === undefined) return date;
	const clock = m.words_date_offset(
		{ time: time.slice(0, 5), offset: time.slice(5) },
		{ locale: language },
	);
	return m.words_date_at({ date, time: asExactAs(when, clock, language) }, { locale: language });
}
