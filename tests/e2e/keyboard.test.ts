import type { Locator, Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, quotedBy } from './karabakh';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

/** More stops than the page has: whoever tabs on has gone round. */
const MOST_STOPS = 90;

/** What has the focus, and how it is seen: by an outline of its own or of what it holds. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const outlined = [element, ...element.querySelectorAll('*')].some((each) =>
			[null, '::before', '::after'].some((part) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
			}),
		);
		const { left, right, top, bottom } = element.getBoundingClientRect();
		return {
			name: element.getAttribute('aria-label') ?? element.textContent.trim(),
			/** A mark's button is not drawn: the mark itself is, with words that say what it is. */
			isMark: element.closest('[aria-label="Map"] ul') !== null,
			isOutlined: outlined,
			isOnScreen: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
		};
	});

/** The focus is somewhere, on the screen, and can be seen. */
async function expectFocusSeen(page: Page): Promise<string> {
	const focus = await focused(page);
	if (!focus) throw new Error('The focus is lost.');
	if (focus.isMark) {
		await expect(page.locator('.tip').filter({ hasText: /\S/ }).first()).toBeVisible();
	} else {
		expect(focus, `the focus on "${focus.name}" is seen`).toMatchObject({
			isOutlined: true,
			isOnScreen: true,
		});
	}
	return focus.name;
}

const hasFocus = (target: Locator) =>
	target.evaluate((element) => element === document.activeElement);

/** Goes on with a key until something has the focus, which is seen at every stop. */
async function goTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		await page.keyboard.press(key);
		await expectFocusSeen(page);
		if (await hasFocus(target)) return;
	}
	throw new Error(`${key} does not lead to ${target.toString()}.`);
}

test('the whole story by keyboard: a claim, its sentence, the next, the window, the snapshot', async ({
	page,
}) => {
	const { open, claim, marked, from, timeline } = dashboard(page);
	const strikes = claimNamed('claim:strikes-along-line-of-contact');
	await open();

	await goTo(page, page.getByRole('tab', { name: 'Sources' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('tab', { name: /^Claims/ })).toBeFocused();
	await page.keyboard.press('Enter');
	const [first] = await page.locator('button[data-claim]:visible').all();
	await goTo(page, first!);
	await goTo(page, claim(strikes.statement.en), 'ArrowDown');
	await page.keyboard.press('Enter');

	await expect(marked.first()).toHaveText(quotedBy(strikes)[0]!);
	await expect(marked.first()).toBeInViewport();
	await expect.poll(async () => (await focused(page))?.isOutlined).toBe(true);

	await goTo(page, page.getByRole('button', { name: 'Previous' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect.poll(() => marked.first().textContent()).not.toBe(quotedBy(strikes)[0]);
	await expectFocusSeen(page);
	await goTo(page, page.getByRole('button', { name: 'Next' }));
	await page.keyboard.press('Enter');
	await expect(marked.first()).toHaveText(quotedBy(strikes)[0]!);

	await goTo(page, timeline.getByRole('button', { name: 'Play' }));
	await goTo(page, from);
	await page.keyboard.press('PageUp');
	await expect(from).toHaveAttribute('aria-valuetext', '1 February 2020');
	await goTo(page, timeline.getByRole('button', { name: 'Clear' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(from).toBeFocused();
	await expectFocusSeen(page);

	await goTo(page, page.getByRole('button', { name: 'Export snapshot' }), 'Shift+Tab');
});

test('Tab goes round the whole page, stops at every control, and is seen at each', async ({
	page,
}) => {
	const { open } = dashboard(page);
	await open();
	const names: string[] = [];
	await page.keyboard.press('Tab');
	names.push(await expectFocusSeen(page));
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		await page.keyboard.press('Tab');
		if ((await focused(page)) === null) break;
		names.push(await expectFocusSeen(page));
	}
	expect(names[0]).toBe('Skip to the sources');
	for (const name of [
		...['Copy link', 'Export snapshot', 'All kinds', 'Said by anyone', 'Any precision'],
		...['Measurements', 'Sources', 'Previous', 'Next'],
		...['Play', 'Whole span', 'Years', 'Months', 'Days', 'War of 2020', 'From', 'To'],
	]) {
		expect(names).toContain(name);
	}
	await page.keyboard.press('Tab');
	expect((await focused(page))?.name).toBe('Skip to the sources');
});

test(
	'Space plays and holds wherever the focus is in the timeline',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, timeline, from } = dashboard(page);
		await open('?from=2020-01-01&to=2020-01-31');
		await timeline.getByLabel('Speed').selectOption('1×');
		await from.press(' ');
		await expect(timeline.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expect(from).toBeFocused();
		await from.press(' ');
		await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();
	},
);
