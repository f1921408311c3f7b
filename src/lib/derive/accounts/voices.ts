import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { ActorId } from '../../model/ids';
import type { Localized } from '../../model/localized';
import { whoSays } from '../who';

/** One who says a claim: an actor of the dossier, or the author of a source who is none of them. */
export type Voice = {
	/** The same for the same voice in every claim. */
	readonly key: string;
	readonly actor: ActorId | null;
	/** `null` where the source does not name its author. */
	readonly names: Localized | null;
	readonly side: string | null;
};

/** All who say a claim; several where a statement is a joint one, none where the record names none. */
export function voicesOf(dossier: Dossier, claim: Claim): readonly Voice[] {
	const { saidBy } = whoSays(dossier, claim);
	switch (saidBy.kind) {
		case 'actors':
			return saidBy.actors.map(({ id, names, side }) => ({ key: id, actor: id, names, side }));
		case 'author': {
			const { actor, name, source } = saidBy;
			if (actor) {
				return [{ key: actor.id, actor: actor.id, names: actor.names, side: actor.side }];
			}
			return [{ key: `author of ${source ?? claim.id}`, actor: null, names: name, side: null }];
		}
		case 'nobody':
			return [];
	}
}

export type SideClaims = { readonly side: string | null; readonly claims: readonly Claim[] };

/**
 * Claims by the side of those who say them, each in exactly one group, in the order of the first
 * claim; those of nobody's side, or of several sides together, stand behind the others.
 */
export function claimsBySide(dossier: Dossier, claims: readonly Claim[]): readonly SideClaims[] {
	const groups = new Map<string | null, Claim[]>();
	for (const claim of claims) {
		const sides = new Set(voicesOf(dossier, claim).map(({ side }) => side));
		const [side = null] = sides.size === 1 ? sides : [];
		groups.set(side, [...(groups.get(side) ?? []), claim]);
	}
	return [...groups]
		.map(([side, said]) => ({ side, claims: said }))
		.sort((a, b) => Number(a.side === null) - Number(b.side === null));
}
