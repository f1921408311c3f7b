/**
 * A page whose time stands still until a story lets it pass, so that what plays waits for nobody. Only
 * timers are held: with another `Date`, as Playwright's clock gives it, dates are not read any more.
 */
import type { Page } from '@playwright/test';

/** The clock of a page, which has to be one of the story's own; before the page is opened. */
export async function clockOf(page: Page) {
	await page.addInitScript(holdTimers);
	return {
		/** Time stands still for what is put off from now on. */
		stop: () => page.evaluate(() => window.dispatchEvent(new Event('time-stops'))),
		/** Lets time pass, and all happen that falls into it. */
		pass: (milliseconds: number) =>
			page.evaluate(
				(detail) => window.dispatchEvent(new CustomEvent('time-passes', { detail })),
				milliseconds,
			),
	};
}

/** Runs in the page. */
function holdTimers(): void {
	type Timer = { readonly id: number; readonly at: number; readonly call: () => void };
	const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
	let held: Timer[] = [];
	/** Milliseconds since time stood still; `null` while it runs. */
	let now: number | null = null;
	// The browser's own numbers are lower.
	let id = 1_000_000_000;
	const hold = (call: (...values: unknown[]) => void, after = 0, ...values: unknown[]) => {
		if (now === null) return set(call, after, ...values);
		id += 1;
		held.push({ id, at: now + after, call: () => call(...values) });
		return id;
	};
	const release = (timer?: number) => {
		held = held.filter((each) => each.id !== timer);
		clear(timer);
	};
	Object.assign(window, { setTimeout: hold, clearTimeout: release });
	window.addEventListener('time-stops', () => (now = 0));
	window.addEventListener('time-passes', (event) => {
		if (!(event instanceof CustomEvent) || now === null) return;
		const end = now + Number(event.detail);
		for (;;) {
			const [next] = held.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
			if (!next) break;
			now = next.at;
			release(next.id);
			next.call();
		}
		now = end;
	});
}
