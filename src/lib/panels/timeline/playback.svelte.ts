import type { Clock } from '$lib/state/clock';
import type { DaySpan } from '$lib/derive/time/span';
import type { BinSize } from '$lib/derive/view/histogram';
import { addDays, addMonths, lengthInDays } from '$lib/derive/time/calendar';
import { compareDays } from '$lib/derive/time/window';

export const PLAYBACK_SPEEDS = [1, 2, 4] as const;
export type PlaybackSpeed = (typeof PLAYBACK_SPEEDS)[number];

/** How long a step is seen at speed 1, in milliseconds: long enough to read a count. */
const STEP_MILLISECONDS = 1_000;

/** What playback moves, and over which days. */
export type Played = {
	/** The days that are played through. */
	stage(): DaySpan;
	/** The days of the window, or `null` where it has no bounds of its own. */
	window(): DaySpan | null;
	/** How far a step goes where the window is as long as that. */
	step(): BinSize;
	/** Shows some days; `settled` is false while more are to come. */
	show(days: DaySpan, settled: boolean): void;
};

const monthsOf: Readonly<Record<Exclude<BinSize, 'day'>, number>> = { month: 1, year: 12 };

/**
 * Moves a time window through a stage, step by step, and stops at its end. A window without bounds
 * begins as one step at the stage's start; one that stands at the end begins again.
 */
export class Playback {
	readonly #played: Played;
	readonly #clock: Clock;
	#isPlaying = $state(false);
	#speed: PlaybackSpeed = $state(2);
	#cancel: (() => void) | null = null;
	#now: DaySpan | null = null;

	constructor(played: Played, clock: Clock) {
		this.#played = played;
		this.#clock = clock;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	get speed(): PlaybackSpeed {
		return this.#speed;
	}

	/** Holds from the next step on. */
	set speed(speed: PlaybackSpeed) {
		this.#speed = speed;
	}

	toggle(): void {
		if (this.#isPlaying) this.pause();
		else this.play();
	}

	play(): void {
		if (this.#isPlaying) return;
		this.#isPlaying = true;
		this.#show(this.#opening());
	}

	pause(): void {
		this.#cancel?.();
		this.#cancel = null;
		if (!this.#isPlaying) return;
		this.#isPlaying = false;
		if (this.#now) this.#played.show(this.#now, true);
		this.#now = null;
	}

	/** Stops without a word, when the timeline goes away or the reader takes the window over. */
	abandon(): void {
		this.#cancel?.();
		this.#cancel = null;
		this.#now = null;
		this.#isPlaying = false;
	}

	#opening(): DaySpan {
		const stage = this.#played.stage();
		const window = this.#played.window();
		const isUsable =
			window !== null &&
			compareDays(window.from, stage.from) >= 0 &&
			compareDays(window.to, stage.to) < 0;
		if (isUsable) return window;
		const first: DaySpan = { from: stage.from, to: addDays(this.#moved(stage.from), -1) };
		const length = window === null ? 0 : lengthInDays(window);
		const isKept = length > lengthInDays(first) && length < lengthInDays(stage);
		return this.#cut(
			isKept ? { from: stage.from, to: addDays(stage.from, length - 1) } : first,
			stage,
		);
	}

	#moved(day: DaySpan['from']): DaySpan['from'] {
		const step = this.#played.step();
		return step === 'day' ? addDays(day, 1) : addMonths(day, monthsOf[step]);
	}

	/** No day is passed over: a window shorter than a step goes on by its own length, and keeps it. */
	#next(now: DaySpan): DaySpan {
		const stage = this.#played.stage();
		const length = lengthInDays(now);
		const from = this.#moved(now.from);
		if (length < lengthInDays({ from: now.from, to: addDays(from, -1) })) {
			const behind = addDays(now.to, length);
			const to = compareDays(behind, stage.to) > 0 ? stage.to : behind;
			return { from: addDays(to, 1 - length), to };
		}
		// A window of whole months stays one: its end is the day before the next beginning.
		const behind = this.#moved(addDays(now.to, 1));
		return this.#cut({ from, to: addDays(behind, -1) }, stage);
	}

	#cut(days: DaySpan, stage: DaySpan): DaySpan {
		return compareDays(days.to, stage.to) > 0 ? { from: days.from, to: stage.to } : days;
	}

	#show(days: DaySpan): void {
		const isLast = compareDays(days.to, this.#played.stage().to) >= 0;
		this.#now = days;
		this.#played.show(days, isLast);
		if (isLast) {
			this.abandon();
			return;
		}
		this.#cancel = this.#clock.after(STEP_MILLISECONDS / this.#speed, () => {
			this.#show(this.#next(days));
		});
	}
}
