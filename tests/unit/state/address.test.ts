import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewFrom } from '$lib/model/link';
import { Address } from '$lib/state/address';

const view = (query: string) => viewFrom(new URLSearchParams(query)).view;

const OPENING = view('v=1&from=2023-09-19&kind=strike');

type Change = { readonly at: number; readonly what: 'push' | 'replace'; readonly to: string };

/** An address bar that writes down what happens to it, and lets time pass when asked to. */
function bar() {
	const changes: Change[] = [];
	const waiting = new Map<() => void, number>();
	let now = 0;
	let gesture: number | null = null;
	const address = new Address(
		{
			push: (to) => changes.push({ at: now, what: 'push', to }),
			replace: (to) => changes.push({ at: now, what: 'replace', to }),
			later(act, milliseconds) {
				waiting.set(act, now + milliseconds);
				return () => waiting.delete(act);
			},
			now: () => now,
			gesture: () => gesture,
		},
		OPENING,
	);
	const pass = (milliseconds = 350) => {
		const until = now + milliseconds;
		for (;;) {
			const [next] = [...waiting].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b);
			if (!next) break;
			const [act, at] = next;
			waiting.delete(act);
			now = Math.max(now, at);
			act();
		}
		now = until;
	};
	return {
		address,
		changes,
		get written() {
			return changes.map(({ what, to }) => `${what} ${to}`);
		},
		pass,
		/** Steps belong to a gesture of this number from here on. */
		gestures: (number: number | null) => (gesture = number),
	};
}

describe('the address of a view', () => {
	it('gathers movements, and writes the last one', () => {
		const { address, changes, pass } = bar();
		address.replace(view('at=39,46,7'));
		address.replace(view('at=40,47,8'));
		expect(changes).toEqual([]);
		pass();
		expect(changes.map(({ what, to }) => `${what} ${to}`)).toEqual(['replace ?v=1&at=40,47,8']);
	});

	it('takes a step at once, and drops the movement that was on its way', () => {
		const history = bar();
		const { address, pass } = history;
		address.replace(view('at=39,46,7'));
		address.push(view('panel=claims'));
		pass();
		expect(history.written).toEqual(['push ?v=1&panel=claims']);
	});

	it('drops a movement when the reader goes back', () => {
		const history = bar();
		const { address, pass } = history;
		address.replace(view('at=39,46,7'));
		address.forget();
		pass();
		expect(history.written).toEqual([]);
	});

	it('is the page itself for the opening view, and says so of everything', () => {
		const history = bar();
		const { address } = history;
		address.push(OPENING);
		address.push(view(''));
		expect(history.written).toEqual(['push ./', 'push ?v=1']);
	});
	it('makes one step of a gesture, whose last view stays', () => {
		const history = bar();
		const { address, gestures, pass } = history;
		gestures(1);
		address.push(view('select=claim:a'));
		for (const claim of ['b', 'c', 'd']) {
			pass(30);
			address.push(view(`select=claim:${claim}`));
		}
		pass();
		expect(history.written).toEqual(['push ?v=1&select=claim:a', 'replace ?v=1&select=claim:d']);
		gestures(2);
		address.push(view('panel=claims'));
		expect(history.written.at(-1)).toBe('push ?v=1&panel=claims');
	});

	it('writes where a gesture has led before the next step', () => {
		const history = bar();
		const { address, gestures } = history;
		gestures(1);
		address.push(view('select=claim:a'));
		address.push(view('select=claim:b'));
		address.replace(view('select=claim:b&at=39,46,7'));
		gestures(null);
		address.push(view('panel=claims'));
		expect(history.written).toEqual([
			'push ?v=1&select=claim:a',
			'replace ?v=1&at=39,46,7&select=claim:b',
			'push ?v=1&panel=claims',
		]);
	});

	it('takes a step of its own after the reader went back', () => {
		const history = bar();
		const { address, gestures } = history;
		gestures(1);
		address.push(view('select=claim:a'));
		address.forget();
		address.push(view('select=claim:b'));
		expect(history.written.at(-1)).toBe('push ?v=1&select=claim:b');
	});

	it('takes no step to where the reader is', () => {
		const { address, changes } = bar();
		address.push(view('panel=claims'));
		address.push(view('panel=claims'));
		expect(changes).toHaveLength(1);
	});

	it('never changes more often than browsers allow, and ends where the reader is', () => {
		const act = fc.record({
			what: fc.constantFrom('push' as const, 'push' as const, 'replace' as const),
			claim: fc.integer({ min: 0, max: 999 }),
			gesture: fc.option(fc.integer({ min: 0, max: 3 })),
			wait: fc.constantFrom(0, 5, 30, 30, 100, 400, 5_000),
		});
		fc.assert(
			fc.property(fc.array(act, { minLength: 50, maxLength: 400 }), (acts) => {
				const { address, changes, pass, gestures } = bar();
				let last = '';
				for (const { what, claim, gesture, wait } of acts) {
					gestures(gesture);
					last = `select=claim:c${claim}`;
					address[what](view(last));
					pass(wait);
				}
				pass(60_000);
				expect(changes.at(-1)?.to).toBe(`?v=1&${last}`);
				for (const { at } of changes) {
					const within = changes.filter((other) => other.at >= at && other.at < at + 30_000);
					expect(within.length).toBeLessThan(100);
				}
			}),
		);
	});
});
