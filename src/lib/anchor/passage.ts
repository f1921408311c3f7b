import { CodePointText } from './code-points';
import { isHeldTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import type { Source } from '../model/source';

/** What a claim rests on: a sentence of a held source, or the ends of a passage of a linked one. */
export type Passage = {
	readonly source: Source;
	/** The same for claims that rest on the same words. */
	readonly key: string;
	/** The source's own words. */
	readonly text: string;
	/** Ours; empty where the dossier holds only an address. */
	readonly translation: string;
	readonly isWhole: boolean;
};

/** The words that a claim rests on first. */
export function passageOf(dossier: Dossier, claim: Claim): Passage | null {
	for (const { source: id, target } of claim.citations) {
		const source = dossier.sources.find((candidate) => candidate.id === id);
		if (!source) continue;
		if (!isHeldTarget(target)) {
			const { start, end } = target.fragment;
			const text = end === null ? `${start} …` : `${start} … ${end}`;
			return { source, key: `${id} ${text}`, text, translation: '', isWhole: false };
		}
		const stored = dossier.texts.get(id);
		if (source.kind !== 'held' || stored === undefined) continue;
		const { start, end } = target.selector[1];
		const sentence = source.sentences.find((s) => s.start <= start && end <= s.end);
		if (!sentence) continue;
		const text = new CodePointText(stored).slice(sentence.start, sentence.end);
		const translation = sentence.translation.en;
		return { source, key: `${id} ${sentence.n}`, text, translation, isWhole: true };
	}
	return null;
}
