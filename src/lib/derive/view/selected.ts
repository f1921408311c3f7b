import { claimsAboutEvent, claimsOfSource } from '$lib/derive/lookup';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import { holds } from '$lib/model/source';
import type { Selection } from '$lib/model/view';

const idsOf = (claims: readonly Claim[]): ReadonlySet<ClaimId> =>
	new Set(claims.map(({ id }) => id));

/**
 * The claims that a selection means: itself, those about an event, those resting on a sentence or a
 * linked source, those at a place. A held source is read as a whole and means none of its claims.
 */
export function claimsSelected(dossier: Dossier, selection: Selection): ReadonlySet<ClaimId> {
	switch (selection.kind) {
		case 'none':
			return new Set();
		case 'claim':
			return new Set([selection.claim]);
		case 'event':
			return idsOf(claimsAboutEvent(dossier, selection.event));
		case 'source': {
			const source = dossier.sources.find(({ id }) => id === selection.source);
			return source?.kind === 'linked' ? idsOf(claimsOfSource(dossier, source.id)) : new Set();
		}
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
					return holds(sentence, target.selector[1]);
				}),
			);
			return new Set(rests.map(({ id }) => id));
		}
	}
}
