import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Text, Language } from '$lib/model/language';
import { voicesInSeveralOrigins, type Corroboration } from '$lib/derive/accounts/corroboration';
import type { Distinction, Field, FieldDifference } from '$lib/derive/accounts/differences';
import type { Voice } from '$lib/derive/accounts/voices';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords } from './numbers';

const FIELD_WORDS: Readonly<Record<Field, Text>> = {
	who: m.events_field_who,
	when: m.events_field_when,
	where: m.events_field_where,
	'how-many': m.events_field_how_many,
	kind: m.events_field_kind,
};

const COMPARISON_WORDS: Readonly<Record<FieldDifference['comparison'], Text>> = {
	same: m.events_same,
	'same-if-given': m.events_same_if_given,
	'less-exact': m.events_less_exact,
	'other-place': m.events_other_places,
	differs: m.events_differs,
	'not-given': m.events_not_given,
};

export const fieldWords = (field: Field, language: Language = getLocale()): string =>
	FIELD_WORDS[field]({}, { locale: language });

/** What a comparison found; that other people say something is no contradiction, and is said so. */
export const comparisonWords = (
	comparison: FieldDifference['comparison'],
	field: Field,
	language: Language = getLocale(),
): string =>
	field === 'who' && comparison === 'differs'
		? m.events_who_other({}, { locale: language })
		: COMPARISON_WORDS[comparison]({}, { locale: language });

/** The same of one claim beside the others. */
export const distinctionWords = (
	distinction: Distinction,
	field: Field,
	language: Language = getLocale(),
): string =>
	distinction === 'other-place'
		? m.events_other_place({}, { locale: language })
		: comparisonWords(distinction, field, language);

export const voiceWords = ({ names, actor }: Voice, language: Language): string => {
	if (names === null) return m.sources_author_unknown({}, { locale: language });
	const name = textIn(names, language);
	return actor === null ? m.sources_author_of({ author: name }, { locale: language }) : name;
};

/** "3 claims, 2 independent origins"; without "independent" where one speaks in several of them. */
export function originWords(
	corroboration: Corroboration,
	language: Language = getLocale(),
): string {
	const { claims, origins } = corroboration;
	const isShared = voicesInSeveralOrigins(corroboration).length > 0;
	const words = isShared ? m.events_origins_shared : m.events_origins;
	return m.events_counts(
		{
			claims: m.sources_claims(
				{ count: claims, number: numberWords(claims, language) },
				{ locale: language },
			),
			origins: words(
				{ count: origins.length, number: numberWords(origins.length, language) },
				{ locale: language },
			),
		},
		{ locale: language },
	);
}

/** "said by 2 actors": another count, told apart. */
export const voiceCountWords = (
	{ claims, voices }: Corroboration,
	language: Language = getLocale(),
): string =>
	m.events_voices(
		{ claims, count: voices.length, number: numberWords(voices.length, language) },
		{ locale: language },
	);
