import { getLocale } from '$lib/messages/generated/runtime.js';
import { showsTranslation } from '$lib/derive/view/translated';
import type { Showing } from '$lib/derive/view/showing';
import type { Claim } from '$lib/model/claim';
import { FAMILY_OF } from '$lib/model/kind';
import { textIn } from '$lib/model/localized';
import { m } from '$lib/messages/generated/messages.js';
import type { Caption } from '$lib/snapshot/film/layout';
import { directionOf, type Language } from '$lib/model/language';
import { whenWords } from '$lib/words/dates';
import { isolated, numberWords } from '$lib/words/numbers';
import { whoWords } from '$lib/words/people';
import { toldOf } from '$lib/words/told';
import { dateKnown, kindWord, precisionWord, unplacedReasonWord } from '$lib/words/terms';

/** How sure the place is, and a dispute; or why there is no mark. */
function placeWords(
	{ marks }: Showing,
	claim: Claim,
	language: Language = getLocale(),
): readonly string[] {
	const mark = marks.marks.find((each) => each.claim === claim.id);
	if (mark) {
		return [
			precisionWord(mark.precision, language),
			...(mark.disputed ? [m.map_legend_disputed({}, { locale: language })] : []),
		];
	}
	const unplaced = marks.unplaced.find((each) => each.claim === claim.id);
	return unplaced ? [unplacedReasonWord(unplaced.reason, language)] : [];
}

/** What is told of a claim in a film: the story's words, and how sure its place is. */
export function captionOf(
	showing: Showing,
	claim: Claim,
	language: Language,
	{ at, of }: { readonly at: number; readonly of: number },
): Caption {
	const { dossier, marks, unverified } = showing;
	const { sentence, statement, source } = toldOf(dossier, claim, language, unverified);
	const mark = marks.marks.find((each) => each.claim === claim.id);
	const who = whoWords(dossier, claim, language).map(isolated);
	const translation = showsTranslation(showing, language) ? (sentence?.translation ?? null) : null;
	const ours =
		source?.kind === 'linked'
			? isolated(
					m.story_paraphrase(
						{ publisher: textIn(source.publisher, language) },
						{ locale: language },
					),
				)
			: sentence === null
				? m.snapshot_wording_ours({}, { locale: language })
				: translation === null
					? ''
					: m.story_our_translation({}, { locale: language });
	const count = m.story_count(
		{ at: numberWords(at + 1, language), total: numberWords(of, language) },
		{ locale: language },
	);
	return {
		badge: mark
			? {
					number: mark.number,
					family: FAMILY_OF[mark.kind],
					relation: mark.relation,
					disputed: mark.disputed,
				}
			: null,
		date: dateKnown(claim.when.basis, whenWords(claim.when, language), language),
		kind: `${kindWord(claim.kind, language)} · ${count}`,
		sentence: sentence?.text ?? statement,
		language: sentence?.language ?? language,
		direction: sentence?.direction ?? directionOf(language),
		translation: translation?.text ?? '',
		translationLanguage: translation?.language ?? language,
		translationDirection: directionOf(translation?.language ?? language),
		remarks: [
			[...who, ...(ours === '' ? [] : [ours])].join(' · '),
			placeWords(showing, claim, language).join(' · '),
		].filter((line) => line !== ''),
		part: (part, parts) =>
			m.film_part(
				{ at: numberWords(part, language), of: numberWords(parts, language) },
				{ locale: language },
			),
	};
}
