import type { SourceId } from '../model/ids';
import type { Note } from '../model/note';
import { atClaim, atSource, quoted, report } from './finding';
import { sentenceAt, type Subject } from './subject';

/** Sentences on which no claim rests, and claims that rest on none: both may be meant so. */
export function checkCoverage({ dossier, texts, quotations }: Subject): Note[] {
	const cited = new Map<SourceId, Set<number>>();
	for (const { claim, target, held } of quotations) {
		if (claim.status === 'withdrawn') continue;
		const sentence = sentenceAt(held.source.sentences, target.selector[1].start);
		if (!sentence) continue;
		const numbers = cited.get(held.source.id) ?? new Set();
		cited.set(held.source.id, numbers.add(sentence.n));
	}
	const sentences = [...texts.values()].flatMap(({ source, text }) =>
		source.sentences
			.filter(({ n, role }) => role !== 'byline' && !cited.get(source.id)?.has(n))
			.map(({ n, role, start, end }) =>
				report(
					'sentence-without-claim',
					atSource(source.id),
					`no claim rests on ${role} ${n}, ${quoted(text.slice(start, end))}`,
					'add a claim if it says that something happened or is so',
				),
			),
	);
	const claims = dossier.claims
		.filter(({ citations }) => citations.length === 0)
		.map((claim) =>
			report(
				'claim-without-sentence',
				atClaim(claim),
				'the claim rests on no sentence of a source',
				'cite the words that it rests on',
			),
		);
	return [...sentences, ...claims];
}
