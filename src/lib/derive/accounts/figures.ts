import type { Claim, Quantity } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { extentOf, type CalendarDate } from '../../model/edtf';
import { compareDays } from '../time/window';

/**
 * What numbers a quantity can mean.
 * - `number`: one number, as given; `about` where the source qualifies it.
 * - `range`: from a least to a greatest, `null` where that side is open ("at least 5").
 * - `word`: a word in place of a number ("dozens").
 */
export type Amount =
	| { readonly kind: 'number'; readonly value: number; readonly about: boolean }
	| { readonly kind: 'range'; readonly min: number | null; readonly max: number | null }
	| { readonly kind: 'word' };

/** One claim's figure for a thing that is counted. */
export type Figure = {
	readonly claim: Claim;
	readonly quantity: Quantity;
	readonly amount: Amount;
	/** First day that its source was published; `null` where that is not known. */
	readonly publishedOn: CalendarDate | null;
};

/** All that is said of how many, for one thing that is counted; the figures are never added up. */
export type FigureGroup = {
	readonly what: string;
	/** The whole that is a part of which is counted. */
	readonly of: string | null;
	/** In the order of their sources' publication, those without a date last. */
	readonly figures: readonly Figure[];
};

/** Words behind which a number is not meant to the last digit. */
const ABOUT = /\b(about|almost|around|approximately|nearly|over|more than|some)\b/i;

export function amountOf({ value, min, max, qualifier }: Quantity): Amount {
	if (value !== null && min === undefined && max === undefined) {
		if (/\bat least\b/i.test(qualifier ?? '')) return { kind: 'range', min: value, max: null };
		if (/\bat most\b/i.test(qualifier ?? '')) return { kind: 'range', min: null, max: value };
		return { kind: 'number', value, about: ABOUT.test(qualifier ?? '') };
	}
	if (min !== undefined || max !== undefined) {
		return { kind: 'range', min: min ?? null, max: max ?? null };
	}
	return { kind: 'word' };
}

function publishedOn(dossier: Dossier, claim: Claim): CalendarDate | null {
	const days = claim.citations.flatMap(({ source: id }) => {
		const edtf = dossier.sources.find((source) => source.id === id)?.published.edtf ?? null;
		return edtf === null ? [] : (extentOf(edtf)?.earliest ?? []);
	});
	return days.sort(compareDays)[0] ?? null;
}

function byDay(a: CalendarDate | null, b: CalendarDate | null): number {
	if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
	return compareDays(a, b);
}

/** Figures of published claims by what they count, in the order of the claims. */
export function figureGroups(dossier: Dossier, claims: readonly Claim[]): readonly FigureGroup[] {
	const groups = new Map<string, { what: string; of: string | null; figures: Figure[] }>();
	for (const claim of claims) {
		if (claim.status !== 'published') continue;
		for (const quantity of claim.quantities) {
			const { what, of = null } = quantity;
			const key = JSON.stringify([what, of]);
			const group = groups.get(key) ?? { what, of, figures: [] };
			group.figures.push({
				claim,
				quantity,
				amount: amountOf(quantity),
				publishedOn: publishedOn(dossier, claim),
			});
			groups.set(key, group);
		}
	}
	return [...groups.values()].map(({ figures, ...of }) => ({
		...of,
		figures: [...figures].sort((a, b) => byDay(a.publishedOn, b.publishedOn)),
	}));
}

/** What several claims count: what one alone counts stands beside nothing. */
export const comparedFigures = (
	dossier: Dossier,
	claims: readonly Claim[],
): readonly FigureGroup[] =>
	figureGroups(dossier, claims).filter(({ figures }) => figures.length > 1);

/** The greatest number that any figure of a group names; the end of its axis. */
export const greatestIn = ({ figures }: FigureGroup): number =>
	Math.max(
		1,
		...figures.flatMap(({ amount }) => {
			switch (amount.kind) {
				case 'number':
					return [amount.value];
				case 'range':
					return [amount.min ?? 0, amount.max ?? 0];
				case 'word':
					return [];
			}
		}),
	);
