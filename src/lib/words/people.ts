import type { Language } from '$lib/model/language';
import { whoSays } from '$lib/derive/who';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { listWords } from './lists';

/** Who says a claim, in words, without who passes it on. */
export function speakerWords(dossier: Dossier, claim: Claim, language: Language): string {
	const { saidBy } = whoSays(dossier, claim);
	switch (saidBy.kind) {
		case 'actors':
			return listWords(
				saidBy.actors.map(({ names }) => textIn(names, language)),
				language,
			);
		case 'author': {
			const names = saidBy.actor?.names ?? saidBy.name;
			return names
				? m.sources_author_of({ author: textIn(names, language) }, { locale: language })
				: m.sources_author_unknown({}, { locale: language });
		}
		case 'nobody':
			return m.sources_nobody({}, { locale: language });
	}
}

/** Who passes a claim on, in words; `null` where it is not second hand. */
export function reporterWords(dossier: Dossier, claim: Claim, language: Language): string | null {
	const { reportedBy } = whoSays(dossier, claim);
	return (
		reportedBy &&
		m.sources_as_reported_by({ actor: textIn(reportedBy.names, language) }, { locale: language })
	);
}

/** Who says a claim, and then who passes it on, where it is second hand. */
export const whoWords = (dossier: Dossier, claim: Claim, language: Language): readonly string[] =>
	[speakerWords(dossier, claim, language), reporterWords(dossier, claim, language)].filter(
		(words) => words !== null,
	);
