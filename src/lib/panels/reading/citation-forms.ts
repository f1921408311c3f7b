import { textFragmentLink } from '$lib/anchor/text-fragment';
import { cslItem, cslJson, type Cited } from '$lib/exchange/csl-json';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import type { Source } from '$lib/model/source';
import { m } from '$lib/messages/generated/messages.js';
import { commaIn, type Language } from '$lib/model/language';
import { withoutMarks } from '$lib/words/numbers';
import { whoWords } from '$lib/words/people';
import { publishedWords, publisherWords } from '$lib/words/sources';

export const CITATION_FORMS = ['plain', 'bibtex', 'csl-json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What of a claim a citation of its source tells: our wording as ours, and the way to the sentence. */
function citedOf(source: Source, claim: Claim | null, language: Language): Cited {
	if (claim === null) return {};
	const target = claim.citations.find((citation) => citation.source === source.id)?.target;
	return {
		note: withoutMarks(m.linked_cite_note({ statement: textIn(claim.statement, language) })),
		url:
			target && !isHeldTarget(target) && source.url !== null
				? textFragmentLink(source.url, target.fragment)
				: undefined,
	};
}

function plainCitation(dossier: Dossier, source: Source, claim: Claim | null, language: Language) {
	const { note, url = source.url } = citedOf(source, claim, language);
	const speaker = claim && whoWords(dossier, claim, language).join(commaIn(language));
	const origin = [
		publisherWords(source, language),
		...(source.title ? [textIn(source.title, language)] : []),
		publishedWords(source, language),
	].join('. ');
	const lines = [
		...(note === undefined ? [] : [note]),
		...(speaker ? [m.about_quotation_speaker({ speaker })] : []),
		`${origin}.`,
		// Alone on its line: programs would take into the link what stands beside it.
		...(url === null ? [] : [url]),
	];
	return lines.map(withoutMarks).join('\n');
}

/** A citation of a source, or of a claim that rests on it, as text to paste. */
export async function citationIn(
	form: CitationForm,
	dossier: Dossier,
	source: Source,
	claim: Claim | null,
	language: Language,
): Promise<string> {
	if (form === 'plain') return plainCitation(dossier, source, claim, language);
	const items = [cslItem(source, citedOf(source, claim, language))];
	if (form === 'csl-json') return cslJson(items);
	const { bibtexOf } = await import('$lib/exchange/bibtex');
	return bibtexOf(items);
}
