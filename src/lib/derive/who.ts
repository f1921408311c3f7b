import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import type { ActorId, SourceId } from '../model/ids';
import type { Localized } from '../model/localized';
import type { Source } from '../model/source';
import { perDossier } from './per-dossier';

/**
 * Whose words a claim is.
 * - `actors`: those the source names as speaking.
 * - `author`: the author of the source speaks; `actor` where the dossier lists the author as one,
 *   `name` where the source's record has it.
 * - `nobody`: the claim does not say (a finding of the check).
 */
export type Speaker =
	| { readonly kind: 'actors'; readonly actors: readonly Actor[] }
	| {
			readonly kind: 'author';
			readonly source: SourceId | null;
			readonly name: Localized | null;
			readonly actor: Actor | null;
	  }
	| { readonly kind: 'nobody' };

export type Who = {
	readonly saidBy: Speaker;
	/** Who passes the words on, when second hand. */
	readonly reportedBy: Actor | null;
};

const actorsById = perDossier(
	(dossier): ReadonlyMap<ActorId, Actor> => new Map(dossier.actors.map((a) => [a.id, a])),
);

const sourcesById = perDossier(
	(dossier): ReadonlyMap<SourceId, Source> => new Map(dossier.sources.map((s) => [s.id, s])),
);

/** The actor that a source's record names as its author, told by any name they share. */
function authorOf(dossier: Dossier, source: Source | undefined): Actor | null {
	const author = source?.author;
	if (!author) return null;
	const isAuthor = ({ kind, names }: Actor) =>
		kind === 'author' &&
		Object.entries(author).some(([language, name]) => names[language] === name);
	return dossier.actors.find(isAuthor) ?? null;
}

/** Who says a claim, and who reports it. Actors that the dossier lacks are left out. */
export function whoSays(dossier: Dossier, claim: Claim): Who {
	const actors = actorsById(dossier);
	const reportedBy = claim.reportedBy === null ? null : (actors.get(claim.reportedBy) ?? null);
	if (claim.saidBy.length > 0) {
		const saying = claim.saidBy.flatMap((id) => actors.get(id) ?? []);
		return { saidBy: { kind: 'actors', actors: saying }, reportedBy };
	}
	if (claim.saidByBasis !== 'author') return { saidBy: { kind: 'nobody' }, reportedBy };
	const source = claim.citations[0]?.source ?? null;
	const held = source === null ? undefined : sourcesById(dossier).get(source);
	const saidBy: Speaker = {
		kind: 'author',
		source,
		name: held?.author ?? null,
		actor: authorOf(dossier, held),
	};
	return { saidBy, reportedBy };
}

/** The ids of all who speak in a claim, the author of the source where the author speaks. */
export function speakersOf(dossier: Dossier, claim: Claim): readonly ActorId[] {
	if (claim.saidBy.length > 0) return claim.saidBy;
	const { saidBy } = whoSays(dossier, claim);
	return saidBy.kind === 'author' && saidBy.actor ? [saidBy.actor.id] : [];
}
