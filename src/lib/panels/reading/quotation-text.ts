import type { Language } from '$lib/model/language';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import { numberWords, withoutMarks } from '$lib/words/numbers';
import { whoWords } from '$lib/words/people';
import type { Reading } from '$lib/anchor/reading';

/**
 * The exact words of a claim with all that a quotation needs: our translation of the sentence, who
 * says it, where it stands, and the link to the view. `null` where the words are not in the text.
 */
export function quotationText(
	dossier: Dossier,
	reading: Reading,
	claim: Claim,
	language: Language,
	link: string,
): string | null {
	const found = reading.quotations.filter(
		(quotation) => quotation.claim.id === claim.id && quotation.health.kind === 'exact',
	);
	const [first] = found;
	if (!first) return null;
	const { source } = reading;
	const sentence = source.sentences.find(({ n }) => n === first.sentence);
	const who = [source.author, source.publisher]
		.flatMap((name) => (name ? [textIn(name, language)] : []))
		.join(', ');
	const n = numberWords(first.sentence ?? 0);
	const speaker = whoWords(dossier, claim, language).join(', ');
	const ours = [
		...(sentence?.translation.en && source.language !== language
			? [m.about_quotation_translation({ text: sentence.translation.en })]
			: []),
		m.about_quotation_speaker({ speaker }),
		source.title === null
			? m.about_quotation_origin_untitled({ who, n })
			: m.about_quotation_origin({ who, n, title: textIn(source.title, language) }),
		...(source.url === null ? [] : [source.url]),
		link,
	];
	// The words themselves stay as they are, whatever is in them.
	const words = found.map(({ exact }) => `“${exact}”`).join(' … ');
	return [words, ...ours.map(withoutMarks)].join('\n');
}
