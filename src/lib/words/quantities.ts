import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Text, Language } from '$lib/model/language';
import type { Quantity } from '$lib/model/claim';
import { m } from '$lib/messages/generated/messages.js';
import { leftToRight, numberWords } from './numbers';

/** The words of a term, and those of a part of a whole: "policemen" of the people killed. */
type Term = { readonly words: Text; readonly asPart?: Text };

/** What dossiers count and how they qualify it, in English; a term of no entry is told as it is. */
const TERMS: ReadonlyMap<string, Term> = new Map([
	['people killed', { words: m.words_quantity_people_killed }],
	[
		'policemen killed',
		{ words: m.words_quantity_policemen_killed, asPart: m.words_quantity_policemen },
	],
	['people injured', { words: m.words_quantity_people_injured }],
	['people killed or injured', { words: m.words_quantity_people_killed_or_injured }],
	['women and children', { words: m.words_quantity_women_and_children }],
	['landmines', { words: m.words_quantity_landmines }],
	['fighters', { words: m.words_quantity_fighters }],
	['people moved', { words: m.words_quantity_people_moved }],
	['Armenians living in the enclave', { words: m.words_quantity_armenians_in_enclave }],
	['about', { words: m.words_quantity_about }],
	['almost', { words: m.words_quantity_almost }],
	['dozens', { words: m.words_quantity_dozens }],
	['thousands', { words: m.words_quantity_thousands }],
	['kilometre mark', { words: m.words_quantity_kilometre_mark }],
	['Interior Ministry staff killed', { words: m.words_quantity_interior_staff_killed }],
	['Azerbaijani servicemen wounded', { words: m.words_quantity_servicemen_wounded }],
	['communities', { words: m.words_quantity_communities }],
	['civilians killed', { words: m.words_quantity_civilians_killed }],
	[
		'children killed',
		{ words: m.words_quantity_children_killed, asPart: m.words_quantity_children },
	],
	['peacekeepers killed in the car', { words: m.words_quantity_peacekeepers_killed }],
	['ceasefire violations', { words: m.words_quantity_ceasefire_violations }],
	['duration in hours', { words: m.words_quantity_duration_in_hours }],
	['duration in months', { words: m.words_quantity_duration_in_months }],
	['road length in km', { words: m.words_quantity_road_length }],
	['people', { words: m.words_quantity_people }],
	['missing after the blast', { words: m.words_quantity_missing_after_blast }],
	['corridor width in km', { words: m.words_quantity_corridor_width }],
	['at least', { words: m.words_quantity_at_least }],
	['approximately', { words: m.words_quantity_approximately }],
	['a few dozen', { words: m.words_quantity_a_few_dozen }],
]);

/** Says no number, only that the one is part of the other. */
const AMONG = 'among them';

function numbersOf({ value, min, max }: Quantity, language: Language = getLocale()): string {
	if (value !== null) return numberWords(value, language);
	if (min !== undefined && max !== undefined) {
		return m.words_quantity_range(
			{ min: numberWords(min, language), max: numberWords(max, language) },
			{ locale: language },
		);
	}
	if (min !== undefined)
		return m.words_quantity_min({ min: numberWords(min, language) }, { locale: language });
	return max === undefined
		? ''
		: m.words_quantity_max({ max: numberWords(max, language) }, { locale: language });
}

const untranslated = (term: string, language: Language): string =>
	language === 'en' ? term : leftToRight(term);

/** What is counted, or a word of a source for how many, in the language of the interface. */
export const termWords = (term: string, language: Language): string =>
	TERMS.get(term)?.words({}, { locale: language }) ?? untranslated(term, language);

/** How many, as the source qualifies it: "almost 500", "dozens"; empty where it gives no number. */
export const amountWords = (quantity: Quantity, language: Language): string =>
	[
		...(quantity.qualifier === undefined || quantity.qualifier === AMONG
			? []
			: [termWords(quantity.qualifier, language)]),
		numbersOf(quantity, language),
	]
		.filter((part) => part !== '')
		.join(' ');

/**
 * A quantity with what it counts, as the source qualifies it: "people moved: almost 500", "4 of the
 * 6 people killed: policemen". A part looks for its whole among `all`, the claim's quantities. A term
 * without a translation stands in English, between U+2066 and U+2069 on a page of another language.
 */
export function quantityWords(
	quantity: Quantity,
	all: readonly Quantity[],
	language: Language,
): string {
	const { what, of } = quantity;
	const amount = amountWords(quantity, language);
	if (of === undefined) {
		return amount === ''
			? termWords(what, language)
			: m.words_quantity({ what: termWords(what, language), amount }, { locale: language });
	}
	const part = TERMS.get(what)?.asPart?.({}, { locale: language }) ?? termWords(what, language);
	const figure = all.find((other) => other.what === of && other.of === undefined);
	const whole = [figure ? numbersOf(figure, language) : '', termWords(of, language)]
		.filter((words) => words !== '')
		.join(' ');
	return amount === ''
		? m.words_quantity_among({ whole, what: part }, { locale: language })
		: m.words_quantity_of({ amount, whole, what: part }, { locale: language });
}

/** A stretch of words; `isEnglish` where it is English on a page of another language. */
export type Stretch = { readonly text: string; readonly isEnglish: boolean };

/** Words cut where English stands in them between U+2066 and U+2069, without these signs. */
export const stretchesOf = (words: string): readonly Stretch[] =>
	words
		.split(/\u2066(.*?)\u2069/)
		.map((text, index) => ({ text, isEnglish: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
