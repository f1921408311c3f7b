import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';

// Maps are drawn in software, for paper.
test.slow();

const WINDOW = '?from=2023-09-19&to=2023-09-20';

const studio = (page: Page) => {
	const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
	return {
		dialog,
		opener: page.getByRole('button', { name: 'Export snapshot' }),
		preview: dialog.getByRole('img'),
		size: dialog.getByRole('combobox', { name: 'Size' }),
		dpi: dialog.getByRole('spinbutton', { name: 'Resolution (dpi)' }),
		title: dialog.getByRole('textbox', { name: 'Title', exact: true }),
		alternative: dialog.getByRole('textbox', { name: /^What the figure shows/ }),
		format: (name: string) => dialog.getByRole('radio', { name, exact: true }),
		undo: dialog.getByRole('button', { name: 'Undo' }),
		redo: dialog.getByRole('button', { name: 'Redo' }),
		ready: () => expect(dialog.getByText('The preview is ready.')).toBeVisible(),
	};
};

async function saved(page: Page): Promise<Download> {
	const download = page.waitForEvent('download');
	await studio(page).dialog.getByRole('button', { name: 'Download', exact: true }).click();
	return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** Names and texts of an SVG, read by a parser that takes nothing but well-formed XML. */
function readSvg(xml: string): {
	readonly names: readonly string[];
	readonly text: string;
	readonly description: string;
} {
	const names: string[] = [];
	let text = '';
	let description = '';
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name }) => names.push(name));
	parser.on('text', (part) => {
		text += part;
		if (names.at(-1) === 'desc') description += part.trim();
	});
	parser.write(xml).close();
	return { names, text: text.replaceAll(/\s+/g, ' '), description };
}

/** Size of a JPEG, and dots to an inch, from its own segments. */
function readJpeg(jpeg: Buffer) {
	let at = 2;
	while (jpeg[at + 1] !== 0xc0 && jpeg[at + 1] !== 0xc2) at += 2 + jpeg.readUInt16BE(at + 2);
	return {
		width: jpeg.readUInt16BE(at + 7),
		height: jpeg.readUInt16BE(at + 5),
		unit: jpeg[13],
		dpi: jpeg.readUInt16BE(14),
	};
}

test('the same page is saved in every format, and each is what it says', async ({ page }) => {
	const { opener, size, format, ready, dpi, alternative } = studio(page);
	await dashboard(page).open(WINDOW);
	await drawnMap(page).settled();
	await opener.click();
	await size.selectOption('A5');
	await expect(dpi).toHaveValue('300');
	await expect(alternative).toHaveValue(/^Map of .* reported claims/);
	await alternative.fill('Strikes of a day, told.');
	await ready();

	const png = await bytesOf(await saved(page));
	const picture = PNG.sync.read(png);
	expect([picture.width, picture.height]).toEqual([1748, 2480]);
	expect(png.toString('utf8')).toContain('Strikes of a day, told.');
	expect(png.readUInt32BE(png.indexOf('pHYs', 0, 'latin1') + 4)).toBe(11811);

	// Drawn in a quarter of the dots from here on.
	await dpi.fill('150');
	await format('JPEG').check();
	expect(readJpeg(await bytesOf(await saved(page)))).toEqual({
		width: 874,
		height: 1240,
		unit: 1,
		dpi: 150,
	});

	await format('WebP').check();
	const webp = await bytesOf(await saved(page));
	expect(webp.toString('latin1', 0, 4) + webp.toString('latin1', 8, 12)).toBe('RIFFWEBP');

	await format('SVG').check();
	const { names, text, description } = readSvg((await bytesOf(await saved(page))).toString('utf8'));
	expect(names.filter((name) => name === 'image')).toHaveLength(1);
	expect(description).toBe('Strikes of a day, told.');
	expect(text).toContain('font/woff2;base64');
	expect(text).toContain('19 September 2023 to 20 September 2023');
	expect(text).toMatch(/\p{Script=Arabic}+ \p{Script=Arabic}+/u);

	await format('PDF').check();
	const download = await saved(page);
	expect(download.suggestedFilename()).toBe('karabakh-2023_2023-09-19_2023-09-20_en.pdf');
	const pdf = await getDocument({ data: new Uint8Array(await bytesOf(download)), verbosity: 0 })
		.promise;
	const first = await pdf.getPage(1);
	expect(Math.round(first.getViewport({ scale: 1 }).width)).toBe(420);
	const { items } = await first.getTextContent();
	const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
	expect(words).toContain('19 September 2023 to 20 September 2023');
	expect(words).toContain('The sentences behind the numbers');
	expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
	expect(JSON.stringify(await first.getStructTree())).toContain('Strikes of a day, told.');
});

