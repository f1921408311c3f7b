import { CodePointText } from '../anchor/code-points';
import { type QuotationHealth, quotationHealth } from '../anchor/verify';
import { type HeldTarget, isHeldTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { Dossier } from '../model/dossier';
import type { SourceId } from '../model/ids';
import type { Note } from '../model/note';
import type { HeldSource, Sentence, Source } from '../model/source';

/** A held source with its text. */
export type SourceText = {
	readonly source: HeldSource;
	readonly text: CodePointText;
	/** Whether the text is the one that the record was written for. */
	readonly verified: boolean;
};

/** A claim's citation of a held source whose text could be read. */
export type Quotation = {
	readonly claim: Claim;
	/** Its place in the claim's citations, from 0. */
	readonly n: number;
	readonly target: HeldTarget;
	readonly held: SourceText;
	readonly health: QuotationHealth;
};

/** A dossier, prepared once for every check. */
export type Subject = {
	readonly dossier: Dossier;
	readonly sources: ReadonlyMap<SourceId, Source>;
	readonly texts: ReadonlyMap<SourceId, SourceText>;
	readonly quotations: readonly Quotation[];
	/** Whether the dossier's files have a record that was left out, or may have it. */
	readonly mayBeLeftOut: (id: string) => boolean;
};

/** One kind of thing that can be wrong with a dossier whose records are valid each by itself. */
export type Check = (subject: Subject) => readonly Note[];

export function subjectOf(
	dossier: Dossier,
	isVerified: (id: SourceId) => boolean,
	notes: readonly Note[],
): Subject {
	const texts = new Map<SourceId, SourceText>();
	for (const source of dossier.sources) {
		const text = dossier.texts.get(source.id);
		if (source.kind === 'linked' || text === undefined) continue;
		const verified = isVerified(source.id);
		texts.set(source.id, { source, text: new CodePointText(text), verified });
	}
	const quotations = dossier.claims.flatMap((claim) =>
		claim.citations.flatMap(({ source, target }, n) => {
			const held = texts.get(source);
			if (!held || !isHeldTarget(target)) return [];
			return [{ claim, n, target, held, health: quotationHealth(held.text, target) }];
		}),
	);
	const sources = new Map(dossier.sources.map((source) => [source.id, source]));
	return { dossier, sources, texts, quotations, mayBeLeftOut: leftOutBy(notes) };
}

const FILE_OF_KIND: Readonly<Record<string, string>> = {
	claim: 'claims.json',
	event: 'events.json',
	place: 'places.geojson',
	actor: 'actors.json',
};

/** What the notes of the door name: records by their id, and files of which nothing was read. */
function leftOutBy(notes: readonly Note[]): Subject['mayBeLeftOut'] {
	const errors = notes.filter(({ severity }) => severity === 'error');
	const records = new Set(errors.map(({ record }) => record));
	const files = new Set(errors.filter(({ record }) => record === '').map(({ file }) => file));
	return (id) => {
		const [kind = '', slug = ''] = id.split(':');
		return records.has(id) || files.has(FILE_OF_KIND[kind] ?? `sources/${slug}.json`);
	};
}

/** The sentence that holds a position, where the sentences of a source are in order. */
export function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
	let low = 0;
	let high = sentences.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const sentence = sentences[middle];
		if (!sentence) return null;
		if (position < sentence.start) high = middle - 1;
		else if (position >= sentence.end) low = middle + 1;
		else return sentence;
	}
	return null;
}
