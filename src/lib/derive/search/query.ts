import { formsOf, lengthWithin, wordsOf, type Form, type Part, type Word } from './words';

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
	/** Words that, all of them, say the same as it; none where it is not written in parts. */
	readonly parts: readonly QueryWord[];
};

export type Query = readonly QueryWord[];

/** So many words tell any sentence from any other. */
const MOST_WORDS = 24;

const textsOf = (forms: readonly Form[]): readonly string[] => [
	...new Set(forms.map(({ text }) => text)),
];

function queryWordOf(text: string, isOnly: boolean, parts: readonly Part[]): QueryWord | null {
	const forms = formsOf(text);
	if (forms.length === 0) return null;
	// A single letter begins too many words to say anything beside others.
	const isBeginning = ({ text: form, prefix }: Form): boolean =>
		prefix !== 'letter' && (isOnly || form.length > 1);
	return {
		text,
		beginnings: textsOf(forms.filter(isBeginning)),
		wholes: textsOf(forms.filter((form) => !isBeginning(form))),
		parts: parts.flatMap((part) => queryWordOf(part.text, false, []) ?? []),
	};
}

/** The words of what was typed, none twice. */
export function queryOf(typed: string): Query {
	const words = new Map(wordsOf(typed).map(({ text, parts }) => [text, parts]));
	return [...words]
		.slice(0, MOST_WORDS)
		.flatMap(([word, parts]) => queryWordOf(word, words.size === 1, parts) ?? []);
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
function spanIn(forms: readonly Form[], word: QueryWord): Span | null {
	let best: Span | null = null;
	for (const form of forms) {
		const length = covered(form, word);
		const first = form.folding.starts[form.from];
		const last = form.folding.ends[form.from + length - 1];
		if (length === 0 || first === undefined || last === undefined) continue;
		if (!best || last - first > best.end - best.start) {
			best = { start: first, end: last };
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

type Found = { readonly span: Span; readonly word: QueryWord };

/** Every word of a query, and every part of one, that a word of a text has, whole or in its parts. */
const foundIn = ({ parts, ...whole }: Word, wanted: Query): readonly Found[] =>
	[whole, ...parts].flatMap(({ text, start }) => {
		const forms = formsOf(text);
		return wanted.flatMap((word) => {
			const span = spanIn(forms, word);
			if (!span) return [];
			const end = start + lengthWithin(text, span.end);
			return [{ span: { start: start + span.start, end }, word }];
		});
	});

const lengthOf = ({ start, end }: Span): number => end - start;

/** The longest spans first, as long as none lies over another. */
function apart(spans: readonly Span[]): readonly Span[] {
	const chosen: Span[] = [];
	for (const span of [...spans].sort((a, b) => lengthOf(b) - lengthOf(a))) {
		if (chosen.every(({ start, end }) => span.end <= start || end <= span.start)) chosen.push(span);
	}
	return chosen.sort((a, b) => a.start - b.start);
}

/** Finds the words of a query in a text; the text stays as it is. */
export function matchIn(text: string, query: Query): Match {
	const wanted = query.flatMap((word) => [word, ...word.parts]);
	const found = wordsOf(text).map((word) => foundIn(word, wanted));
	const has = new Set(found.flat().map(({ word }) => word));
	const words = new Set(
		query.filter(
			(word) =>
				has.has(word) || (word.parts.length > 0 && word.parts.every((part) => has.has(part))),
		),
	);
	const said = new Set([...words].flatMap((word) => (has.has(word) ? [word] : word.parts)));
	const spans = found.flatMap((each) =>
		apart(each.flatMap(({ span, word }) => (said.has(word) ? [span] : []))),
	);
	return { spans, words };
}
