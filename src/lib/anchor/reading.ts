import { CodePointText } from './code-points';
import { quotationHealth, type QuotationHealth } from './verify';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId, SourceId } from '$lib/model/ids';
import { sentenceAround, type HeldSource, type Sentence } from '$lib/model/source';

/** A quotation of a claim in a held source, with the sentence it stands in and its health. */
export type Quotation = {
	readonly claim: Claim;
	readonly exact: string;
	/** `n` of the sentence at the stored position; `null` where no sentence holds it. */
	readonly sentence: number | null;
	readonly health: QuotationHealth;
};

/** A held source laid out for reading. */
export type Reading = {
	readonly source: HeldSource;
	/** `null` where the text could not be read. */
	readonly text: CodePointText | null;
	readonly quotations: readonly Quotation[];
	/** By the sentence's `n`, in the order of the claims' file. */
	readonly claimsOf: ReadonlyMap<number, readonly Claim[]>;
	/** Number of claims that rest on this source; withdrawn ones do not count. */
	readonly claimCount: number;
};

/** Lays a held source out: which quotations stand in which sentence, and whether they still do. */
export function readingOf(dossier: Dossier, source: HeldSource): Reading {
	const stored = dossier.texts.get(source.id);
	const text = stored === undefined ? null : new CodePointText(stored);
	const quotations: Quotation[] = [];
	const claimsOf = new Map<number, Claim[]>();
	const claims = new Set<ClaimId>();
	for (const claim of dossier.claims) {
		for (const { source: cited, target } of claim.citations) {
			if (cited !== source.id || !isHeldTarget(target)) continue;
			const [quote, position] = target.selector;
			const sentence = sentenceAround(source, position)?.n ?? null;
			quotations.push({
				claim,
				exact: quote.exact,
				sentence,
				health: text ? quotationHealth(text, target) : { kind: 'lost' },
			});
			if (claim.status === 'published') claims.add(claim.id);
			if (sentence === null) continue;
			const together = claimsOf.get(sentence) ?? [];
			if (!together.includes(claim)) claimsOf.set(sentence, [...together, claim]);
		}
	}
	return { source, text, quotations, claimsOf, claimCount: claims.size };
}

/** A stretch of a sentence's text, marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * A sentence cut at the edges of the quotations to mark. Only quotations whose words are exactly at
 * their position are marked; those that touch or overlap become one mark.
 */
export function piecesOf(
	text: CodePointText,
	sentence: Sentence,
	quotations: readonly Quotation[],
): readonly Piece[] {
	const spans = quotations
		.flatMap(({ health }) => (health.kind === 'exact' ? [health] : []))
		.filter(({ start, end }) => start < sentence.end && end > sentence.start)
		.sort((a, b) => a.start - b.start);
	const pieces: Piece[] = [];
	let at = sentence.start;
	const add = (end: number, marked: boolean) => {
		if (end <= at) return;
		const words = text.slice(at, end);
		const last = pieces.at(-1);
		if (last && last.marked === marked) {
			pieces[pieces.length - 1] = { text: last.text + words, marked };
		} else pieces.push({ text: words, marked });
		at = end;
	};
	for (const { start, end } of spans) {
		add(Math.min(start, sentence.end), false);
		add(Math.min(end, sentence.end), true);
	}
	add(sentence.end, false);
	return pieces;
}

/** Where a claim is read first: the held source and sentence of its first citation that has one. */
export function firstSentenceOf(
	readings: readonly Reading[],
	claim: ClaimId,
): { readonly source: SourceId; readonly n: number } | null {
	for (const { source, quotations } of readings) {
		for (const { claim: quoted, sentence } of quotations) {
			if (quoted.id === claim && sentence !== null) return { source: source.id, n: sentence };
		}
	}
	return null;
}
