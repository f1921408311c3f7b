import { voicesInSeveralOrigins, type Corroboration } from '$lib/derive/accounts/corroboration';
import type { Distinction, Field, FieldDifference } from '$lib/derive/accounts/differences';
import type { Voice } from '$lib/derive/accounts/voices';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from './numbers';

const FIELD_WORDS: Readonly<Record<Field, () => string>> = {
	who: m.events_field_who,
	when: m.events_field_when,
	where: m.events_field_where,
	'how-many': m.events_field_how_many,
	kind: m.events_field_kind,
};

const COMPARISON_WORDS: Readonly<Record<FieldDifference['comparison'], () => string>> = {
	same: m.events_same,
	'same-if-given': m.events_same_if_given,
	'less-exact': m.events_less_exact,
	'other-place': m.events_other_places,
	differs: m.events_differs,
	'not-given': m.events_not_given,
};

export const fieldWords = (field: Field): string => FIELD_WORDS[field]();

/** What a comparison found; that other people say something is no contradiction, and is said so. */
export const comparisonWords = (comparison: FieldDifference['comparison'], field: Field): string =>
	field === 'who' && comparison === 'differs'
		? m.events_who_other()
		: COMPARISON_WORDS[comparison]();

/** The same of one claim beside the others. */
export const distinctionWords = (distinction: Distinction, field: Field): string =>
	distinction === 'other-place' ? m.events_other_place() : comparisonWords(distinction, field);

export const voiceWords = ({ names, actor }: Voice, language: string): string => {
	if (names === null) return m.sources_author_unknown();
	const name = textIn(names, language);
	return actor === null ? m.sources_author_of({ author: name }) : name;
};

/** "3 claims, 2 independent origins"; without "independent" where one speaks in several of them. */
export function originWords(corroboration: Corroboration): string {
	const { claims, origins } = corroboration;
	const isShared = voicesInSeveralOrigins(corroboration).length > 0;
	const words = isShared ? m.events_origins_shared : m.events_origins;
	return m.events_counts({
		claims: m.sources_claims({ count: claims, number: numberWords(claims) }),
		origins: words({ count: origins.length, number: numberWords(origins.length) }),
	});
}

/** "said by 2 actors": another count, told apart. */
export const voiceCountWords = ({ claims, voices }: Corroboration): string =>
	m.events_voices({ claims, count: voices.length, number: numberWords(voices.length) });
