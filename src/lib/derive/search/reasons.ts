import { matchIn, type Query, type QueryWord, type Span } from './query';
import type { SearchRecord, StoredText } from './records';
import type { Hit } from './search-index';

/** A stored text that has words which were looked for. */
export type Reason = {
	/** The record whose text it is: the hit's own, or a place or actor of a claim. */
	readonly of: SearchRecord;
	readonly text: StoredText;
	readonly spans: readonly Span[];
};

type Candidate = Reason & { readonly words: ReadonlySet<QueryWord>; readonly asTyped: boolean };

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether a text has the words letter by letter, and not only by what they are folded to. */
const isAsTyped = (text: string, words: Iterable<QueryWord>): boolean =>
	[...words].every((word) => lower(text).includes(lower(word.text)));

function candidatesOf({ record, through }: Hit, query: Query): readonly Candidate[] {
	return [record, ...through].flatMap((of) =>
		of.texts.flatMap((text): readonly Candidate[] => {
			const { spans, words } = matchIn(text.text, query);
			return words.size > 0
				? [{ of, text, spans, words, asTyped: isAsTyped(text.text, words) }]
				: [];
		}),
	);
}

/** What a text explains of the words that are still to be explained. */
const explained = (candidate: Candidate, open: ReadonlySet<QueryWord>): number =>
	[...candidate.words].filter((word) => open.has(word)).length;

/**
 * The fewest texts that show why a hit is one, beyond what is shown of it anyway. A name that is
 * written as it was typed is always told: whoever looks for "Xankəndi" sees it, and whose name it is.
 *
 * @param shown texts that are shown with the hit, with their words marked
 */
export function reasonsFor(hit: Hit, query: Query, shown: readonly string[]): readonly Reason[] {
	const inShown = new Set(shown.flatMap((text) => [...matchIn(text, query).words]));
	const isShown = (word: QueryWord): boolean => inShown.has(word);
	const candidates = candidatesOf(hit, query).filter(({ text }) => !shown.includes(text.text));
	const open = new Set(query.filter((word) => !isShown(word)));
	const chosen: Candidate[] = [];
	const choose = (candidate: Candidate): void => {
		chosen.push(candidate);
		for (const word of candidate.words) open.delete(word);
	};
	const [spelled] = candidates.filter(
		({ asTyped, text, words }) =>
			asTyped && text.role === 'name' && !shown.some((one) => isAsTyped(one, words)),
	);
	if (spelled) choose(spelled);
	while (open.size > 0) {
		const [best] = candidates
			.filter((candidate) => explained(candidate, open) > 0)
			.sort(
				(a, b) => explained(b, open) - explained(a, open) || Number(b.asTyped) - Number(a.asTyped),
			);
		if (!best) break;
		choose(best);
	}
	return chosen.map(({ of, text, spans }) => ({ of, text, spans }));
}
