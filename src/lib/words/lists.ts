import { intlLocale, type Language } from '$lib/model/language';

const formats = new Map<string, Intl.ListFormat>();

/**
 * Words as an enumeration.
 *
 * @param type `conjunction` joins the last two with "and", `unit` sets commas alone
 */
export function listWords(
	words: readonly string[],
	language: Language,
	type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
	const key = `${language} ${type}`;
	const format = formats.get(key) ?? new Intl.ListFormat(intlLocale(language), { type });
	formats.set(key, format);
	return format.format(words);
}
