/** Light and dark: the whole page changes at once, and nothing of the view is lost. */
import { expect, type Page } from '@playwright/test';
import type { MapProbe } from '../support/probe';
import { DARK, LIGHT, type Theme } from '../../src/lib/model/theme';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { test } from './harness';
import { claimNamed } from './karabakh';

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const VIEW = `?select=${strikes.id}&from=2020-09-27&to=2023-09-20&at=39.8,46.8,8.5`;

const rgb = (hex: string) =>
	`rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

const computed = (page: Page, selector: string, property: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const painted = (page: Page, layer: string, property: string) =>
	page
		.locator('.frame')
		.evaluate(
			(element: HTMLElement & { readonly verbatimProbe: MapProbe }, [id, name]) =>
				element.verbatimProbe.paint(id, name),
			[layer, property] as const,
		);

/** Page, marker pen, histogram, badges and map are all of one theme. */
async function expectTheme(page: Page, theme: Theme): Promise<void> {
	await expect.poll(() => painted(page, 'background', 'background-color')).toBe(theme.map.water);
	await expect.poll(() => computed(page, 'body', 'color')).toBe(rgb(theme.ink));
	expect(await computed(page, 'main .reading', 'background-color')).toBe(rgb(theme.panel));
	expect(await computed(page, 'mark', 'background-color')).toBe(rgb(theme.marker));
	expect(await computed(page, 'svg.inside .certain', 'fill')).toBe(rgb(theme.kinds.force));
	expect(await computed(page, '.sentence.open .sign', 'fill')).toBe(rgb(theme.kinds.force));
	expect(JSON.stringify(await painted(page, 'band', 'line-color'))).toContain(theme.kinds.force);
}

async function viewOf(page: Page) {
	const { from, to, marked } = dashboard(page);
	const drawn = drawnMap(page);
	await drawn.settled();
	await drawn.expectSelected(`${strikes.id}/0`, true);
	return {
		address: page.url(),
		camera: await drawn.camera(),
		claims: [...(await drawn.claims())].sort(),
		window: [await from.getAttribute('aria-valuenow'), await to.getAttribute('aria-valuenow')],
		words: await marked.allTextContents(),
	};
}

// A document keeps the theme that a story chose.
test.use({ colorScheme: 'light', isPageNew: true });

test('the theme is chosen, and map, marks, marker pen and histogram change without losing the view', async ({
	page,
}) => {
	await dashboard(page).open(VIEW);
	await expectTheme(page, LIGHT);
	const before = await viewOf(page);
	await page.getByLabel('Theme').selectOption('Dark');
	await expectTheme(page, DARK);
	expect(await viewOf(page)).toEqual(before);
	await page.reload();
	await expectTheme(page, DARK);
	await page.getByLabel('Theme').selectOption('Light');
	await expectTheme(page, LIGHT);
});

test('the theme of the system is followed while nobody chose another', async ({ page }) => {
	await dashboard(page).open(VIEW);
	const before = await viewOf(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectTheme(page, DARK);
	expect(await viewOf(page)).toEqual(before);
	await page.getByLabel('Theme').selectOption('Light');
	await expectTheme(page, LIGHT);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectTheme(page, LIGHT);
});
