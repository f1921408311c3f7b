import { isHeldTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import type { Event } from '../model/event';
import type { ActorId, ClaimId, EventId, PlaceId, SourceId } from '../model/ids';
import { sentenceAround, type HeldSource } from '../model/source';
import { perDossier } from './per-dossier';
import { inReadingOrder, readingRanks } from './reading-order';
import { speakersOf } from './who';

/** A sentence named as addresses do: its source and its `n`. */
export type SentencePlace = { readonly source: SourceId; readonly n: number };

class Groups<Key> {
	private readonly groups = new Map<Key, Claim[]>();

	add(key: Key, claim: Claim): void {
		const group = this.groups.get(key);
		if (!group) this.groups.set(key, [claim]);
		else if (group.at(-1) !== claim) group.push(claim);
	}

	get(key: Key): readonly Claim[] {
		return this.groups.get(key) ?? [];
	}
}

type Index = {
	readonly claims: ReadonlyMap<ClaimId, Claim>;
	readonly events: ReadonlyMap<EventId, Event>;
	readonly sentences: ReadonlyMap<ClaimId, readonly SentencePlace[]>;
	readonly bySentence: Groups<string>;
	readonly bySource: Groups<SourceId>;
	readonly byPlace: Groups<PlaceId>;
	readonly byActor: Groups<ActorId>;
	readonly byEvent: Groups<EventId>;
};

const keyOf = ({ source, n }: SentencePlace): string => `${source}#${n}`;

function sentencesOf(
	claim: Claim,
	held: ReadonlyMap<SourceId, HeldSource>,
): readonly SentencePlace[] {
	const found = new Map<string, SentencePlace>();
	for (const { source: id, target } of claim.citations) {
		const source = held.get(id);
		if (!source || !isHeldTarget(target)) continue;
		const sentence = sentenceAround(source, target.selector[1]);
		if (!sentence) continue;
		const place = { source: id, n: sentence.n };
		found.set(keyOf(place), place);
	}
	return [...found.values()];
}

const indexOf = perDossier((dossier): Index => {
	const held = new Map(
		dossier.sources.flatMap((source) => (source.kind === 'held' ? [[source.id, source]] : [])),
	);
	const sentences = new Map<ClaimId, readonly SentencePlace[]>();
	const index: Index = {
		claims: new Map(dossier.claims.map((claim) => [claim.id, claim])),
		events: new Map(dossier.events.map((event) => [event.id, event])),
		sentences,
		bySentence: new Groups(),
		bySource: new Groups(),
		byPlace: new Groups(),
		byActor: new Groups(),
		byEvent: new Groups(),
	};
	const groupedBy = new Map<ClaimId, Set<EventId>>();
	for (const event of dossier.events) {
		for (const claim of event.claims) {
			groupedBy.set(claim, (groupedBy.get(claim) ?? new Set()).add(event.id));
		}
	}
	for (const claim of inReadingOrder(dossier)) {
		const rests = sentencesOf(claim, held);
		sentences.set(claim.id, rests);
		for (const sentence of rests) index.bySentence.add(keyOf(sentence), claim);
		for (const { source } of claim.citations) index.bySource.add(source, claim);
		for (const { place } of claim.where) if (place !== null) index.byPlace.add(place, claim);
		for (const actor of speakersOf(dossier, claim)) index.byActor.add(actor, claim);
		if (claim.reportedBy !== null) index.byActor.add(claim.reportedBy, claim);
		const events = new Set(groupedBy.get(claim.id));
		if (claim.event !== null) events.add(claim.event);
		for (const event of events) index.byEvent.add(event, claim);
	}
	return index;
});

export const claimById = (dossier: Dossier, id: ClaimId): Claim | null =>
	indexOf(dossier).claims.get(id) ?? null;

export const eventById = (dossier: Dossier, id: EventId): Event | null =>
	indexOf(dossier).events.get(id) ?? null;

/** Claims that rest on the sentence, in reading order. */
export const claimsOfSentence = (dossier: Dossier, sentence: SentencePlace): readonly Claim[] =>
	indexOf(dossier).bySentence.get(keyOf(sentence));

/** Claims that rest on the source, in reading order. */
export const claimsOfSource = (dossier: Dossier, source: SourceId): readonly Claim[] =>
	indexOf(dossier).bySource.get(source);

/** Claims with the place among their places, in reading order. */
export const claimsAtPlace = (dossier: Dossier, place: PlaceId): readonly Claim[] =>
	indexOf(dossier).byPlace.get(place);

/** Claims that the actor says (also as author of the source) or reports, in reading order. */
export const claimsByActor = (dossier: Dossier, actor: ActorId): readonly Claim[] =>
	indexOf(dossier).byActor.get(actor);

/** Claims about the event, whichever of the two records says so, in reading order. */
export const claimsAboutEvent = (dossier: Dossier, event: EventId): readonly Claim[] =>
	indexOf(dossier).byEvent.get(event);

/** The sentences that a claim's quotations stand in, in the order of its citations. */
export const sentencesOfClaim = (dossier: Dossier, claim: ClaimId): readonly SentencePlace[] =>
	indexOf(dossier).sentences.get(claim) ?? [];

export type Neighbours = { readonly previous: Claim | null; readonly next: Claim | null };

/**
 * The claims before and after one in reading order, among those that are wished (all by default).
 * The claim itself need not be among them. Without a claim, `next` is the first and `previous` the
 * last.
 */
export function neighboursOf(
	dossier: Dossier,
	claim: ClaimId | null,
	isWished: (claim: Claim) => boolean = () => true,
): Neighbours {
	const order = inReadingOrder(dossier);
	const rank = claim === null ? undefined : readingRanks(dossier).get(claim);
	const before = order.slice(0, rank ?? order.length);
	const after = order.slice(rank === undefined ? 0 : rank + 1);
	return { previous: before.findLast(isWished) ?? null, next: after.find(isWished) ?? null };
}
