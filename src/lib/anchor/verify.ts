import type { HeldTarget } from '../model/citation';
import { type CodePointText, indexed, type Span } from './code-points';

/**
 * How a quotation stands in its text. `exact`: the words are at their position. `moved`: they are
 * not, but at one other place; it is a suggestion for whoever mends the dossier and never to be
 * highlighted. `lost`: they are nowhere, or at places that cannot be told apart.
 */
export type QuotationHealth =
	| { readonly kind: 'exact'; readonly start: number; readonly end: number }
	| { readonly kind: 'moved'; readonly suggestion: Span }
	| { readonly kind: 'lost' };

/** Tells whether the words of a target are where it says. Positions are code points. */
export function quotationHealth(
	text: string | CodePointText,
	{ selector: [quote, position] }: HeldTarget,
): QuotationHealth {
	const points = indexed(text);
	const { start, end } = position;
	if (end <= points.length && points.slice(start, end) === quote.exact) {
		return { kind: 'exact', start, end };
	}
	const found = onlyOne(placesOf(points.text, quote.exact), [
		(index) =>
			points.text.endsWith(quote.prefix, index) &&
			points.text.startsWith(quote.suffix, index + quote.exact.length),
		(index) => quote.prefix !== '' && points.text.endsWith(quote.prefix, index),
		(index) =>
			quote.suffix !== '' && points.text.startsWith(quote.suffix, index + quote.exact.length),
	]);
	if (found === null) return { kind: 'lost' };
	return {
		kind: 'moved',
		suggestion: {
			start: points.positionAt(found),
			end: points.positionAt(found + quote.exact.length),
		},
	};
}

/** UTF-16 indexes of every occurrence, overlapping ones too. */
function placesOf(text: string, words: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
	return places;
}

/** The only place, or the only one that the first decisive test picks; `null` where none is. */
function onlyOne(places: number[], tests: ((index: number) => boolean)[]): number | null {
	if (places.length === 1) return places[0] ?? null;
	for (const test of tests) {
		const picked = places.filter(test);
		if (picked.length > 0) return picked.length === 1 ? (picked[0] ?? null) : null;
	}
	return null;
}
