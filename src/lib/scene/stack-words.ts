import { getLocale } from '$lib/messages/generated/runtime.js';
import { directionOf, type Language } from '$lib/model/language';
import type { Stack } from '$lib/map/badges/badge-layout';
import type { Precision } from '$lib/model/precision';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from '$lib/words/numbers';

/** The right-to-left mark of Unicode. */
const FROM_THE_RIGHT = '\u200F';

const WHERE: Readonly<
	Record<Precision, (inputs: { count: string }, options?: { locale?: Language }) => string>
> = {
	exact: m.names_stack_exact,
	vicinity: m.names_stack_vicinity,
	settlement: m.names_stack_settlement,
	near: m.names_stack_near,
	line: m.names_stack_line,
	district: m.names_stack_district,
	region: m.names_stack_region,
	country: m.names_stack_country,
	unknown: m.names_stack_here,
};

function wordsFor(
	{ places, precision }: Stack,
	count: string,
	language: Language = getLocale(),
): string {
	if (places > 1)
		return m.names_stack_places(
			{ count, places, number: numberWords(places, language) },
			{ locale: language },
		);
	return precision === null
		? m.names_stack_here({ count }, { locale: language })
		: WHERE[precision]({ count }, { locale: language });
}

/**
 * How many claims a count stands for, and how sure their place is: "5 in this settlement". A map takes
 * words that begin with a number as written from the left: a mark says where they are not.
 */
export function stackWords(stack: Stack, language: Language = getLocale()): string {
	const words = wordsFor(stack, numberWords(stack.numbers.length, language), language);
	return directionOf(language) === 'rtl' ? `${FROM_THE_RIGHT}${words}` : words;
}