test('what is chosen is seen, undone, kept as a preset, and gone with the studio', async ({
	page,
}) => {
	const { opener, dialog, size, title, alternative, undo, redo, ready, preview } = studio(page);
	await dashboard(page).open(WINDOW);
	await drawnMap(page).settled();
	await opener.click();
	await ready();
	await expect(preview).toHaveAccessibleName(/^Map of .?Karabakh, 2020–2023/);

	await title.fill('Strikes of a day');
	await expect(preview).toHaveAccessibleName(/^Map of .?Strikes of a day/);
	await dialog.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
	await expect(preview).toHaveAccessibleName(/^\p{Script=Arabic}+ .?Strikes of a day/u);
	await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue(/ادعاء/);
	await undo.click();
	await undo.click();
	await expect(title).toHaveValue('Karabakh, 2020–2023');
	await redo.click();
	await expect(title).toHaveValue('Strikes of a day');
	await ready();
	await alternative.fill('What one day was like');
	await expect(preview).toHaveAccessibleName('What one day was like');
	await dialog.getByRole('button', { name: 'Alt text as in the view' }).click();
	await expect(preview).toHaveAccessibleName(/^Map of .?Strikes of a day/);

	await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
	await expect(dialog.getByRole('checkbox', { name: /credits|window/i })).toHaveCount(0);
	await expect(size).toHaveValue('16:9');
	await size.selectOption('9:16');
	await dialog.getByRole('textbox', { name: 'Name of the preset' }).fill('Screen');
	await dialog.getByRole('button', { name: 'Save preset' }).click();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();

	await opener.click();
	await expect(title).toHaveValue('Karabakh, 2020–2023');
	await dialog.getByRole('button', { name: /^Use .*Screen/ }).click();
	await expect(title).toHaveValue('Strikes of a day');
	await expect(size).toHaveValue('9:16');
	await expect(dialog.getByText('1,080 × 1,920 pixels')).toBeVisible();
	await ready();
	const picture = PNG.sync.read(await bytesOf(await saved(page)));
	expect([picture.width, picture.height]).toEqual([1080, 1920]);
});

test('the map shows a box that is typed or drawn, or a place, and a world file says where', async ({
	page,
}) => {
	const { opener, dialog, ready, preview } = studio(page);
	await dashboard(page).open(WINDOW);
	await drawnMap(page).settled();
	await opener.click();
	await ready();
	await dialog.getByRole('combobox', { name: 'What the map shows' }).selectOption('A box');
	const west = dialog.getByRole('spinbutton', { name: 'West' });
	const east = dialog.getByRole('spinbutton', { name: 'East' });
	await west.fill('120');
	await expect(dialog.getByRole('alert')).toContainText('The box is empty');
	await west.fill('46.5');
	await expect(dialog.getByRole('alert')).toHaveCount(0);
	await ready();

	await dialog.getByRole('button', { name: 'Draw a rectangle' }).click();
	const box = await dialog.locator('.map').boundingBox();
	if (!box) throw new Error('the preview has no map');
	await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.25);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.75);
	await page.mouse.up();
	await expect.poll(async () => Number(await west.inputValue())).toBeGreaterThan(46.5);
	expect(Number(await east.inputValue())).toBeGreaterThan(Number(await west.inputValue()));
	await ready();

	await dialog.getByRole('combobox', { name: 'What the map shows' }).selectOption('A place');
	await dialog.getByRole('spinbutton', { name: 'Margin (km)' }).fill('20');
	await expect(preview).toBeVisible();
	await ready();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'World file for GIS (.pgw)' }).click();
	const world = await download;
	expect(world.suggestedFilename()).toMatch(/\.pgw$/);
	const lines = (await bytesOf(world)).toString('latin1').trim().split('\n').map(Number);
	expect(lines).toHaveLength(6);
	// Somewhere between 44° and 50° east, in Web Mercator metres.
	expect(lines[4]).toBeGreaterThan(4_898_000);
	expect(lines[4]).toBeLessThan(5_566_000);
});

test('what takes long can be cancelled', async ({ page }) => {
	const { opener, dialog, size, ready } = studio(page);
	await dashboard(page).open(WINDOW);
	await drawnMap(page).settled();
	await opener.click();
	await ready();
	await size.selectOption('A3');
	await dialog.getByRole('button', { name: 'Download', exact: true }).click();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Copy picture' })).toBeVisible();
	await expect(dialog.getByRole('alert')).toHaveCount(0);
});
