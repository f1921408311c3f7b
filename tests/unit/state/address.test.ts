import { describe, expect, it } from 'vitest';
import { viewFrom } from '$lib/model/link';
import { Address } from '$lib/state/address';

/** An address bar that writes down what happens to it, and lets time pass when asked to. */
function bar() {
	const written: string[] = [];
	const waiting = new Set<() => void>();
	const address = new Address({
		push: (to) => written.push(`push ${to}`),
		replace: (to) => written.push(`replace ${to}`),
		later(act) {
			waiting.add(act);
			return () => waiting.delete(act);
		},
	});
	const pass = () => {
		for (const act of waiting) {
			waiting.delete(act);
			act();
		}
	};
	return { address, written, pass };
}

const view = (query: string) => viewFrom(new URLSearchParams(query)).view;

describe('the address of a view', () => {
	it('gathers movements, and writes the last one', () => {
		const { address, written, pass } = bar();
		address.replace(view('at=39,46,7'));
		address.replace(view('at=40,47,8'));
		expect(written).toEqual([]);
		pass();
		expect(written).toEqual(['replace ?v=1&at=40,47,8']);
	});

	it('takes a step at once, and drops the movement that was on its way', () => {
		const { address, written, pass } = bar();
		address.replace(view('at=39,46,7'));
		address.push(view('panel=claims'));
		pass();
		expect(written).toEqual(['push ?v=1&panel=claims']);
	});

	it('drops a movement when the reader goes back', () => {
		const { address, written, pass } = bar();
		address.replace(view('at=39,46,7'));
		address.forget();
		pass();
		expect(written).toEqual([]);
	});

	it('is the page itself for the default view', () => {
		const { address, written } = bar();
		address.push(view(''));
		expect(written).toEqual(['push ./']);
	});
});
