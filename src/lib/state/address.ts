import { isSameView, queryOf } from '$lib/model/link';
import type { View } from '$lib/model/view';
import type { ViewHistory } from './dashboard.svelte';

/** How the browser's history is reached: SvelteKit's shallow routing, or a record in a test. */
export type Navigation = {
	readonly push: (address: string) => void;
	readonly replace: (address: string) => void;
	/** Runs `act` after some milliseconds; gives back what calls it off. */
	readonly later: (act: () => void, milliseconds: number) => () => void;
	/** Milliseconds since some moment that stays the same. */
	readonly now: () => number;
	/** The gesture that steps are taken by; `null` where each step stands for itself. */
	readonly gesture: () => number | null;
};

const MILLISECONDS_BETWEEN_MOVEMENTS = 350;

/**
 * Safari throws at the hundredth change of the address within 30 seconds. The rest is left to the
 * page's own links and dialogs.
 */
const MOST_CHANGES = 80;
const WITHIN_MILLISECONDS = 30_000;

/** The `later` and `now` of a browser. */
export const browserTime: Pick<Navigation, 'later' | 'now'> = {
	later(act, milliseconds) {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
	now: () => performance.now(),
};

type Waiting = {
	readonly view: View;
	/** Whether it belongs to a step: then it is written before the next one. */
	readonly isStep: boolean;
	readonly callOff: () => void;
};

/**
 * Keeps the view in the address. Steps are entries of the history, but those of one gesture are one;
 * movements are gathered. Browsers limit how often the address may change: whoever is too quick for
 * that goes on in the entry that is there.
 */
export class Address implements ViewHistory {
	readonly #navigation: Navigation;
	readonly #opening: View;
	#waiting: Waiting | null = null;
	/** The gesture of the last step. */
	#gesture: number | null = null;
	/** What was written last; `null` where the address has changed by itself. */
	#written: string | null = null;
	/** When the address was changed, as far as that counts, oldest first. */
	#changes: number[] = [];

	/** @param opening the view of the page itself, without a query */
	constructor(navigation: Navigation, opening: View) {
		this.#navigation = navigation;
		this.#opening = opening;
	}

	push(view: View): void {
		const gesture = this.#navigation.gesture();
		const isOneStep = gesture !== null && gesture === this.#gesture;
		this.#gesture = gesture;
		if (isOneStep || this.#recent().length >= MOST_CHANGES) {
			this.#write(view, true);
			return;
		}
		const waiting = this.#waiting;
		this.#callOff();
		if (waiting?.isStep) this.#change(this.#navigation.replace, this.#of(waiting.view));
		const address = this.#of(view);
		if (address !== this.#written) this.#change(this.#navigation.push, address);
	}

	replace(view: View): void {
		this.#write(view, this.#waiting?.isStep ?? false);
	}

	/** The address of a view, relative to its page. */
	#of(view: View): string {
		return isSameView(view, this.#opening) ? './' : `?${queryOf(view)}`;
	}

	forget(): void {
		this.#callOff();
		this.#gesture = null;
		this.#written = null;
	}

	#callOff(): void {
		this.#waiting?.callOff();
		this.#waiting = null;
	}

	/** Writes a view over the entry that is there, when things have come to rest. */
	#write(view: View, isStep: boolean): void {
		this.#callOff();
		const callOff = this.#navigation.later(() => {
			this.#waiting = null;
			this.#change(this.#navigation.replace, this.#of(view));
		}, this.#delay());
		this.#waiting = { view, isStep, callOff };
	}

	#change(write: (address: string) => void, address: string): void {
		this.#changes = [...this.#recent(), this.#navigation.now()];
		this.#written = address;
		write(address);
	}

	#recent(): number[] {
		const since = this.#navigation.now() - WITHIN_MILLISECONDS;
		return this.#changes.filter((at) => at > since);
	}

	/** Until the next movement may be written. */
	#delay(): number {
		const recent = this.#recent();
		const [oldest] = recent;
		if (oldest === undefined || recent.length < MOST_CHANGES) return MILLISECONDS_BETWEEN_MOVEMENTS;
		return oldest + WITHIN_MILLISECONDS - this.#navigation.now();
	}
}
