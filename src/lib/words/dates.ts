import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { calendarDateFrom, extentOf, type CalendarDate } from '$lib/model/edtf';
import type { When } from '$lib/model/claim';
import { intlLocale, type Language } from '$lib/model/language';
import { listWords } from './lists';

type Grain = 'day' | 'month' | 'year';

/** A day, month or year as written; `date` is its first day. */
type Moment = { readonly grain: Grain; readonly date: CalendarDate };

const SHAPES: readonly [RegExp, Grain, string][] = [
	[/^\d{4}-\d{2}-\d{2}$/, 'day', ''],
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

function formatOf(grain: Grain, language: Language): Intl.DateTimeFormat {
	const key = `${language} ${grain}`;
	const known = formats.get(key);
	if (known) return known;
	// A calendar day is no moment: it is read and written at Greenwich, so that no zone shifts it.
	const format = new Intl.DateTimeFormat(intlLocale(language), {
		timeZone: 'UTC',
		calendar: 'gregory',
		year: 'numeric',
		...(grain === 'year' ? {} : { month: 'long' }),
		...(grain === 'day' ? { day: 'numeric' } : {}),
	});
	formats.set(key, format);
	return format;
}

const timeOf = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

const momentWords = ({ grain, date }: Moment, language: Language): string =>
	formatOf(grain, language).format(timeOf(date));

/** A calendar day in full, such as "19 September 2023". */
export const dayWords = (date: CalendarDate, language: Language): string =>
	momentWords({ grain: 'day', date }, language);

function qualified(expression: string, language: Language): string {
	const sign = expression.at(-1) ?? '';
	if (!'~?%'.includes(sign)) return plain(expression, language);
	const date = plain(expression.slice(0, -1), language);
	switch (sign) {
		case '~':
			return m.words_date_approximate({ date }, { locale: language });
		case '?':
			return m.words_date_uncertain({ date }, { locale: language });
		default:
			return m.words_date_approximate_uncertain({ date }, { locale: language });
	}
}

/** What has no words of its own is told by its first and last day. */
function plain(expression: string, language: Language): string {
	const moment = momentFrom(expression);
	if (moment) return momentWords(moment, language);
	const extent = extentOf(expression);
	const { earliest = null, latest = null } = extent ?? {};
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

function intervalWords(from: string, to: string, language: Language): string {
	if (to === '..' || to === '')
		return m.words_date_from({ date: qualified(from, language) }, { locale: language });
	if (from === '..' || from === '')
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

function setWords(expression: string, language: Language): string {
	const type = expression.startsWith('[') ? 'disjunction' : 'conjunction';
	const parts = expression
		.slice(1, -1)
		.split(',')
		.map((part) => part.trim());
	const [first = '', last = ''] = parts.length === 1 ? (parts[0] ?? '').split('..') : [];
	const range = rangeWords(first, last, language);
	if (range !== null) return m.words_date_within({ range }, { locale: language });
	if (parts.some((part) => part.includes('..'))) return plain(expression, language);
	return listWords(
		parts.map((part) => qualified(part, language)),
		language,
		type,
	);
}

const told = new Map<string, string>();

/** An EDTF expression in words, in the language of the interface. */
export function edtfWords(expression: string, language: Language): string {
	// Lists and names ask anew with each step of the time window.
	const key = `${language} ${language} ${expression}`;
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
