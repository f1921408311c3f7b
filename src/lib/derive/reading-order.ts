import { isHeldTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { ClaimId, SourceId } from '../model/ids';
import { perDossier } from './per-dossier';

type Position = { readonly source: number; readonly start: number };

/** Where the claim's first citation stands; behind everything where it has none that is known. */
function positionOf(claim: Claim, sourceRanks: ReadonlyMap<SourceId, number>): Position {
	let first: Position = { source: Infinity, start: Infinity };
	for (const { source, target } of claim.citations) {
		const rank = sourceRanks.get(source) ?? Infinity;
		const start = isHeldTarget(target) ? target.selector[1].start : Infinity;
		if (rank < first.source || (rank === first.source && start < first.start)) {
			first = { source: rank, start };
		}
	}
	return first;
}

const difference = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * All claims as a reader of the sources meets them: source by source in the dossier's order, within
 * a held source by the first cited word, and otherwise in the order of the claims' file.
 */
export const inReadingOrder = perDossier((dossier): readonly Claim[] => {
	const sourceRanks = new Map(dossier.sources.map(({ id }, rank) => [id, rank]));
	return dossier.claims
		.map((claim) => ({ claim, position: positionOf(claim, sourceRanks) }))
		.sort(
			(a, b) =>
				difference(a.position.source, b.position.source) ||
				difference(a.position.start, b.position.start),
		)
		.map(({ claim }) => claim);
});

/** Each claim's rank in reading order, from 0. */
export const readingRanks = perDossier(
	(dossier): ReadonlyMap<ClaimId, number> =>
		new Map(inReadingOrder(dossier).map(({ id }, rank) => [id, rank])),
);
