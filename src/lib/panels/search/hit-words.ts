import type { Language } from '$lib/model/language';
import { actorName, placeLabel } from '$lib/derive/names';
import { claimsAtPlace } from '$lib/derive/lookup';
import { excerptOf, type Piece } from '$lib/derive/search/excerpt';
import { matchIn, type Query } from '$lib/derive/search/query';
import { reasonsFor, type Reason } from '$lib/derive/search/reasons';
import type { StoredText, SubjectKind, TextRole } from '$lib/derive/search/records';
import type { Hit } from '$lib/derive/search/search-index';
import { speakersOf } from '$lib/derive/who';
import { textIn, type Localized } from '$lib/model/localized';
import type { Place } from '$lib/model/place';
import { m } from '$lib/messages/generated/messages.js';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { whenWords } from '$lib/words/dates';
import { placeWords } from '$lib/words/naming';
import { isolated, numberWords } from '$lib/words/numbers';
import { speakerWords } from '$lib/words/people';
import { actorKindWord, hiddenReasonWord, roleWord } from '$lib/words/terms';
import { listWords } from '$lib/words/lists';

/** A stored text with what was looked for marked, in its own language. */
export type MarkedText = { readonly pieces: readonly Piece[]; readonly lang: string };

/** Why a hit is one: a text that has the words, and what that text is, told before or behind it. */
export type ToldReason = MarkedText & {
	readonly before: string | null;
	readonly after: string | null;
	/** A sentence stands in lines of its own, a name in the line that tells of it. */
	readonly isName: boolean;
};

/** A hit as it is read. */
export type HitWords = {
	/** What it is, in one text or in the names of both sides. */
	readonly headline: readonly MarkedText[];
	/** Our translation under a sentence. */
	readonly under: MarkedText | null;
	readonly detail: string;
	readonly reasons: readonly ToldReason[];
	/** Why its claim is not shown now; `null` where it is. */
	readonly hidden: string | null;
};

type Shown = { readonly text: string; readonly lang: string };

/** Code units that a hit shows of a long text. */
const MOST_SHOWN = 150;

const GROUPS: Readonly<Record<SubjectKind, () => string>> = {
	place: m.search_group_place,
	actor: m.search_group_actor,
	event: m.search_group_event,
	claim: m.search_group_claim,
	sentence: m.search_group_sentence,
	source: m.search_group_source,
};

export const groupWord = (kind: SubjectKind): string => GROUPS[kind]();

const ROLES: Readonly<Record<Exclude<TextRole, 'name'>, () => string>> = {
	title: m.search_in_title,
	statement: m.search_in_statement,
	original: m.search_in_original,
	translation: m.search_in_translation,
	exact: m.search_in_exact,
	fragment: m.search_in_fragment,
	publisher: m.search_in_publisher,
	author: m.search_in_author,
};

function localized(text: Localized, language: Language): Shown {
	return { text: textIn(text, language), lang: text[language] === undefined ? 'en' : language };
}

function namesOf({ dossier, view }: Dashboard, place: Place, language: Language): readonly Shown[] {
	const policy = view.names ?? dossier.manifest.namePolicy;
	return placeLabel(dossier, place, policy, view.labels ?? language).names.map(
		({ toponym, lang }) => ({ text: toponym, lang }),
	);
}

