import type { Language } from '$lib/model/language';
import { CodePointText } from '$lib/anchor/code-points';
import { wordCount } from '$lib/derive/time/reading-time';
import { isHeldTarget } from '$lib/model/citation';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { SourceId } from '$lib/model/ids';
import { textIn } from '$lib/model/localized';
import { sentenceAround, translationFor, type Source, type Translation } from '$lib/model/source';

/** What is told of a claim: the sentence it rests on in its own script, or our paraphrase alone. */
export type Told = {
	/** `null` where the text is not in the dossier, or not the one that was entered. */
	readonly sentence: {
		readonly text: string;
		readonly language: string;
		readonly direction: 'ltr' | 'rtl';
		/** Ours; `null` where the sentence is in the reader's language. */
		readonly translation: Translation | null;
	} | null;
	/** Our wording of the claim. */
	readonly statement: string;
	readonly source: Source | null;
};

function sentenceOf(
	dossier: Dossier,
	claim: Claim,
	language: Language,
	unverified: ReadonlySet<SourceId>,
): Told['sentence'] {
	for (const { source: id, target } of claim.citations) {
		const source = dossier.sources.find((candidate) => candidate.id === id);
		const text = dossier.texts.get(id);
		if (source?.kind !== 'held' || text === undefined || unverified.has(id)) continue;
		if (!isHeldTarget(target)) continue;
		const sentence = sentenceAround(source, target.selector[1]);
		if (!sentence) continue;
		return {
			text: new CodePointText(text).slice(sentence.start, sentence.end),
			language: source.language,
			direction: source.textDirection,
			translation: translationFor(source, sentence, language),
		};
	}
	return null;
}

export function toldOf(
	dossier: Dossier,
	claim: Claim,
	language: Language,
	unverified: ReadonlySet<SourceId>,
): Told {
	const [first] = claim.citations;
	return {
		sentence: sentenceOf(dossier, claim, language, unverified),
		statement: textIn(claim.statement, language),
		source: dossier.sources.find(({ id }) => id === first?.source) ?? null,
	};
}

/** How many words a reader has before them: the longest of what is told, since one of them is read. */
export function wordsToRead({ sentence, statement }: Told, language: Language): number {
	const ours = wordCount(statement, language);
	if (!sentence) return ours;
	const { translation } = sentence;
	return Math.max(
		ours,
		wordCount(sentence.text, sentence.language),
		translation === null ? 0 : wordCount(translation.text, translation.language),
	);
}
