import { CodePointText } from './code-points';
import { isHeldTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import { sentenceAround, translationFor, type Source, type Translation } from '../model/source';

/** What a claim rests on: a sentence of a held source, or the ends of a passage of a linked one. */
export type Passage = {
	readonly source: Source;
	/** The same for claims that rest on the same words. */
	readonly key: string;
	/** The source's own words. */
	readonly text: string;
	/** Ours; `null` where the reader reads the words themselves, or only an address is held. */
	readonly translation: Translation | null;
	readonly isWhole: boolean;
};

/** The words that a claim rests on first; `reader` is the language of who reads them (BCP 47). */
export function passageOf(dossier: Dossier, claim: Claim, reader: string): Passage | null {
	for (const { source: id, target } of claim.citations) {
		const source = dossier.sources.find((candidate) => candidate.id === id);
		if (!source) continue;
		if (!isHeldTarget(target)) {
			const { start, end } = target.fragment;
			const text = end === null ? `${start} …` : `${start} … ${end}`;
			return { source, key: `${id} ${text}`, text, translation: null, isWhole: false };
		}
		const stored = dossier.texts.get(id);
		if (source.kind !== 'held' || stored === undefined) continue;
		const sentence = sentenceAround(source, target.selector[1]);
		if (!sentence) continue;
		const text = new CodePointText(stored).slice(sentence.start, sentence.end);
		const translation = translationFor(source, sentence, reader);
		return { source, key: `${id} ${sentence.n}`, text, translation, isWhole: true };
	}
	return null;
}
