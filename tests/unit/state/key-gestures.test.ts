import { describe, expect, it } from 'vitest';
import { KeyGestures } from '$lib/state/key-gestures';

const here = new EventTarget();
const there = new EventTarget();

/** Presses at times in milliseconds, and the gesture that each belongs to. */
function gesturesOf(
	presses: readonly { code: string; at: number; repeat?: boolean; target?: EventTarget }[],
): (number | null)[] {
	const gestures = new KeyGestures();
	return presses.map(({ code, at, repeat = false, target = here }) => {
		gestures.press({ code, repeat, target, timeStamp: at });
		return gestures.at(at);
	});
}

describe('presses of keys', () => {
	it('are one gesture while a key is held, however long its first repeat takes', () => {
		const [first, ...others] = gesturesOf([
			{ code: 'KeyJ', at: 0 },
			{ code: 'KeyJ', at: 1000, repeat: true },
			{ code: 'KeyJ', at: 1030, repeat: true },
			{ code: 'KeyJ', at: 4000, repeat: true, target: there },
		]);
		expect(others.every((gesture) => gesture === first)).toBe(true);
	});

	it('are one gesture where letters follow in a hurry, wherever the focus goes', () => {
		const [first, second, third] = gesturesOf([
			{ code: 'KeyJ', at: 0 },
			{ code: 'KeyJ', at: 200, target: there },
			{ code: 'KeyK', at: 400 },
		]);
		expect([second, third]).toEqual([first, first]);
	});

	it.each([
		['at leisure', { code: 'KeyJ', at: 900 }],
		['of another key', { code: 'Enter', at: 100 }],
	])('are another gesture %s', (_, next) => {
		const [first, second] = gesturesOf([{ code: 'KeyJ', at: 0 }, next]);
		expect(second).not.toBe(first);
	});

	it('are another gesture where Enter is pressed on something else', () => {
		const [first, second, third] = gesturesOf([
			{ code: 'Enter', at: 0 },
			{ code: 'Enter', at: 100, target: there },
			{ code: 'Enter', at: 200, target: there },
		]);
		expect(second).not.toBe(first);
		expect(third).toBe(second);
	});

	it('are over after a while, and where a pointer is used', () => {
		const gestures = new KeyGestures();
		gestures.press({ code: 'KeyJ', repeat: false, target: here, timeStamp: 0 });
		expect(gestures.at(400)).not.toBeNull();
		expect(gestures.at(600)).toBeNull();
		gestures.interrupt();
		expect(gestures.at(400)).toBeNull();
	});
});
