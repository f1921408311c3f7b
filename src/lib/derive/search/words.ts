import { attachedPrefixes } from './arabic-prefixes';
import { foldings, type Folding } from './fold';

/** A word of a text, in code units from 0, end exclusive. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Letters, digits and what is written inside words; an apostrophe or a hyphen parts them, and a single
 * letter behind an apostrophe ("Baku’s") is none.
 */
const WORD = /[’'ʼ]\p{L}(?!\p{L})|[\p{L}\p{N}\p{M}\p{Cf}\u055B\u055C\u055E]+/gu;

const isApostrophe = (word: string): boolean => /^[’'ʼ]/u.test(word);

export const wordsOf = (text: string): readonly Word[] =>
	[...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
		isApostrophe(word) ? [] : [{ text: word, start: index, end: index + word.length }],
	);

/** A spelling under which a word is found: a folding, from a prefix on that is written as one with it. */
export type Form = {
	readonly text: string;
	readonly folding: Folding;
	/** Where the form starts in the folding. */
	readonly from: number;
	/** What was taken away; a single letter may as well be the word's own first. */
	readonly prefix: 'none' | 'article' | 'letter';
};

/** Every spelling under which a word is found, whole ones first. */
export function formsOf(word: string): readonly Form[] {
	const whole = foldings(word);
	const cut = whole.flatMap((folding) =>
		attachedPrefixes(folding.text).map(({ length, hasArticle }): Form => ({
			text: folding.text.slice(length),
			folding,
			from: length,
			prefix: hasArticle ? 'article' : 'letter',
		})),
	);
	return [
		...whole.map((folding): Form => ({ text: folding.text, folding, from: 0, prefix: 'none' })),
		...cut,
	];
}
