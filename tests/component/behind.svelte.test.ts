import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Behind } from '$lib/panels/map/behind.svelte';

/** Frames that are over when the test says so. */
function frames() {
	const pending = new Set<() => void>();
	return {
		after: (run: () => void) => {
			pending.add(run);
			return () => pending.delete(run);
		},
		pass() {
			const due = [...pending];
			pending.clear();
			for (const run of due) run();
		},
		get count() {
			return pending.size;
		},
	};
}

function wish() {
	let wanted = $state.raw('first');
	return { set: (value: string) => (wanted = value), read: () => wanted };
}

test('a value is there at once, and follows a frame late', () => {
	const clock = frames();
	const { set, read } = wish();
	let behind: Behind<string> | undefined;
	const end = $effect.root(() => {
		behind = new Behind(read, clock.after);
	});
	flushSync();
	expect(behind?.value).toBe('first');
	expect(clock.count).toBe(0);
	set('second');
	flushSync();
	expect(behind?.value).toBe('first');
	clock.pass();
	expect(behind?.value).toBe('second');
	end();
});

test('of what changes within a frame the last is followed, in one step', () => {
	const clock = frames();
	const { set, read } = wish();
	let behind: Behind<string> | undefined;
	const end = $effect.root(() => {
		behind = new Behind(read, clock.after);
	});
	flushSync();
	for (const value of ['second', 'third']) {
		set(value);
		flushSync();
	}
	expect(clock.count).toBe(1);
	clock.pass();
	expect(behind?.value).toBe('third');
	end();
});

test('what is pending is called off with the component', () => {
	const clock = frames();
	const { set, read } = wish();
	const end = $effect.root(() => {
		new Behind(read, clock.after);
	});
	flushSync();
	set('second');
	flushSync();
	end();
	expect(clock.count).toBe(0);
});
