/** A view as people hand it over: the query of its link, or the whole link. */
import { LANGUAGES, languageOf, type Language } from '../lib/model/language';
import { LINK_KEYS } from '../lib/model/link';

export type ViewLink = {
	readonly query: string;
	/** The root of the site that the link leads to, with a slash at the end; `null` where it has none. */
	readonly site: string | null;
	/** The language of its page. */
	readonly language: Language;
	/** Keys that say nothing about a view. */
	readonly strange: readonly string[];
};

/** Pages of the site that show no map. */
const READING = /\/(?:sources|claims|events|places|actors|changes|about)\//;

/** The path of a map's page: the site's root, and the part of its language. */
const MAP_PAGE = new RegExp(
	`^(.*?/)(?:(${LANGUAGES.flatMap(({ path }) => (path === '' ? [] : [path])).join('|')})/)?(?:embed/)?$`,
);

/** Takes a link apart; `null` where it is none of a map. */
export function viewLinkFrom(text: string): ViewLink | null {
	const isWhole = text.includes('://');
	if (isWhole && (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text))) return null;
	const link = isWhole ? new URL(text) : null;
	const query = link ? link.search.slice(1) : text.slice(text.indexOf('?') + 1);
	const path = link?.pathname ?? '';
	if (READING.test(path)) return null;
	const [, root, language] = MAP_PAGE.exec(path) ?? [];
	return {
		query,
		site: link && root !== undefined ? `${link.origin}${root}` : null,
		language: languageOf(language),
		strange: [...new URLSearchParams(query).keys()].filter((key) => !LINK_KEYS.includes(key)),
	};
}
