import type { Constraint } from '../../derive/view/filters';
import { hiddenAmong } from '../../derive/search/hidden';
import type { Query } from '../../derive/search/query';
import type { SubjectKind } from '../../derive/search/records';
import type { Hit, SearchIndex, SearchResult } from '../../derive/search/search-index';
import type { Dashboard } from '../../state/dashboard.svelte';
import { choose } from './choose';

/** What can be chosen in the list of results. */
export type SearchOption =
	| { readonly kind: 'hit'; readonly hit: Hit }
	/** More hits of a kind, which are not listed yet. */
	| { readonly kind: 'more'; readonly of: SubjectKind; readonly count: number }
	/** Lets go of what hides claims among the hits. */
	| { readonly kind: 'loosen'; readonly loosen: readonly Constraint[]; readonly brings: number };

export type SearchGroup = {
	readonly kind: SubjectKind;
	/** Of all hits of the kind, listed or not. */
	readonly count: number;
	readonly options: readonly SearchOption[];
};

/** How many hits of a kind are listed, where it is more than at first. */
type Listed = Readonly<Partial<Record<SubjectKind, number>>>;

const LISTED_AT_FIRST = 4;
const LISTED_MORE = 50;

const NOTHING: SearchResult = { query: [], groups: [] };

/** A search in a dossier: what was typed, what was found, and which of it is at hand. */
export class Search {
	readonly #dashboard: Dashboard;
	#index: SearchIndex | null = $state.raw(null);
	#typed = $state('');
	#listed: Listed = $state.raw({});
	/** Place of the option at hand among all options; -1 where none is. */
	#at = $state(-1);

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	/** Until there is an index, nothing is found. */
	set index(index: SearchIndex) {
		this.#index = index;
	}

	get isReady(): boolean {
		return this.#index !== null;
	}

	get typed(): string {
		return this.#typed;
	}

	set typed(typed: string) {
		if (typed === this.#typed) return;
		this.#typed = typed;
		this.#listed = {};
		this.#at = -1;
	}

	readonly #result: SearchResult = $derived.by(() => this.#index?.search(this.#typed) ?? NOTHING);

	readonly groups: readonly SearchGroup[] = $derived.by(() =>
		this.#result.groups.map(({ kind, hits }) => {
			const listed = this.#listed[kind] ?? LISTED_AT_FIRST;
			const options: SearchOption[] = hits.slice(0, listed).map((hit) => ({ kind: 'hit', hit }));
			if (hits.length > listed) {
				options.push({
					kind: 'more',
					of: kind,
					count: Math.min(hits.length - listed, LISTED_MORE),
				});
			}
			return {
				kind,
				count: hits.length,
				options: [...options, ...this.#loosening(hits)],
			};
		}),
	);

	/** Every option in the order of the list. */
	readonly options: readonly SearchOption[] = $derived(
		this.groups.flatMap(({ options }) => options),
	);

	get query(): Query {
		return this.#result.query;
	}

	/** How many hits there are, listed or not. */
	get count(): number {
		return this.groups.reduce((sum, { count }) => sum + count, 0);
	}

	/** The option that Enter chooses. */
	get active(): SearchOption | null {
		return this.options[this.#at] ?? null;
	}

	point(option: SearchOption): void {
		this.#at = this.options.indexOf(option);
	}

	/** The next option or the one before; past the last comes none, and then the first again. */
	step(by: 1 | -1): void {
		const stops = this.options.length + 1;
		this.#at = ((this.#at + 1 + by + stops) % stops) - 1;
	}

	/** Does what an option is for, and tells whether the search has come to its end. */
	choose(option: SearchOption): boolean {
		switch (option.kind) {
			case 'hit':
				choose(this.#dashboard, option.hit.record.subject);
				return true;
			case 'more': {
				const before = this.#listed[option.of] ?? LISTED_AT_FIRST;
				this.#listed = { ...this.#listed, [option.of]: before + option.count };
				return false;
			}
			case 'loosen':
				this.#at = -1;
				this.#dashboard.loosen(option.loosen);
				return false;
		}
	}

	#loosening(hits: readonly Hit[]): readonly SearchOption[] {
		const { loosen, brings } = hiddenAmong(hits, this.#dashboard.shown);
		return brings > 0 ? [{ kind: 'loosen', loosen, brings }] : [];
	}
}
