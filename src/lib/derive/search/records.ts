import { isHeldTarget } from '../../model/citation';
import type { Actor } from '../../model/actor';
import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { Event } from '../../model/event';
import type { Localized } from '../../model/localized';
import type { Place } from '../../model/place';
import type { HeldSource, Sentence, Source } from '../../model/source';

/** What can be found. */
export type Subject =
	| { readonly kind: 'place'; readonly place: Place }
	| { readonly kind: 'actor'; readonly actor: Actor }
	| { readonly kind: 'event'; readonly event: Event }
	| { readonly kind: 'claim'; readonly claim: Claim }
	| { readonly kind: 'sentence'; readonly source: HeldSource; readonly sentence: Sentence }
	| { readonly kind: 'source'; readonly source: Source };

export type SubjectKind = Subject['kind'];

/** In the order in which they are listed: what has a name first. */
export const SUBJECT_KINDS = [
	'place',
	'actor',
	'event',
	'claim',
	'sentence',
	'source',
] as const satisfies readonly SubjectKind[];

/**
 * What a text is to its record. `original` are the words of a held source, `exact` those that a claim
 * quotes, `fragment` the first and last words that we have of a linked one.
 */
export const TEXT_ROLES = [
	'name',
	'title',
	'statement',
	'original',
	'translation',
	'exact',
	'fragment',
	'publisher',
	'author',
] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** A text of the dossier, as it is stored. */
export type StoredText = { readonly role: TextRole; readonly text: string; readonly lang: string };

/** One thing that can be found, with the texts it is found by. */
export type SearchRecord = {
	/** The record's id; a sentence has its source's with its `n`. */
	readonly id: string;
	readonly subject: Subject;
	readonly texts: readonly StoredText[];
};

const inAllLanguages = (role: TextRole, text: Localized | null): readonly StoredText[] =>
	Object.entries(text ?? {}).map(([lang, words]) => ({ role, text: words, lang }));

const ofPlace = (place: Place): SearchRecord => ({
	id: place.id,
	subject: { kind: 'place', place },
	texts: place.properties.names.map(({ toponym, lang }) => ({ role: 'name', text: toponym, lang })),
});

const ofActor = (actor: Actor): SearchRecord => ({
	id: actor.id,
	subject: { kind: 'actor', actor },
	texts: inAllLanguages('name', actor.names),
});

const ofEvent = (event: Event): SearchRecord => ({
	id: event.id,
	subject: { kind: 'event', event },
	texts: inAllLanguages('title', event.title),
});

const ofSource = (source: Source): SearchRecord => ({
	id: source.id,
	subject: { kind: 'source', source },
	texts: [
		...inAllLanguages('title', source.title),
		...inAllLanguages('publisher', source.publisher),
		...inAllLanguages('author', source.author),
	],
});

/** Words of the sources that a claim rests on, quoted or as the ends of a fragment. */
function citedBy(claim: Claim, languages: ReadonlyMap<string, string>): readonly StoredText[] {
	return claim.citations.flatMap(({ source, target }): readonly StoredText[] => {
		const lang = languages.get(source) ?? 'und';
		if (isHeldTarget(target)) return [{ role: 'exact', text: target.selector[0].exact, lang }];
		const { start, end } = target.fragment;
		return [start, end].flatMap((text) =>
			text === null ? [] : [{ role: 'fragment' as const, text, lang }],
		);
	});
}

const ofClaim = (claim: Claim, languages: ReadonlyMap<string, string>): SearchRecord => ({
	id: claim.id,
	subject: { kind: 'claim', claim },
	texts: [...inAllLanguages('statement', claim.statement), ...citedBy(claim, languages)],
});

function ofSentences(dossier: Dossier, source: Source): readonly SearchRecord[] {
	const text = dossier.texts.get(source.id);
	if (source.kind !== 'held') return [];
	const characters = [...(text ?? '')];
	return source.sentences.map((sentence) => ({
		id: `${source.id}#${sentence.n}`,
		subject: { kind: 'sentence', source, sentence },
		texts: [
			{
				role: 'original',
				text: characters.slice(sentence.start, sentence.end).join(''),
				lang: source.language,
			},
			...inAllLanguages('translation', sentence.translation),
		],
	}));
}

/** Everything in a dossier that can be found. */
export function recordsOf(dossier: Dossier): readonly SearchRecord[] {
	const languages = new Map<string, string>(
		dossier.sources.map(({ id, language }) => [id, language]),
	);
	return [
		...dossier.places.map(ofPlace),
		...dossier.actors.map(ofActor),
		...dossier.events.map(ofEvent),
		...dossier.claims.map((claim) => ofClaim(claim, languages)),
		...dossier.sources.flatMap((source) => ofSentences(dossier, source)),
		...dossier.sources.map(ofSource),
	];
}
