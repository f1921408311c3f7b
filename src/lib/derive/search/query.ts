import { formsOf, wordsOf, type Form } from './words';

/** A stretch of a stored text in code units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A word that a reader looks for. */
export type QueryWord = {
	/** As it was typed. */
	readonly text: string;
	/** Spellings that a word may begin with, since the reader may still be typing. */
	readonly beginnings: readonly string[];
	/** Spellings that a word has to have whole. */
	readonly wholes: readonly string[];
};

export type Query = readonly QueryWord[];

/** So many words tell any sentence from any other. */
const MOST_WORDS = 24;

const textsOf = (forms: readonly Form[]): readonly string[] => [
	...new Set(forms.map(({ text }) => text)),
];

function queryWordOf(text: string, isOnly: boolean): QueryWord | null {
	const forms = formsOf(text);
	if (forms.length === 0) return null;
	// A single letter begins too many words to say anything beside others.
	const isBeginning = ({ text: form, prefix }: Form): boolean =>
		prefix !== 'letter' && (isOnly || form.length > 1);
	return {
		text,
		beginnings: textsOf(forms.filter(isBeginning)),
		wholes: textsOf(forms.filter((form) => !isBeginning(form))),
	};
}

/** The words of what was typed, none twice. */
export function queryOf(typed: string): Query {
	const words = [...new Set(wordsOf(typed).map(({ text }) => text))].slice(0, MOST_WORDS);
	return words.flatMap((word) => queryWordOf(word, words.length === 1) ?? []);
}

/** How much of a form a word of the query covers, from its start; 0 where it does not match. */
function covered(form: Form, { beginnings, wholes }: QueryWord): number {
	let most = wholes.includes(form.text) ? form.text.length : 0;
	for (const beginning of beginnings) {
		if (beginning.length > most && form.text.startsWith(beginning)) most = beginning.length;
	}
	return most;
}

/** The longest stretch of a text's word that a word of the query covers. */
function spanIn(forms: readonly Form[], start: number, word: QueryWord): Span | null {
	let best: Span | null = null;
	for (const form of forms) {
		const length = covered(form, word);
		const first = form.folding.starts[form.from];
		const last = form.folding.ends[form.from + length - 1];
		if (length === 0 || first === undefined || last === undefined) continue;
		if (!best || last - first > best.end - best.start) {
			best = { start: start + first, end: start + last };
		}
	}
	return best;
}

/** Where a text has the words of a query. */
export type Match = {
	/** In the order of the text, none touching another. */
	readonly spans: readonly Span[];
	/** The words of the query that are found in it. */
	readonly words: ReadonlySet<QueryWord>;
};

/** Finds the words of a query in a text; the text stays as it is. */
export function matchIn(text: string, query: Query): Match {
	const spans: Span[] = [];
	const words = new Set<QueryWord>();
	for (const { text: word, start } of wordsOf(text)) {
		const forms = formsOf(word);
		let best: Span | null = null;
		for (const wanted of query) {
			const span = spanIn(forms, start, wanted);
			if (!span) continue;
			words.add(wanted);
			if (!best || span.end - span.start > best.end - best.start) best = span;
		}
		if (best) spans.push(best);
	}
	return { spans, words };
}
