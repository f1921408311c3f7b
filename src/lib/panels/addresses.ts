import { resolve } from '$app/paths';
import type { Language } from '$lib/state/language';

/** A page of the site, by its path in English. */
export type Page = '/' | '/about';

/**
 * The address of a page in a language. It ends with a slash, as the pages are served: what is
 * relative to it stays inside.
 */
export function pageAddress(page: Page, language: Language): string {
	const parameters = language === 'en' ? {} : { lang: language };
	const address =
		page === '/'
			? resolve('/[[lang=language]]', parameters)
			: resolve('/[[lang=language]]/about', parameters);
	return address.endsWith('/') ? address : `${address}/`;
}
