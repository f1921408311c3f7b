/**
 * The texts of the interface, of those languages that were fetched. In the built site this module
 * stands where others import the compiled texts.
 */
import type { m as CompiledTexts } from './generated/messages.js';
import { getLocale, locales, type Locale } from './generated/runtime.js';

type Inputs = Readonly<Record<string, unknown>>;
/**
 * A method, since each takes what its own words have a place for, which the types of the compiled
 * texts know.
 */
type Text = { tell(inputs: Inputs): string }['tell'];
type Texts = Readonly<Record<string, Text>>;

/** As the build makes them of the compiled texts: one value in place of some hundred exports. */
type Sent = { readonly default?: Texts };

const FETCH: Readonly<Record<Locale, () => Promise<Sent | Texts>>> = {
	en: () => import('./generated/messages/en.js'),
	ar: () => import('./generated/messages/ar.js'),
};

const fetched = new Map<Locale, Texts>();

/** Fetches the texts of a language; they are there from then on. */
export async function fetchTexts(language: Locale): Promise<void> {
	if (fetched.has(language)) return;
	const sent = await FETCH[language]();
	fetched.set(language, typeof sent.default === 'object' ? sent.default : (sent as Texts));
}

/** Fetches the texts of every language: for what is told in more than that of the page. */
export const fetchAllTexts = async (): Promise<void> => {
	await Promise.all(locales.map(fetchTexts));
};

function textIn(language: Locale, key: string): Text {
	const text = fetched.get(language)?.[key];
	if (!text) throw new Error(`The text "${key}" was not fetched in the language "${language}".`);
	return text;
}

type Told = (inputs?: Inputs, options?: { readonly locale?: Locale }) => string;

/**
 * Each text in the language of the page, or in another one that was fetched. It can be named before
 * it is there, as tables of texts do, and told once it is.
 * @public stands for the compiled texts in the built site
 */
export const m = new Proxy<Record<string, Told>>(
	{},
	{
		get: (told, key) =>
			typeof key === 'string'
				? (told[key] ??= (inputs = {}, { locale = getLocale() } = {}) =>
						textIn(locale, key)(inputs))
				: undefined,
	},
) as unknown as typeof CompiledTexts;
