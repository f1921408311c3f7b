import type { Language } from '$lib/model/language';
import { labelLanguages } from '$lib/derive/names';
import type { Dossier, Manifest, NamePolicy } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';

/** A choice and what it is called. */
export type Choice<Value> = { readonly value: Value; readonly label: string };

/** The sides whose names can be chosen, in the words of the page. */
function sideChoices({ sides }: Manifest, language: Language): readonly Choice<NamePolicy>[] {
	return sides
		? sides.map(({ id, names }) => ({ value: id, label: textIn(names, language) }))
		: [
				{ value: 'armenian', label: m.app_names_armenian({}, { locale: language }) },
				{ value: 'azerbaijani', label: m.app_names_azerbaijani({}, { locale: language }) },
			];
}

/** Whose names can be chosen: what the source says, all sides', or one side's. */
export const policyChoices = (
	manifest: Manifest,
	language: Language,
): readonly Choice<NamePolicy>[] => [
	{ value: 'source', label: m.names_policy_source({}, { locale: language }) },
	{ value: 'both', label: m.names_policy_both({}, { locale: language }) },
	...sideChoices(manifest, language),
];

/** A policy as a button or a figure has room for. */
export function policyWord(manifest: Manifest, policy: NamePolicy, language: Language): string {
	if (policy === 'both') return m.names_policy_both_short({}, { locale: language });
	const choice = policyChoices(manifest, language).find(({ value }) => value === policy);
	return choice?.label ?? policy;
}

/** A language in the words of another; its tag where nobody has a word for it. */
export const languageWord = (tag: string, language: string): string =>
	new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;

/** A language in its own words, where the browser has them. */
const ownWord = (tag: string): string | null =>
	Intl.DisplayNames.supportedLocalesOf([tag]).length > 0 ? languageWord(tag, tag) : null;

/** The languages that labels can be in; `null` is that of the page, and stands first. */
export function languageChoices(
	dossier: Dossier,
	chosen: string | null,
	language: Language,
): readonly Choice<string | null>[] {
	const known = labelLanguages(dossier);
	const tags = chosen === null || known.includes(chosen) ? known : [...known, chosen];
	return [
		{
			value: null,
			label: m.names_language_interface(
				{ language: languageWord(language, language) },
				{ locale: language },
			),
		},
		...tags.map((tag) => {
			const ours = languageWord(tag, language);
			const own = ownWord(tag);
			return { value: tag, label: own === null || own === ours ? ours : `${ours} · ${own}` };
		}),
	];
}
