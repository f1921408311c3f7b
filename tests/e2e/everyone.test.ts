/** By ear, by keyboard, enlarged and without motion. */
import type { Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed } from './karabakh';
import { goTo } from './states';

const strikes = claimNamed('claim:strikes-along-line-of-contact');

/** Keeps what live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	const said = await page.evaluateHandle(() => {
		const all: string[] = [];
		const live = '[role="status"], [role="alert"], [aria-live]';
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				const element = target instanceof Element ? target : target.parentElement;
				const words = element?.closest(live)?.textContent.trim() ?? '';
				if (words !== '') all.push(words);
			}
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
		return all;
	});
	return () => said.evaluate((all) => [...all]);
}

test('a selection is told exactly once, from the map, the list and the steps', async ({ page }) => {
	const { open, claim, showClaims, marked } = dashboard(page);
	await open();
	const said = await listen(page);
	const about = async () => (await said()).filter((words) => words.startsWith('Selected: '));

	await page
		.getByRole('list', { name: 'Numbered marks' })
		.getByRole('button')
		.first()
		.press('Enter');
	await expect(marked.first()).toBeVisible();
	await expect.poll(about).toHaveLength(1);

	await showClaims();
	await claim(strikes.statement.en).press('Enter');
	await expect.poll(about).toHaveLength(2);
	expect((await about())[1]).toBe(`Selected: ${strikes.statement.en}`);

	await page.getByRole('button', { name: 'Previous' }).press('Enter');
	await expect.poll(about).toHaveLength(3);
	expect(new Set(await about()).size).toBe(3);
	await expect(page.getByRole('button', { name: 'Previous' })).toBeFocused();
});

test('links past the bar lead to the sources and to the marks of the map', async ({ page }) => {
	await dashboard(page).open(`?select=${strikes.id}`);
	const focused = page.locator(':focus');
	const skip = page.getByRole('link', { name: 'Skip to the map' });
	await skip.focus();
	await expect(skip).toBeInViewport();
	await skip.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('list', { name: 'Numbered marks' }).locator(focused)).toHaveCount(1);
	await page.getByRole('link', { name: 'Skip to the sources' }).press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('#sources').locator(focused)).toHaveCount(1);
	expect(new URL(page.url()).searchParams.get('select')).toBe(strikes.id);
});

test('arrow keys follow the direction of reading', async ({ page }) => {
	await goTo(page, 'ar');
	const marks = page.locator('#map-marks').getByRole('button');
	await marks.first().focus();
	await page.keyboard.press('ArrowLeft');
	await expect(marks.nth(1)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(marks.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(marks.nth(1)).toBeFocused();

	const from = page.getByRole('slider').first();
	const day = Number(await from.getAttribute('aria-valuenow'));
	await from.press('ArrowLeft');
	await expect(from).toHaveAttribute('aria-valuenow', String(day + 1));
	await from.press('ArrowRight');
	await expect(from).toHaveAttribute('aria-valuenow', String(day));
});

test.describe('without motion', () => {
	test.use({ reducedMotion: 'reduce' });

	test('the map jumps to what is shown, and nothing on the page takes its time', async ({
		page,
	}) => {
		await dashboard(page).open();
		const drawn = drawnMap(page);
		await drawn.settled();
		const motions = await page.evaluate(() =>
			[...document.querySelectorAll('*')].flatMap((element) => {
				const { transitionDuration, animationDuration } = getComputedStyle(element);
				return [...transitionDuration.split(','), ...animationDuration.split(',')];
			}),
		);
		expect(Math.max(...motions.map(parseFloat))).toBeLessThan(0.01);
		const { zoom } = await drawn.camera();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		const next = await drawn.camera();
		expect(next.zoom).toBeCloseTo(zoom + 1, 5);
	});
});

/** Controls in the page whose middle, once scrolled to, something else covers or the edge cuts off. */
const unreachable = (page: Page) =>
	page.evaluate(() => {
		const controls = document.querySelectorAll<HTMLElement>(
			'button, a[href], summary, select, input, [role="slider"], [role="tab"], [role="separator"]',
		);
		return [...controls]
			.filter((each) => each.checkVisibility({ visibilityProperty: true }))
			.filter((each) => each.closest('.visually-hidden') === null && each.offsetWidth > 1)
			.filter((each) => {
				each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
				const { left, top, width, height } = each.getBoundingClientRect();
				const hit = document.elementFromPoint(left + width / 2, top + height / 2);
				return !hit || !(each.contains(hit) || hit.contains(each));
			})
			.map((each) => each.getAttribute('aria-label') ?? each.textContent.trim());
	});

/** Cards and words over the map that lie on one another. */
const overlaps = (page: Page) =>
	page.evaluate(() => {
		const cards = [
			...document.querySelectorAll<HTMLElement>(
				'.chips, .controls, .legend, .scale, .credits, .measurements > *',
			),
		].filter((card) => card.checkVisibility() && card.offsetWidth > 0);
		const named = cards.map((card) => ({
			name: card.className,
			box: card.getBoundingClientRect(),
		}));
		return named.flatMap(({ name, box }, index) =>
			named
				.slice(index + 1)
				.filter(
					({ box: other }) =>
						box.left < other.right - 1 &&
						other.left < box.right - 1 &&
						box.top < other.bottom - 1 &&
						other.top < box.bottom - 1,
				)
				.map((other) => `${name} and ${other.name}`),
		);
	});

test.describe('at 200 % of a screen of 1440 by 900', () => {
	test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

	for (const locale of ['en', 'ar'] as const) {
		test(`nothing is lost and nothing overlaps (${locale})`, async ({ page }) => {
			await goTo(page, locale);
			await page.locator('.scale').waitFor();
			const look = async () => {
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
				expect(await unreachable(page)).toEqual([]);
				expect(await overlaps(page)).toEqual([]);
			};
			await look();
			await page.locator('aside button').click();
			await look();
			await page.getByRole('tab').last().click();
			await look();
		});
	}
});
