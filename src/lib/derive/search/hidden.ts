import type { ClaimId } from '../../model/ids';
import type { ClaimsShown, Loosening } from '../view/filters';
import type { Hit } from './search-index';

/** What hides claims among the hits, and how many it hides that a reader can bring back. */
export function hiddenAmong(hits: readonly Hit[], { hidden }: ClaimsShown): Loosening {
	const found = new Set<ClaimId>(
		hits.flatMap(({ record: { subject } }) => (subject.kind === 'claim' ? [subject.claim.id] : [])),
	);
	const back = hidden.filter(({ claim }) => found.has(claim.id) && claim.status === 'published');
	const reasons = back.flatMap((each) => each.reasons);
	return {
		loosen: [...new Set(reasons.filter((reason) => reason !== 'withdrawn'))],
		brings: back.length,
	};
}
