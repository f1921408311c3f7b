import { queryOf } from '$lib/model/link';
import type { View } from '$lib/model/view';
import type { ViewHistory } from './dashboard.svelte';

/** How the browser's history is reached: SvelteKit's shallow routing, or a record in a test. */
export type Navigation = {
	readonly push: (address: string) => void;
	readonly replace: (address: string) => void;
	/** Runs `act` a little later; gives back what calls it off. */
	readonly later: (act: () => void) => () => void;
};

/** Browsers refuse more than about 100 changes of the address in 30 seconds. */
const MILLISECONDS_BETWEEN_MOVEMENTS = 350;

/** The `later` of a browser. */
export function browserLater(act: () => void): () => void {
	const timer = setTimeout(act, MILLISECONDS_BETWEEN_MOVEMENTS);
	return () => clearTimeout(timer);
}

/** Keeps the view in the address. Browsers limit how often it may change: movements are gathered. */
export class Address implements ViewHistory {
	readonly #navigation: Navigation;
	#callOff: (() => void) | null = null;

	constructor(navigation: Navigation) {
		this.#navigation = navigation;
	}

	push(view: View): void {
		this.forget();
		this.#navigation.push(Address.of(view));
	}

	replace(view: View): void {
		this.forget();
		this.#callOff = this.#navigation.later(() => {
			this.#callOff = null;
			this.#navigation.replace(Address.of(view));
		});
	}

	/** The address of a view, relative to its page. */
	static of(view: View): string {
		const query = queryOf(view);
		return query === '' ? './' : `?${query}`;
	}

	forget(): void {
		this.#callOff?.();
		this.#callOff = null;
	}
}
