import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { LIGHT } from '../../src/lib/model/theme';
import { MARGIN } from '../../src/lib/snapshot/layout/arrangement';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';

// Maps are drawn in software, at up to 192 dots to an inch.
test.slow();

const WINDOW = '?from=2023-09-19&to=2023-09-20';
/** Latitude, longitude and zoom: the frame is then the screen's own, pixel by pixel. */
const AT = '&at=39.83,46.75,8.5';
const STRIKES = 'claim:strikes-along-line-of-contact';

type Rgb = readonly [red: number, green: number, blue: number];

const rgb = (hex: string): Rgb => {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const studio = (page: Page) => {
	const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
	return {
		dialog,
		opener: page.getByRole('button', { name: 'Export snapshot' }),
		preview: dialog.getByRole('img'),
		size: dialog.getByRole('combobox', { name: 'Size' }),
		dpi: dialog.getByRole('spinbutton', { name: 'Resolution (dpi)' }),
		format: (name: string) => dialog.getByRole('radio', { name, exact: true }),
		pixels: dialog.getByText(/^[\d,]+ × [\d,]+ pixels$/),
		download: dialog.getByRole('button', { name: 'Download', exact: true }),
		ready: () => expect(dialog.getByText('The preview is ready.')).toBeVisible(),
	};
};

async function saved(page: Page): Promise<Download> {
	const download = page.waitForEvent('download');
	await studio(page).download.click();
	return download;
}

const pictureOf = async (download: Download): Promise<PNG> =>
	PNG.sync.read(await readFile(await download.path()));

function pixel({ data, width }: PNG, x: number, y: number): Rgb {
	const at = (Math.round(y) * width + Math.round(x)) * 4;
	return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

const isNear = ([r, g, b]: Rgb, [red, green, blue]: Rgb): boolean =>
	Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) < 24;

/** A colour told to 16 steps of a channel. */
const inSteps = ([red, green, blue]: Rgb): number =>
	((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);

/** Colours in a box of the figure, in its own pixels; each told to 16 steps of a channel. */
function coloursIn(
	picture: PNG,
	scale: number,
	[left, top, right, bottom]: readonly [number, number, number, number],
): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (let y = top * scale; y < bottom * scale; y += 1) {
		for (let x = left * scale; x < right * scale; x += 1) {
			const key = inSteps(pixel(picture, x, y));
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return counts;
}

/** Share of a box that is neither its ground nor nearly so. */
function inkIn(picture: PNG, scale: number, box: readonly [number, number, number, number]) {
	const counts = [...coloursIn(picture, scale, box).values()];
	const all = counts.reduce((sum, count) => sum + count, 0);
	return 1 - Math.max(...counts) / all;
}

/** Whether neighbours within what would be one pixel of an enlargement differ. */
function hasDetailOf(
	picture: PNG,
	scale: number,
	[left, top, right, bottom]: readonly [number, number, number, number],
): boolean {
	let differing = 0;
	for (let y = top * scale; y < bottom * scale; y += scale) {
		for (let x = left * scale; x < right * scale; x += scale) {
			const [one, next] = [pixel(picture, x, y), pixel(picture, x + 1, y)];
			if (one.some((channel, index) => channel !== next[index])) differing += 1;
		}
	}
	return differing > 200;
}

/** Where the map begins in a figure with one line of remarks. */
function mapTop(picture: PNG, scale: number): number {
	const earth = rgb(LIGHT.map.earth);
	for (let y = 100 * scale; y < 300 * scale; y += 1) {
		if (isNear(pixel(picture, (MARGIN + 60) * scale, y), earth)) {
			const ground = pixel(picture, 4, y);
			const here = pixel(picture, (MARGIN + 60) * scale, y);
			if (ground.join() !== here.join()) return Math.round(y / scale);
		}
	}
	throw new Error('The picture has no map.');
}

/** Dots to a metre that a PNG says it has. */
function dotsPerMetre(png: Buffer): readonly number[] {
	const at = png.indexOf('pHYs', 0, 'latin1') + 4;
	return [png.readUInt32BE(at), png.readUInt32BE(at + 4), png[at + 8] ?? 0];
}

test('a picture is saved at 96 and at 192 dpi with its map, its words and its numbers', async ({
	page,
}) => {
	const board = dashboard(page);
	const map = drawnMap(page);
	const { opener, dialog, preview, size, dpi, pixels, ready } = studio(page);
	await board.open(WINDOW + AT);
	await map.settled();
	const box = await board.map.boundingBox();
	const badge = await map.badge(`${STRIKES}/0`);
	await opener.click();
	await expect(dialog).toBeVisible();
	await size.selectOption('As long as its text');
	for (const scale of [1, 2]) {
		await dpi.fill(String(scale * 96));
		await ready();
		const download = await saved(page);
		expect(download.suggestedFilename()).toBe('karabakh-2023_2023-09-19_2023-09-20_en.png');
		const picture = await pictureOf(download);

		const [width = 0, height = 0] = (await pixels.innerText())
			.split('×')
			.map((side) => Number(side.replaceAll(/\D/g, '')));
		expect([picture.width, picture.height]).toEqual([width, height]);
		expect(dotsPerMetre(await readFile(await download.path()))).toEqual([
			Math.round((scale * 96) / 0.0254),
			Math.round((scale * 96) / 0.0254),
			1,
		]);
		await expect(preview).toBeVisible();

		const mapWidth = width / scale - 2 * MARGIN;
		expect(mapWidth).toBe(Math.round(box?.width ?? 0));
		const top = mapTop(picture, scale);
		const middle = [MARGIN + 100, top + 60, MARGIN + mapWidth - 100, top + 340] as const;
		expect(coloursIn(picture, scale, middle).size).toBeGreaterThan(40);
		expect(inkIn(picture, scale, [MARGIN, 24, MARGIN + 320, top - 20])).toBeGreaterThan(0.05);
		const foot = height / scale;
		expect(inkIn(picture, scale, [MARGIN, foot - 90, MARGIN + 320, foot - 20])).toBeGreaterThan(
			0.02,
		);

		// A figure gives each number a place of its own, near where the map has it.
		const [x, y] = [badge.x - (box?.x ?? 0) + MARGIN, badge.y - (box?.y ?? 0) + top];
		const near = coloursIn(picture, scale, [x - 30, y - 30, x + 30, y + 30]);
		expect(near.get(inSteps(rgb(LIGHT.kinds.force))) ?? 0).toBeGreaterThan(60 * scale * scale);
		if (scale > 1) expect(hasDetailOf(picture, scale, middle)).toBe(true);
	}
});

test('the picture is copied as an image, and a browser that refuses says what to do instead', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { opener, dialog, dpi } = studio(page);
	await dashboard(page).open(WINDOW);
	await opener.click();
	await dpi.fill('96');
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(dialog.getByText('Picture copied')).toBeVisible();
	const address = await page.evaluate(async () => {
		const [copied] = await navigator.clipboard.read();
		const picture = (await copied?.getType('image/png')) ?? new Blob();
		const reader = new FileReader();
		const read = new Promise((resolve) => reader.addEventListener('load', resolve));
		reader.readAsDataURL(picture);
		await read;
		return reader.result;
	});
	if (typeof address !== 'string') throw new Error('Nothing was copied.');
	const [, bytes = ''] = address.split(',');
	const picture = PNG.sync.read(Buffer.from(bytes, 'base64'));
	expect(picture.width).toBeGreaterThan(800);
	expect(inkIn(picture, 1, [0, 0, picture.width, picture.height])).toBeGreaterThan(0.05);

	await page.evaluate(() => {
		navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(dialog.getByText(/Download it instead/)).toBeVisible();
});

test('Escape and the back button lead out of the studio, to the dashboard as it was', async ({
	page,
}) => {
	const { opener, dialog } = studio(page);
	await dashboard(page).open(WINDOW);
	await opener.focus();
	await page.keyboard.press('Enter');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(opener).toBeFocused();
	const address = page.url();
	await opener.click();
	await expect(dialog).toBeVisible();
	await page.goBack();
	await expect(dialog).toBeHidden();
	expect(page.url()).toBe(address);
	await expect(dashboard(page).counts).toBeVisible();
});

test('an empty result gives a picture that says so, in the colours that were chosen', async ({
	page,
}) => {
	const { opener, dialog, dpi } = studio(page);
	await dashboard(page).open('?from=2020-11-20&to=2020-11-21&kind=strike');
	await opener.click();
	await dpi.fill('96');
	await dialog.getByRole('radio', { name: 'Dark' }).check();
	const download = await saved(page);
	expect(download.suggestedFilename()).toBe('karabakh-2023_2020-11-20_2020-11-21_en.png');
	const picture = await pictureOf(download);
	expect(Math.max(...pixel(picture, 3, 3))).toBeLessThan(60);
});

test('on the Arabic page the figure runs from right to left', async ({ page }) => {
	await page.goto(`./ar/${WINDOW}`);
	// The page answers to the reader once the map is there.
	await page.waitForFunction(() => {
		const frame = document.querySelector('.frame');
		return frame !== null && 'verbatimProbe' in frame;
	});
	await page.getByRole('button', { name: 'تصدير لقطة' }).click();
	const dialog = page.getByRole('dialog', { name: 'تصدير لقطة' });
	await dialog.getByRole('combobox', { name: 'القياس' }).selectOption('بطول نصها');
	await dialog.getByRole('spinbutton', { name: 'الدقة' }).fill('96');
	await expect(dialog.getByRole('status').first()).toContainText('جاهزة');
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'تنزيل' }).click();
	const picture = await pictureOf(await waiting);
	const right = picture.width - MARGIN;
	expect(inkIn(picture, 1, [right - 180, 28, right, 70])).toBeGreaterThan(0.05);
	expect(inkIn(picture, 1, [MARGIN, 28, MARGIN + 180, 70])).toBe(0);
});

test('a picture that the browser cannot encode is told, with what to do, and drawn when it can be', async ({
	page,
}) => {
	const { opener, dialog, download, dpi } = studio(page);
	await dashboard(page).open(WINDOW);
	await drawnMap(page).settled();
	await page.evaluate(() => {
		const kept = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'toBlob');
		const refuse = (callback: BlobCallback) => callback(null);
		Object.defineProperty(HTMLCanvasElement.prototype, 'toBlob', {
			value: refuse,
			configurable: true,
		});
		window.addEventListener(
			'canvas-mended',
			() => Object.defineProperty(HTMLCanvasElement.prototype, 'toBlob', kept ?? {}),
			{ once: true },
		);
	});
	await opener.click();
	await dpi.fill('96');
	await download.click();
	await expect(dialog.getByRole('alert')).toContainText('Press Download to try again');
	await page.evaluate(() => window.dispatchEvent(new Event('canvas-mended')));
	const saving = page.waitForEvent('download');
	await download.click();
	await saving;
	await expect(dialog.getByRole('alert')).toHaveCount(0);
});
