import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';

/** The page as the browser prints it, read by another program. */
async function printed(page: Page): Promise<{ readonly numPages: number; readonly text: string }> {
	const paper = await page.pdf({ format: 'A4' });
	const document = await getDocument({ data: new Uint8Array(paper), verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return { numPages: document.numPages, text: texts.join(' ').replaceAll(/\s+/g, ' ') };
}

test('a notice says that the map is about violence, once', WITHOUT_MAP, async ({ page }) => {
	await dashboard(page).open();
	const notice = page.getByRole('complementary', { name: 'This map is about violence' });
	await expect(notice).toBeVisible();
	await notice.getByRole('button', { name: 'Understood' }).click();
	await expect(notice).toBeHidden();
	await dashboard(page).open();
	await expect(notice).toBeHidden();
});

test('? lists the shortcuts, and gives the focus back', WITHOUT_MAP, async ({ page }) => {
	const { open, timeline } = dashboard(page);
	await open();
	const play = timeline.getByRole('button', { name: 'Play' });
	await play.focus();
	await page.keyboard.press('?');
	const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await expect(list.getByText('Next claim')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await expect(play).toBeFocused();
	await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
	await list.getByRole('button', { name: 'Close' }).click();
	await expect(list).toBeHidden();
});

test(
	'a quotation is copied with its citation, and a report carries the view',
	WITHOUT_MAP,
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const { open, sources, sentence } = dashboard(page);
		await open();
		await sentence('بضربات صاروخية ومدفعية').click();
		await sources.getByRole('button', { name: 'Copy quotation' }).click();
		await expect(sources.getByText('Quotation copied')).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('انتهك وقف إطلاق النار');
		expect(copied).toContain('sentence 23');
		expect(copied).toContain(page.url());
		await expect(sources.getByRole('button', { name: 'Report an error' })).toBeVisible();
	},
);

test(
	'Reset view is there when there is something to reset, and can be undone',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, claims, showClaims, marked } = dashboard(page);
		await open('');
		const reset = page.getByRole('button', { name: 'Reset view' });
		await expect(reset).toBeHidden();
		await showClaims();
		await claims.locator('[data-claim]').first().click();
		await expect(marked.first()).toBeVisible();
		await reset.click();
		await expect(marked).toHaveCount(0);
		expect(new URL(page.url()).search).toBe('');
		await page.goBack();
		await expect(marked.first()).toBeVisible();
	},
);

test('who made it, how, and on what terms is told in both languages', async ({ page }) => {
	await page.goto('./about/');
	await expect(page.getByRole('heading', { level: 1, name: 'About this map' })).toBeVisible();
	for (const part of [
		'How it is made',
		'Names and lines',
		'Data and licences',
		'Report an error',
	]) {
		await expect(page.getByRole('heading', { name: part })).toBeVisible();
	}
	await expect(page.getByRole('link', { name: 'Report an error' })).toHaveAttribute(
		'href',
		/^mailto:/,
	);
	await page.getByRole('link', { name: /^Every name and every line/ }).click();
	const places = page.getByRole('table', { name: 'Places of this dossier' });
	const row = places.getByRole('row', { name: /^Khankendi \/ Stepanakert/ });
	await expect(row).toContainText('Ստեփանակերտ Armenian · Armenian use');
	await expect(row).toContainText('accurate to about 1 km');
	await expect(places.getByRole('row', { name: /^Line of contact/ }).first()).toContainText(
		'Computed from other lines',
	);

	await page.goto('./ar/about/');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('heading', { level: 1, name: 'عن هذه الخريطة' })).toBeVisible();
	await page.getByRole('link', { name: 'العودة إلى الخريطة' }).click();
	await expect(page).toHaveURL(/\/ar\/$/);
});

test('the chosen language is remembered', WITHOUT_MAP, async ({ page }) => {
	await dashboard(page).open();
	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await page.goto('./');
	await expect(page).toHaveURL(/\/ar\/$/);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('./');
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
	await expect(page).not.toHaveURL(/\/ar\//);
});

test('on paper the view tells what it is, has its map, legend and words, and no controls', async ({
	page,
}) => {
	const { open, map } = dashboard(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await open('?from=2023-09-19&to=2023-09-20&kind=strike');
	await drawnMap(page).settled();
	await expect(page.locator('.page > header')).toHaveAttribute('data-print', 'no');
	const { numPages, text } = await printed(page);
	expect(numPages).toBeGreaterThan(2);
	expect(text).toContain(
		'Karabakh, 2020–2023 19 September 2023 to 20 September 2023 Kinds: Strike',
	);
	expect(text).toMatch(/This view: http\S+\?v=1&from=2023-09-19&to=2023-09-20&kind=strike /);
	expect(text).toMatch(/Printed \d+ \w+ \d{4}/);
	expect(text).toContain('somewhere along this line');
	expect(text).toContain('Natural Earth');
	expect(text).toContain('along the entire line of contact');
	// The last sentence of the article that is open.
	expect(text).toContain('Other representatives in Karabakh spoke of a “large-scale');
	expect(text).not.toMatch(/Copy link|Export snapshot|\bPlay\b|Measurements/);

	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(map).toBeHidden();
	const picture = page.getByRole('img', { name: /^Map of / });
	// What is white on paper, and how many colours there are.
	const { light, colours } = await picture.evaluate((image: HTMLImageElement) => {
		const canvas = document.createElement('canvas');
		canvas.width = 100;
		canvas.height = 100;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0, 100, 100);
		const bytes = context.getImageData(0, 0, 100, 100).data;
		const pixels = new Uint32Array(bytes.buffer);
		const isLight = (_: number, at: number) => (bytes[at * 4] ?? 0) > 200;
		return { light: pixels.filter(isLight).length, colours: new Set(pixels).size };
	});
	expect(light).toBeGreaterThan(5000);
	expect(colours).toBeGreaterThan(50);
});
