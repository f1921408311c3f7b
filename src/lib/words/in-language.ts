import { getLocale, overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import type { Language } from '$lib/model/language';

/**
 * Makes something whose words are in another language than the page's: a figure for readers of the
 * other one. What is made must be there at once, since meanwhile the page has that language too.
 */
export function inLanguage<Made>(language: Language, make: () => Made): Made {
	const before = getLocale();
	overwriteGetLocale(() => language);
	try {
		return make();
	} finally {
		overwriteGetLocale(() => before);
	}
}
