import { attachedPrefixes } from './arabic-prefixes';
import { foldings, type Folding } from './fold';

/** A stretch of letters or digits, in code units from 0, end exclusive. */
export type Part = { readonly text: string; readonly start: number; readonly end: number };

/** A word of a text. One that is written in parts (120,000) is found whole and by its parts. */
export type Word = Part & { readonly parts: readonly Part[] };

/**
 * A number in groups of three digits: by comma, full stop, apostrophe, their Arabic forms, or a
 * space of any width.
 */
const GROUPED = String.raw`(?<!\p{N})\p{Nd}{1,3}(?:[.,'’٫٬ \u00A0\u2009\u202F]\p{Nd}{3})+(?!\p{N})`;

/**
 * Letters, digits and what is written inside words; an apostrophe or a hyphen parts them, and a single
 * letter behind an apostrophe ("Baku’s") is none.
 */
const PLAIN = String.raw`[’'ʼ]\p{L}(?!\p{L})|[\p{L}\p{N}\p{M}\p{Cf}\u055B\u055C\u055E]+`;

const WORD = new RegExp(`${GROUPED}|${PLAIN}`, 'gu');

const isApostrophe = (word: string): boolean => /^[’'ʼ]/u.test(word);

/**
 * What stands between the groups of a number or, with no width, between the parts of a word that some
 * write as one and some as two (قره‌باغ).
 */
const BETWEEN = String.raw`.,'’٫٬ \u00A0\u2009\u202F\u200B\u200C`;
const PART = new RegExp(`[^${BETWEEN}]+`, 'gu');
const LAST_BETWEEN = new RegExp(`[${BETWEEN}]+$`, 'u');

/** How much of the first `length` code units of a word is left without what only parts it from more. */
export const lengthWithin = (word: string, length: number): number =>
	word.slice(0, length).replace(LAST_BETWEEN, '').length;

function partsOf(word: string, start: number): readonly Part[] {
	const parts = [...word.matchAll(PART)].map(({ 0: text, index }) => ({
		text,
		start: start + index,
		end: start + index + text.length,
	}));
	return parts.length > 1 ? parts : [];
}

export const wordsOf = (text: string): readonly Word[] =>
	[...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
		isApostrophe(word)
			? []
			: [{ text: word, start: index, end: index + word.length, parts: partsOf(word, index) }],
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
