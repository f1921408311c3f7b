import type { Dossier } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import type { Filters, View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import type { Language } from '$lib/model/language';
import { spanWords } from './counts';
import { dayWords } from './dates';
import { listWords } from './lists';
import { languageWord, policyWord } from './name-choices';
import { isolated } from './numbers';
import { unbroken } from './periods';
import { kindInTitle, kindWord, precisionWord, whereBasisWord } from './terms';

/** The time window in words, both days included. */
export function windowWords({ from, to }: View['window'], language: Language): string {
	if (from === null && to === null) return m.snapshot_window_all({}, { locale: language });
	if (from !== null && from === to) return dayWords(from, language);
	return m.snapshot_window(
		{
			from:
				from === null
					? m.snapshot_window_start({}, { locale: language })
					: dayWords(from, language),
			to: to === null ? m.snapshot_window_end({}, { locale: language }) : dayWords(to, language),
		},
		{ locale: language },
	);
}

/** So many kinds are named in a title. */
const MOST_NAMED = 3;

/** What is limited to few kinds and to a time, as a title; `null` for anything else. */
export function reportedWords(
	{ window: { from, to }, filters: { kinds } }: Pick<View, 'window' | 'filters'>,
	language: Language,
): string | null {
	if (kinds.length === 0 || kinds.length > MOST_NAMED || from === null || to === null) return null;
	const named = kinds.map((kind) => kindInTitle(kind, language));
	return m.studio_reported(
		{ kinds: listWords(named, language), period: unbroken(spanWords({ from, to }, language)) },
		{ locale: language },
	);
}

/** The filters in words; that there are none is said too. */
export function filterWords(dossier: Dossier, filters: Filters, language: Language): string {
	const parts: string[] = [];
	if (filters.kinds.length > 0) {
		parts.push(
			m.snapshot_filter_kinds(
				{
					kinds: listWords(
						filters.kinds.map((each) => kindWord(each, language)),
						language,
						'unit',
					),
				},
				{ locale: language },
			),
		);
	}
	if (filters.saidBy.length > 0) {
		const names = dossier.actors
			.filter(({ id }) => filters.saidBy.includes(id))
			.map(({ names }) => isolated(textIn(names, language)));
		parts.push(
			m.snapshot_filter_said_by(
				{ names: listWords(names, language, 'unit') },
				{ locale: language },
			),
		);
	}
	if (filters.precision !== null) {
		parts.push(
			m.snapshot_filter_precision(
				{ precision: precisionWord(filters.precision, language) },
				{ locale: language },
			),
		);
	}
	if (filters.bases.length > 0) {
		parts.push(
			m.names_filter_bases(
				{
					bases: listWords(
						filters.bases.map((each) => whereBasisWord(each, language)),
						language,
						'unit',
					),
				},
				{ locale: language },
			),
		);
	}
	return parts.length === 0 ? m.snapshot_filter_none({}, { locale: language }) : parts.join(' · ');
}

/** Whose names the picture has, and in which language where that is not the page's. */
export function nameWords(
	{ manifest }: Dossier,
	{ names, labels }: View,
	language: Language,
): string {
	const policy = policyWord(manifest, names ?? manifest.namePolicy, language);
	return labels === null || labels === language
		? m.snapshot_names({ policy }, { locale: language })
		: m.names_snapshot({ policy, language: languageWord(labels, language) }, { locale: language });
}
