import { createContext } from 'svelte';
import { readingMilliseconds } from '$lib/derive/time/reading-time';
import { inTimeOrder } from '$lib/derive/time/time-order';
import type { Claim } from '$lib/model/claim';
import type { ClaimId } from '$lib/model/ids';
import { READING_SPEEDS, type ReadingSpeed } from '$lib/model/reading-speed';
import type { Dashboard } from './dashboard.svelte';
import type { Clock } from './clock';

/** The fastest for those who ask for less motion: what changes by itself changes slowly. */
const CALMEST_LIMIT = 150;

/**
 * Tells the claims that are shown one after the other, in order of time: each is selected, and stays
 * for as long as its words take to read. The telling is one step for the back button.
 */
export class Story {
	readonly speeds: readonly ReadingSpeed[];
	readonly #dashboard: Dashboard;
	readonly #clock: Clock;
	/** How many words of a claim there are to read. */
	readonly #wordsOf: (claim: Claim) => number;
	#told: ClaimId | null = $state(null);
	#isPlaying = $state(false);
	#speed: ReadingSpeed = $state(150);
	#cancel: (() => void) | null = null;

	constructor(
		dashboard: Dashboard,
		clock: Clock,
		wordsOf: (claim: Claim) => number,
		isCalm = false,
	) {
		this.#dashboard = dashboard;
		this.#clock = clock;
		this.#wordsOf = wordsOf;
		this.speeds = READING_SPEEDS.filter((speed) => !isCalm || speed <= CALMEST_LIMIT);
		if (isCalm) this.#speed = this.speeds[0] ?? this.#speed;
	}

	/** Every claim that is shown, the undated last. */
	readonly order: readonly Claim[] = $derived.by(() => {
		const { certain, possible, undated } = this.#dashboard.shown;
		return inTimeOrder(this.#dashboard.dossier, [...certain, ...possible, ...undated]);
	});

	/** The claim of the moment; `null` where no story is told. */
	readonly claim: Claim | null = $derived.by(
		() => this.#dashboard.dossier.claims.find(({ id }) => id === this.#told) ?? null,
	);

	/** Where in the order it stands, from 0; -1 where the filters have taken it away. */
	readonly at: number = $derived.by(() => this.order.findIndex(({ id }) => id === this.#told));

	get isOn(): boolean {
		return this.#told !== null;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	get speed(): ReadingSpeed {
		return this.#speed;
	}

	/** Holds from now on, for the claim of the moment too. */
	set speed(speed: ReadingSpeed) {
		this.#speed = speed;
		if (this.#isPlaying) this.#wait();
	}

	get hasPrevious(): boolean {
		return this.at > 0;
	}

	get hasNext(): boolean {
		return this.at < this.order.length - 1;
	}

	toggle(): void {
		if (this.#isPlaying) this.pause();
		else this.play();
	}

	/** Goes on from the selected claim, from the start where there is none or it was the last. */
	play(): void {
		const { selection } = this.#dashboard.view;
		const selected = selection.kind === 'claim' ? selection.claim : null;
		const at = this.order.findIndex(({ id }) => id === selected);
		const isEnd = at === this.order.length - 1;
		const claim = this.order[at === -1 || isEnd ? 0 : at];
		if (!claim) return;
		this.#isPlaying = true;
		this.#tell(claim);
	}

	pause(): void {
		this.#cancel?.();
		this.#cancel = null;
		this.#isPlaying = false;
	}

	/** Tells the claim before or after; it is read anew for as long as it takes. */
	step(direction: 'previous' | 'next'): void {
		const claim = this.order[this.at + (direction === 'next' ? 1 : -1)];
		if (claim) this.#tell(claim);
	}

	/** Ends the story; what it selected last stays selected. */
	close(): void {
		this.pause();
		this.#told = null;
	}

	#tell(claim: Claim): void {
		const isFirst = this.#told === null;
		this.#told = claim.id;
		if (isFirst) this.#dashboard.selectClaim(claim.id);
		else this.#dashboard.follow(claim.id);
		if (this.#isPlaying) this.#wait();
	}

	#wait(): void {
		this.#cancel?.();
		const { claim } = this;
		if (!claim) return;
		this.#cancel = this.#clock.after(readingMilliseconds(this.#wordsOf(claim), this.#speed), () => {
			if (this.hasNext) this.step('next');
			else this.pause();
		});
	}
}

export const [useStory, provideStory] = createContext<Story>();
