/** What differs from one language of the interface to another: a row each, and nothing elsewhere. */
type LanguageRow = {
	/** BCP 47. */
	readonly tag: string;
	/** Its own name for itself. */
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
	/** Its part of an address; the language of the root has none. */
	readonly path: string;
	/** What stands between the parts of an enumeration. */
	readonly comma: string;
	/** The locale whose dates and numbers its readers are used to. British English has the day first. */
	readonly locale: string;
};

export const LANGUAGES = [
	{ tag: 'en', name: 'English', direction: 'ltr', path: '', comma: ', ', locale: 'en-GB' },
	{ tag: 'ar', name: 'العربية', direction: 'rtl', path: 'ar', comma: '، ', locale: 'ar' },
] as const satisfies readonly LanguageRow[];

/** A language of the interface. */
export type Language = (typeof LANGUAGES)[number]['tag'];

export const LANGUAGE_TAGS: readonly [Language, ...Language[]] = ['en', 'ar'];

const rowOf = (tag: string): LanguageRow =>
	LANGUAGES.find((row) => row.tag === tag) ?? LANGUAGES[0];

/** The language of a page from the `lang` part of its path; the root is English. */
export const languageOf = (pathPart: string | undefined): Language =>
	LANGUAGES.find(({ path }) => path === pathPart)?.tag ?? LANGUAGES[0].tag;

/** A language of the interface by its tag; the first where it is none. */
export const languageNamed = (tag: string): Language =>
	LANGUAGES.find((row) => row.tag === tag)?.tag ?? LANGUAGES[0].tag;

/** The part of an address that a language has, with a slash at its end; the root's is empty. */
export const languagePath = (language: Language): string => {
	const { path } = rowOf(language);
	return path === '' ? '' : `${path}/`;
};

/** The `lang` part of the addresses of all pages, as their routes take it. */
export const LANGUAGE_ENTRIES: readonly { readonly lang?: string }[] = LANGUAGES.map(({ path }) =>
	path === '' ? {} : { lang: path },
);

/** The language that a page offers beside its own. */
export const otherLanguage = (language: Language): Language =>
	LANGUAGES.find(({ tag }) => tag !== language)?.tag ?? language;

/** Scripts of these languages run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'fa', 'he', 'ur', 'yi']);

/** The direction of a text in any language, of the interface or not (BCP 47). */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
	RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** What stands between the parts of an enumeration. */
export const commaIn = (language: string): string => rowOf(language).comma;

/** The locale of dates and numbers. */
export const intlLocale = (language: string): string =>
	LANGUAGES.find(({ tag }) => tag === language)?.locale ?? language;

/** A text of the interface that needs nothing to be put into it, as tables of texts hold it. */
export type Text = (
	inputs?: Record<string, never>,
	options?: { readonly locale?: Language },
) => string;
