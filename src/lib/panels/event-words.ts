import type { Corroboration } from '$lib/derive/corroboration';
import type { Comparison, Field } from '$lib/derive/differences';
import type { Voice } from '$lib/derive/voices';
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

const COMPARISON_WORDS: Readonly<Record<Comparison, () => string>> = {
	same: m.events_same,
	'less-exact': m.events_less_exact,
	differs: m.events_differs,
	'not-given': m.events_not_given,
};

const SIDE_WORDS: ReadonlyMap<string | null, () => string> = new Map([
	[null, m.events_side_none],
	['armenian', m.events_side_armenian],
	['azerbaijani', m.events_side_azerbaijani],
	['turkish', m.events_side_turkish],
	['russian', m.events_side_russian],
]);

export const fieldWords = (field: Field): string => FIELD_WORDS[field]();

/** What a comparison found; that other people say something is no contradiction, and is said so. */
export const comparisonWords = (comparison: Comparison, field: Field): string =>
	field === 'who' && comparison === 'differs'
		? m.events_who_other()
		: COMPARISON_WORDS[comparison]();

/** The side of an actor; one that the interface has no words for is told as the dossier has it. */
export const sideWords = (side: string | null): string => SIDE_WORDS.get(side)?.() ?? side ?? '';

/** "3 claims, 2 independent origins". */
export const originWords = ({ claims, origins }: Corroboration): string =>
	m.events_counts({
		claims: m.sources_claims({ count: claims, number: numberWords(claims) }),
		origins: m.events_origins({ count: origins.length, number: numberWords(origins.length) }),
	});

/** "said by 2 actors": another count, told apart. */
export const voiceCountWords = ({ voices }: Corroboration): string =>
	m.events_voices({ count: voices.length, number: numberWords(voices.length) });

export const voiceWords = ({ names, actor }: Voice, language: string): string => {
	if (names === null) return m.sources_author_unknown();
	const name = textIn(names, language);
	return actor === null ? m.sources_author_of({ author: name }) : name;
};
