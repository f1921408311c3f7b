/** Forced colours take every ground and tint away: what is chosen is told all the same. */
import type { Locator } from '@playwright/test';
import { dashboard } from './dashboard';
import { expect, test } from './harness';
import { claimNamed } from './karabakh';

const strikes = claimNamed('claim:strikes-along-line-of-contact');

test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' });

const style = (target: Locator, property: string) =>
	target.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** What a system colour is here. */
const systemColour = (target: Locator, name: string) =>
	target.evaluate((element, colour) => {
		const probe = document.createElement('i');
		probe.style.setProperty('forced-color-adjust', 'none');
		probe.style.setProperty('color', colour);
		element.append(probe);
		const { color } = getComputedStyle(probe);
		probe.remove();
		return color;
	}, name);

test('pressed, selected and chosen are told by the system colours', async ({ page }) => {
	const { open, timeline, from, marked, claims, chip, preset, sentence } = dashboard(page);
	await open(`?select=${strikes.id}&from=2023-09-19&to=2023-09-20&kind=strike`);
	const root = page.locator('body');
	const highlight = await systemColour(root, 'Highlight');
	const ground = await systemColour(root, 'Canvas');
	expect(highlight).not.toBe(ground);

	await test.step('toggle buttons', async () => {
		const pressed = preset('19–20 Sept 2023');
		await expect(pressed).toHaveAttribute('aria-pressed', 'true');
		expect(await style(pressed, 'background-color')).toBe(highlight);
		expect(await style(preset('Whole span'), 'background-color')).not.toBe(highlight);
	});

	await test.step('tabs', async () => {
		const tab = (name: string | RegExp) => page.getByRole('tab', { name });
		expect(await style(tab('Sources'), 'border-block-end-color')).toBe(highlight);
		expect(await style(tab(/^Claims/), 'border-block-end-color')).not.toBe(highlight);
		expect(await style(tab(/^Claims/), 'border-block-end-width')).toBe('1px');
	});

	await test.step('switches and chips', async () => {
		const translation = page.getByRole('switch');
		expect(await style(translation, 'background-color')).toBe(highlight);
		await translation.uncheck();
		expect(await style(translation, 'background-color')).not.toBe(highlight);
		expect(await style(chip('Strike'), 'border-block-end-color')).toBe(highlight);
		expect(await style(chip('Said by anyone'), 'border-block-end-color')).not.toBe(highlight);
	});

	await test.step('the sentence and its marker pen', async () => {
		const [words] = await marked.allTextContents();
		const box = page
			.locator('.sentence')
			.filter({ has: page.locator('mark') })
			.first();
		expect(await style(box, 'border-inline-start-color')).toBe(highlight);
		const other = page
			.locator('.sentence')
			.filter({ hasNot: page.locator('mark') })
			.first();
		expect(await style(other, 'border-inline-start-color')).toBe(ground);
		await expect(sentence(words ?? '')).toBeVisible();
		expect(await style(marked.first(), 'background-color')).not.toBe(ground);
	});

	await test.step('handles of the window', async () => {
		expect(await style(from.locator('.line'), 'background-color')).not.toBe(ground);
		expect(await style(timeline.locator('.window.bounded'), 'border-block-end-color')).toBe(
			highlight,
		);
	});

	await test.step('the selected claim in the list', async () => {
		await page.getByRole('tab', { name: /^Claims/ }).click();
		const row = claims.getByRole('listitem').filter({ hasText: strikes.statement.en });
		expect(await style(row, 'border-inline-start-color')).toBe(highlight);
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the handle of the sheet is drawn', async ({ page }) => {
		await dashboard(page).open();
		const handle = page.getByRole('separator');
		const drawn = await handle.evaluate(
			(element) => getComputedStyle(element, '::before').backgroundColor,
		);
		expect(drawn).not.toBe(await systemColour(page.locator('body'), 'Canvas'));
	});
});
