import { untrack } from 'svelte';

/** When a frame that is being made is on the screen; gives what calls it off. */
export type AfterFrame = (run: () => void) => () => void;

export const afterFrame: AfterFrame = (run) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	// A task of its own: what runs in the next frame would be in that frame's way.
	const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
};

/**
 * A value that is followed one frame late: what is costly to draw keeps nobody waiting who moves a
 * handle. It is there at once when it is begun with, and never more than one frame is pending.
 */
export class Behind<Value> {
	#value: Value = $state.raw() as Value;

	/** @param read the value as it is now; within the life of a component */
	constructor(read: () => Value, after: AfterFrame = afterFrame) {
		let latest = untrack(read);
		let callOff: (() => void) | null = null;
		this.#value = latest;
		$effect(() => {
			latest = read();
			if (latest === untrack(() => this.#value)) return;
			callOff ??= after(() => {
				callOff = null;
				this.#value = latest;
			});
		});
		$effect(() => () => callOff?.());
	}

	get value(): Value {
		return this.#value;
	}
}
