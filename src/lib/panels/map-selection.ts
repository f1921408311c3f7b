import { isHeldTarget } from '$lib/model/citation';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import type { Selection } from '$lib/model/view';

/** The claims that a selection means: itself, those resting on a sentence, those at a place. */
export function claimsSelected(dossier: Dossier, selection: Selection): ReadonlySet<ClaimId> {
	switch (selection.kind) {
		case 'none':
			return new Set();
		case 'claim':
			return new Set([selection.claim]);
		case 'place':
			return new Set(
				dossier.claims
					.filter(({ where }) => where.some(({ place }) => place === selection.place))
					.map(({ id }) => id),
			);
		case 'sentence': {
			const source = dossier.sources.find(({ id }) => id === selection.source);
			const sentence =
				source?.kind === 'held' ? source.sentences.find(({ n }) => n === selection.n) : undefined;
			if (!sentence) return new Set();
			const rests = dossier.claims.filter(({ citations }) =>
				citations.some(({ source: cited, target }) => {
					if (cited !== selection.source || !isHeldTarget(target)) return false;
					const { start, end } = target.selector[1];
					return sentence.start <= start && end <= sentence.end;
				}),
			);
			return new Set(rests.map(({ id }) => id));
		}
	}
}