/** The texts that a hit is read by, and what is said beside them. */
function shownOf(
	dashboard: Dashboard,
	{ record: { subject, texts } }: Hit,
	language: Language,
): { readonly headline: readonly Shown[]; readonly under: Shown | null; readonly detail: string } {
	const { dossier } = dashboard;
	const claimsWords = (count: number): string =>
		m.sources_claims({ count, number: numberWords(count) });
	switch (subject.kind) {
		case 'place': {
			const { id, properties } = subject.place;
			const parts = [roleWord(properties.role), claimsWords(claimsAtPlace(dossier, id).length)];
			const headline = namesOf(dashboard, subject.place, language);
			return { headline, under: null, detail: parts.join(' · ') };
		}
		case 'actor': {
			const { id, kind, names } = subject.actor;
			const said = dossier.claims.filter((claim) => speakersOf(dossier, claim).includes(id));
			const parts = [actorKindWord(kind), claimsWords(said.length)];
			return { headline: [localized(names, language)], under: null, detail: parts.join(' · ') };
		}
		case 'event': {
			const { title, when, claims } = subject.event;
			const parts = [whenWords(when, language), claimsWords(claims.length)];
			return { headline: [localized(title, language)], under: null, detail: parts.join(' · ') };
		}
		case 'claim': {
			const { claim } = subject;
			const parts = [speakerWords(dossier, claim, language), whenWords(claim.when, language)];
			const headline = [localized(claim.statement, language)];
			return { headline, under: null, detail: parts.map(isolated).join(' · ') };
		}
		case 'sentence': {
			const { source, sentence } = subject;
			const original = texts.find(({ role }) => role === 'original');
			const translation = sentence.translation[language] ?? sentence.translation.en;
			return {
				headline: original ? [original] : [],
				under: source.language === language ? null : { text: translation, lang: 'en' },
				detail: m.search_sentence_of({
					publisher: isolated(textIn(source.publisher, language)),
					n: numberWords(sentence.n),
				}),
			};
		}
		case 'source': {
			const { title, publisher, author } = subject.source;
			const by = author ? textIn(author, language) : '';
			const detail = title ? textIn(publisher, language) : by;
			return { headline: [localized(title ?? publisher, language)], under: null, detail };
		}
	}
}

/** What a name is to a hit: its place or speaker, or another name of it. */
function nameTold(
	dashboard: Dashboard,
	{ of, text }: Reason,
	{ record }: Hit,
	language: Language,
): Pick<ToldReason, 'before' | 'after'> {
	const { subject } = of;
	if (subject.kind === 'place') {
		const isLabel = namesOf(dashboard, subject.place, language).some(
			(name) => name.text === text.text,
		);
		if (isLabel && of !== record) return { before: m.search_where(), after: null };
		const name = isolated(placeWords(dashboard, subject.place.id, language));
		return { before: null, after: m.search_of_place({ name }) };
	}
	if (subject.kind !== 'actor') return { before: null, after: null };
	const name = actorName(subject.actor, language);
	if (name === text.text && of !== record) return { before: m.search_said_by(), after: null };
	return { before: null, after: m.search_of_actor({ name: isolated(name) }) };
}

function reasonTold(
	dashboard: Dashboard,
	reason: Reason,
	hit: Hit,
	language: Language,
): Pick<ToldReason, 'before' | 'after' | 'isName'> {
	const { role } = reason.text;
	return role === 'name'
		? { ...nameTold(dashboard, reason, hit, language), isName: true }
		: { before: ROLES[role](), after: null, isName: false };
}

function hiddenTold(dashboard: Dashboard, { record }: Hit, language: Language): string | null {
	const { subject } = record;
	if (subject.kind !== 'claim') return null;
	const hidden = dashboard.shown.hidden.find(({ claim }) => claim === subject.claim);
	if (!hidden) return null;
	const reasons = listWords(
		hidden.reasons.map((each) => hiddenReasonWord(each, language)),
		language,
	);
	return m.search_hidden({ reasons });
}

/** Everything that is told of a hit, with what was looked for marked in each stored text. */
export function hitWords(
	dashboard: Dashboard,
	hit: Hit,
	query: Query,
	language: Language,
): HitWords {
	const { headline, under, detail } = shownOf(dashboard, hit, language);
	const marked = ({ text, lang }: Shown | StoredText): MarkedText => ({
		pieces: excerptOf(text, matchIn(text, query).spans, MOST_SHOWN),
		lang,
	});
	const shown = [...headline, ...(under ? [under] : [])].map(({ text }) => text);
	return {
		headline: headline.map(marked),
		under: under && marked(under),
		detail,
		reasons: reasonsFor(hit, query, shown).map((reason) => ({
			...marked(reason.text),
			...reasonTold(dashboard, reason, hit, language),
		})),
		hidden: hiddenTold(dashboard, hit, language),
	};
}
