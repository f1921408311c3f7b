import type { Claim, WhereBasis } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { PRECISIONS, isNoWorseThan, type Precision } from '../../model/precision';
import type { Filters, View } from '../../model/view';
import { inReadingOrder } from '../reading-order';
import { speakersOf } from '../who';
import { extentOfClaim, relationTo } from '../time/window';

export const FILTER_REASONS = ['kind', 'saidBy', 'precision', 'basis'] as const;
/** A filter that a claim does not pass. */
export type FilterReason = (typeof FILTER_REASONS)[number];

/** What a reader can loosen to see more. */
export type Constraint = 'window' | FilterReason;

/** Why a claim is not shown; a withdrawn one no setting of the reader's brings back. */
export type HiddenReason = Constraint | 'withdrawn';

export type HiddenClaim = { readonly claim: Claim; readonly reasons: readonly HiddenReason[] };

/** Every claim of the dossier, in one of four lists, each in reading order. */
export type ClaimsShown = {
	readonly certain: readonly Claim[];
	readonly possible: readonly Claim[];
	/** Pass the filters but have no date: listed for every window. */
	readonly undated: readonly Claim[];
	readonly hidden: readonly HiddenClaim[];
	/** How many claims each reason keeps away; one with several reasons counts for each. */
	readonly hiddenBy: Readonly<Record<HiddenReason, number>>;
};

/** The best precision among the claim's places; `unknown` where it has none. */
export function bestPrecision(claim: Claim): Precision {
	let best = PRECISIONS.length - 1;
	for (const { precision } of claim.where) best = Math.min(best, PRECISIONS.indexOf(precision));
	return PRECISIONS[best] ?? 'unknown';
}

/**
 * How the claim's places are known: each basis once; `not-stated` where it has no place.
 */
export const basesOf = ({ where }: Claim): readonly WhereBasis[] =>
	where.length === 0 ? ['not-stated'] : [...new Set(where.map(({ basis }) => basis))];

/**
 * The filters that a claim does not pass; none where it passes. An empty filter passes everything.
 * Of several speakers or places one is enough, of several precisions the best; with a precision limit a
 * claim without a place counts as `unknown`.
 */
export function filtersFailed(
	dossier: Dossier,
	claim: Claim,
	filters: Filters,
): readonly FilterReason[] {
	const failed: FilterReason[] = [];
	if (filters.kinds.length > 0 && !filters.kinds.includes(claim.kind)) failed.push('kind');
	if (
		filters.saidBy.length > 0 &&
		!speakersOf(dossier, claim).some((speaker) => filters.saidBy.includes(speaker))
	) {
		failed.push('saidBy');
	}
	if (filters.precision !== null && !isNoWorseThan(bestPrecision(claim), filters.precision)) {
		failed.push('precision');
	}
	if (filters.bases.length > 0 && !basesOf(claim).some((basis) => filters.bases.includes(basis))) {
		failed.push('basis');
	}
	return failed;
}

/** Sorts every claim by whether the view's time window and filters show it, and why not. */
export function claimsShown(dossier: Dossier, view: Pick<View, 'window' | 'filters'>): ClaimsShown {
	const certain: Claim[] = [];
	const possible: Claim[] = [];
	const undated: Claim[] = [];
	const hidden: HiddenClaim[] = [];
	const hiddenBy = { window: 0, kind: 0, saidBy: 0, precision: 0, basis: 0, withdrawn: 0 };
	for (const claim of inReadingOrder(dossier)) {
		const relation = relationTo(view.window, extentOfClaim(claim));
		const reasons: HiddenReason[] = [...filtersFailed(dossier, claim, view.filters)];
		if (relation === 'out') reasons.unshift('window');
		if (claim.status === 'withdrawn') reasons.push('withdrawn');
		if (reasons.length > 0) {
			hidden.push({ claim, reasons });
			for (const reason of reasons) hiddenBy[reason] += 1;
		} else if (relation === 'certain') certain.push(claim);
		else if (relation === 'possible') possible.push(claim);
		else undated.push(claim);
	}
	return { certain, possible, undated, hidden, hiddenBy };
}

/** What to loosen together, and how many claims that would bring. */
export type Loosening = { readonly loosen: readonly Constraint[]; readonly brings: number };

/** The claims hidden for these reasons and for no other. */
const broughtBy = (hidden: readonly HiddenClaim[], loosen: readonly Constraint[]): number =>
	hidden.filter(({ reasons }) => reasons.every((reason) => loosen.some((l) => l === reason)))
		.length;

/** What loosening each constraint alone would bring, the most first; those that bring none left out. */
export function loosenings(shown: ClaimsShown): readonly Loosening[] {
	const constraints: readonly Constraint[] = ['window', ...FILTER_REASONS];
	return constraints
		.map((constraint) => ({
			loosen: [constraint],
			brings: broughtBy(shown.hidden, [constraint]),
		}))
		.filter(({ brings }) => brings > 0)
		.sort((a, b) => b.brings - a.brings);
}

/**
 * Why a result is empty: the fewest constraints that have to go for anything to appear, and of equal
 * ones those that bring the most. `null` where the result is not empty; `loosen` is empty where the
 * dossier has nothing that a reader's setting hides.
 */
export function emptyResult(shown: ClaimsShown): Loosening | null {
	if (shown.certain.length + shown.possible.length > 0) return null;
	let best: Loosening = { loosen: [], brings: 0 };
	const tried = new Set<string>();
	for (const { reasons } of shown.hidden) {
		const loosen = reasons.filter((reason): reason is Constraint => reason !== 'withdrawn');
		if (loosen.length < reasons.length || tried.has(loosen.join())) continue;
		tried.add(loosen.join());
		if (best.brings > 0 && loosen.length > best.loosen.length) continue;
		const brings = broughtBy(shown.hidden, loosen);
		if (best.brings === 0 || loosen.length < best.loosen.length || brings > best.brings) {
			best = { loosen, brings };
		}
	}
	return best;
}
