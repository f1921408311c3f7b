import MiniSearch, { type Query as IndexQuery } from 'minisearch';
import type { Dossier } from '../../model/dossier';
import { claimsAtPlace, claimsByActor } from '../lookup';
import { queryOf, type Query, type QueryWord } from './query';
import {
	recordsOf,
	SUBJECT_KINDS,
	TEXT_ROLES,
	type SearchRecord,
	type SubjectKind,
} from './records';
import { formsOf, wordsOf } from './words';

/** A record that has every word that was looked for, itself or by a name. */
export type Hit = {
	readonly record: SearchRecord;
	/** Only for comparing hits of one search. */
	readonly score: number;
	/** Places and actors of a claim whose names have words that the claim's own texts lack. */
	readonly through: readonly SearchRecord[];
};

/** Hits of one kind, the best first. */
export type HitGroup = { readonly kind: SubjectKind; readonly hits: readonly Hit[] };

export type SearchResult = {
	readonly query: Query;
	/** In the order of `SUBJECT_KINDS`; kinds without a hit are left out. */
	readonly groups: readonly HitGroup[];
};

/** A name says more of what is meant than a word of a sentence. */
const BOOST = { name: 4, title: 3, statement: 2 };

/** What a name's match counts for the claims at the place, or by the speaker. */
const SHARE_OF_NAME = 0.5;

/** Records indexed in one go, so that the page answers in between. */
const RECORDS_AT_ONCE = 40;

/** A word's spellings, computed once for each word however often it stands in the dossier. */
function rememberedForms(): (word: string) => string[] {
	const known = new Map<string, string[]>();
	return (word) => {
		const before = known.get(word);
		if (before) return before;
		const forms = [...new Set(formsOf(word).map(({ text }) => text))];
		known.set(word, forms);
		return forms;
	};
}

const asQueried = ({ beginnings, wholes }: QueryWord): IndexQuery => ({
	combineWith: 'OR',
	queries: [
		{ queries: [...beginnings], prefix: true },
		{ queries: [...wholes], prefix: false },
	],
	tokenize: (form) => [form],
	processTerm: (form) => form,
	boost: BOOST,
});

type Found = { readonly score: number; readonly through: readonly SearchRecord[] };

/** All texts of a dossier, to be searched in any script. */
export class SearchIndex {
	readonly #dossier: Dossier;
	readonly #records: ReadonlyMap<string, SearchRecord>;
	readonly #words: MiniSearch<SearchRecord>;

	private constructor(
		dossier: Dossier,
		records: readonly SearchRecord[],
		words: MiniSearch<SearchRecord>,
	) {
		this.#dossier = dossier;
		this.#records = new Map(records.map((record) => [record.id, record]));
		this.#words = words;
	}

	/** Indexes a dossier, in pieces that leave the page time to answer. */
	static async of(dossier: Dossier): Promise<SearchIndex> {
		const records = recordsOf(dossier);
		const words = new MiniSearch<SearchRecord>({
			fields: [...TEXT_ROLES],
			extractField: ({ id, texts }, field) =>
				field === 'id'
					? id
					: texts.flatMap(({ role, text }) => (role === field ? [text] : [])).join('\n'),
			tokenize: (text) =>
				wordsOf(text).flatMap(({ text: word, parts }) => [word, ...parts.map((part) => part.text)]),
			processTerm: rememberedForms(),
		});
		await words.addAllAsync(records, { chunkSize: RECORDS_AT_ONCE });
		return new SearchIndex(dossier, records, words);
	}

	/** What has every word that was typed; nothing where no word was. */
	search(typed: string): SearchResult {
		const query = queryOf(typed);
		const [first, ...others] = query.map((word) => this.#foundByWord(word));
		const all = [...(first ?? [])].flatMap(([id, found]): readonly Hit[] => {
			const record = this.#records.get(id);
			const rest = others.flatMap((one) => one.get(id) ?? []);
			if (!record || rest.length < others.length) return [];
			const score = rest.reduce((sum, one) => sum + one.score, found.score);
			return [
				{ record, score, through: [...new Set([found, ...rest].flatMap((one) => one.through))] },
			];
		});
		all.sort((a, b) => b.score - a.score);
		const groups = SUBJECT_KINDS.map((kind) => ({
			kind,
			hits: all.filter(({ record }) => record.subject.kind === kind),
		}));
		return { query, groups: groups.filter(({ hits }) => hits.length > 0) };
	}

	/** The records that have a word, or all of its parts. */
	#foundByWord(word: QueryWord): ReadonlyMap<string, Found> {
		const found = new Map(this.#foundBy(word));
		const [first, ...others] = word.parts.map((part) => this.#foundBy(part));
		for (const [id, one] of first ?? []) {
			const rest = others.flatMap((other) => other.get(id) ?? []);
			if (found.has(id) || rest.length < others.length) continue;
			found.set(id, {
				score: rest.reduce((sum, { score }) => sum + score, one.score),
				through: [one, ...rest].flatMap(({ through }) => through),
			});
		}
		return found;
	}

	/** The records that have a word, and the claims at a place or by an actor that has it for a name. */
	#foundBy(word: QueryWord): ReadonlyMap<string, Found> {
		const found = new Map<string, Found>();
		const named: { readonly record: SearchRecord; readonly score: number }[] = [];
		for (const { id, score } of this.#words.search(asQueried(word))) {
			const record = this.#records.get(String(id));
			if (!record) continue;
			found.set(record.id, { score, through: [] });
			named.push({ record, score });
		}
		for (const { record, score } of named) {
			for (const claim of this.#claimsNamedBy(record)) {
				const before = found.get(claim);
				const isOwn = before !== undefined && before.through.length === 0;
				found.set(claim, {
					score: (before?.score ?? 0) + (isOwn ? 0 : score * SHARE_OF_NAME),
					through: isOwn ? [] : [...(before?.through ?? []), record],
				});
			}
		}
		return found;
	}

	#claimsNamedBy({ subject }: SearchRecord): readonly string[] {
		switch (subject.kind) {
			case 'place':
				return claimsAtPlace(this.#dossier, subject.place.id).map(({ id }) => id);
			case 'actor':
				return claimsByActor(this.#dossier, subject.actor.id).map(({ id }) => id);
			case 'event':
			case 'claim':
			case 'sentence':
			case 'source':
				return [];
		}
	}
}
