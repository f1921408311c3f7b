/**
 * Live maps that embeds on one page may have at a time. Browsers keep 8 (on phones) to 16 graphics
 * contexts for all frames of a page and take the oldest away for one more; a comparison needs two.
 */
const MOST_LIVE_MAPS = 4;

const TURNS = Array.from({ length: MOST_LIVE_MAPS }, (_, turn) => `verbatim-live-map-${turn}`);

/** What of the browser's locks is asked for; all frames of one origin on a page share them. */
export type Turns = Pick<LockManager, 'request'>;

/** `null` where the browser has none: on plain http, and before 2022. */
export const browserTurns = (): Turns | null =>
	typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : null;

/**
 * Whose turn it is to have a live map, among the frames of a page. A frame in sight waits for a turn;
 * one that is pointed at takes it from another. Where the browser has no locks each has its own.
 */
export class MapTurn {
	readonly #turns: Turns | null;
	readonly #choose: (count: number) => number;
	#isLive = $state.raw(false);
	#waiting: AbortController | null = null;
	#giveBack: (() => void) | null = null;

	/** @param choose a whole number from 0 and below `count`: whose turn is taken */
	constructor(
		turns: Turns | null,
		choose = (count: number): number => Math.floor(Math.random() * count),
	) {
		this.#turns = turns;
		this.#choose = choose;
	}

	get isLive(): boolean {
		return this.#isLive;
	}

	/** Waits for a turn. */
	want(): void {
		if (this.#isLive || this.#waiting) return;
		if (!this.#turns) {
			this.#isLive = true;
			return;
		}
		const waiting = new AbortController();
		this.#waiting = waiting;
		for (const turn of TURNS) this.#ask(turn, { signal: waiting.signal });
	}

	/** Takes a turn at once. */
	insist(): void {
		if (this.#isLive) return;
		this.#stopWaiting();
		if (this.#turns) this.#ask(TURNS[this.#choose(MOST_LIVE_MAPS)] ?? '', { steal: true });
		else this.#isLive = true;
	}

	/** Gives the turn back, and waits for none. */
	release(): void {
		this.#stopWaiting();
		this.#isLive = false;
		this.#giveBack?.();
		this.#giveBack = null;
	}

	#stopWaiting(): void {
		this.#waiting?.abort();
		this.#waiting = null;
	}

	#ask(turn: string, options: LockOptions): void {
		let giveBack: (() => void) | null = null;
		const held = () => {
			// Of several turns that came at once one is enough.
			if (this.#isLive || options.signal?.aborted === true) return Promise.resolve();
			this.#isLive = true;
			this.#stopWaiting();
			return new Promise<void>((resolve) => {
				giveBack = resolve;
				this.#giveBack = resolve;
			});
		};
		this.#turns?.request(turn, options, held).catch(() => {
			// Another frame has taken the turn: this one waits for the next. A wait that was ended is none.
			if (giveBack === null || this.#giveBack !== giveBack) return;
			this.release();
			this.want();
		});
	}
}
