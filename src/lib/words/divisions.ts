import type { Language } from '$lib/model/language';
import { m } from '$lib/messages/generated/messages.js';

type Told = (year: { readonly year: string }, options?: { readonly locale?: Language }) => string;

const north =
	(told: Told): Told =>
	(year, options) =>
		m.words_division_north({ season: told(year, options) }, options);

const south =
	(told: Told): Told =>
	(year, options) =>
		m.words_division_south({ season: told(year, options) }, options);

const SEASONS: readonly Told[] = [
	m.words_division_spring,
	m.words_division_summer,
	m.words_division_autumn,
	m.words_division_winter,
];

/** Divisions of a year by their numbers in EDTF, from 21 on: `2020-23` is autumn 2020. */
const DIVISIONS: readonly Told[] = [
	...SEASONS,
	...SEASONS.map(north),
	...SEASONS.map(south),
	m.words_division_quarter_1,
	m.words_division_quarter_2,
	m.words_division_quarter_3,
	m.words_division_quarter_4,
	m.words_division_third_1,
	m.words_division_third_2,
	m.words_division_third_3,
	m.words_division_half_1,
	m.words_division_half_2,
];

const FIRST = 21;
const DIVISION = /^(\d{4})-(\d{2})$/;

/** A season, quarter, third or half of a year in words, "autumn 2020"; `null` where it is none. */
export function divisionWords(
	expression: string,
	yearWords: (year: string) => string,
	language: Language,
): string | null {
	const [, year, number] = DIVISION.exec(expression) ?? [];
	if (year === undefined) return null;
	return (
		DIVISIONS[Number(number) - FIRST]?.({ year: yearWords(year) }, { locale: language }) ?? null
	);
}
