import type { Note } from '../model/note';
import { atClaim, error, quoted } from './finding';
import { sentenceAt, type Subject } from './subject';

/** A citation that stands at its position stays inside one sentence of its source. */
export function checkOneSentence({ quotations }: Subject): Note[] {
	return quotations.flatMap(({ claim, n, target, held: { source }, health }) => {
		if (health.kind !== 'exact') return [];
		const [quote, { start, end }] = target.selector;
		const sentence = sentenceAt(source.sentences, start);
		if (sentence && end <= sentence.end) return [];
		return [
			sentence
				? error(
						'citation-across-sentences',
						atClaim(claim),
						`citation ${n + 1}, ${quoted(quote.exact)}, begins in sentence ${sentence.n} of ${source.id}, which ends at ${sentence.end}, and goes on to ${end}`,
						'cite each sentence by a citation of its own',
					)
				: error(
						'citation-outside-sentences',
						atClaim(claim),
						`citation ${n + 1}, ${quoted(quote.exact)}, begins at ${start} of ${source.id}, which is in none of its sentences`,
						'mend the position, or the sentences of the source',
					),
		];
	});
}
