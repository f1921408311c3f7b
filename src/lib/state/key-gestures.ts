/** What of a key press decides whether it goes on with the one before. `timeStamp` in milliseconds. */
export type Press = Pick<KeyboardEvent, 'code' | 'repeat' | 'target' | 'timeStamp'>;

/** Presses that follow each other within this many milliseconds are hurried. */
const HURRIED = 500;

/**
 * Which presses of keys are one gesture: those of a key that is held, and those that follow each
 * other in a hurry, of letters (which mean the same wherever the focus is) or of one key at one
 * place. The Back button undoes a gesture as a whole.
 */
export class KeyGestures {
	#gesture = 0;
	#last: { readonly what: string; readonly target: EventTarget | null; at: number } | null = null;

	press({ code, repeat, target, timeStamp }: Press): void {
		const isLetter = code.startsWith('Key');
		const what = isLetter ? 'letter' : code;
		const last = this.#last;
		const isHurried =
			last !== null &&
			timeStamp - last.at <= HURRIED &&
			last.what === what &&
			(isLetter || last.target === target);
		if (!(last && repeat) && !isHurried) this.#gesture += 1;
		this.#last = { what, target, at: timeStamp };
	}

	/** A pointer does something else. */
	interrupt(): void {
		this.#last = null;
	}

	/** The gesture that goes on at a time; `null` where no key has been pressed of late. */
	at(time: number): number | null {
		return this.#last && time - this.#last.at <= HURRIED ? this.#gesture : null;
	}
}
