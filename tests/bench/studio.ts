/** Time and memory of a sheet of A4 at 300 dpi, beside reading a canvas of the same pixels. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { parse } from 'valibot';
import { FIRST_CHOICES, type FigureChoices } from '../../src/lib/model/figure-choices';
import type { FigureOrder } from '../../src/lib/model/figure-order';
import { DossierId } from '../../src/lib/model/ids';
import { medianOf } from './medians';
import { watched, type Watched } from './memory';
import type { Arena } from './pages';
import { beside, megabytes, milliseconds } from './report';

/** Each takes seconds, and there are four. */
const ROUNDS = 3;
const FORMATS = ['png', 'pdf', 'svg'] as const;
type Format = (typeof FORMATS)[number];

type Offering = HTMLElement & { readonly verbatimFigures: (order: unknown) => Promise<unknown> };

const SHEET: Pick<FigureChoices, 'size' | 'dpi'> = {
	size: { kind: 'paper', name: 'a4', orientation: 'portrait' },
	dpi: 300,
};
const POSTCARD: Pick<FigureChoices, 'size' | 'dpi'> = {
	size: { kind: 'paper', name: 'a6', orientation: 'portrait' },
	dpi: 96,
};

const orderOf = (format: Format, size: Pick<FigureChoices, 'size' | 'dpi'>): FigureOrder => ({
	dossier: parse(DossierId, 'karabakh-2023'),
	query: 'from=2023-09-19&to=2023-09-20',
	page: null,
	choices: { ...FIRST_CHOICES, ...size, format },
	screen: { width: 960, height: 640 },
	exported: '2023-09-20T12:00:00.000Z',
});

async function made(page: Page, order: FigureOrder): Promise<Download> {
	const download = page.waitForEvent('download', { timeout: 0 });
	await page
		.locator('html')
		.evaluate((root: Offering, asked) => root.verbatimFigures(asked), order);
	return download;
}

/** From the order to the finished file, with the studio's code and fonts there; milliseconds. */
async function figure(
	arena: Arena,
	format: Format,
): Promise<Watched<number> & { readonly file: Buffer }> {
	const opened = await arena.open('ours');
	const { page } = opened;
	await made(page, orderOf(format, POSTCARD));
	let file: Download | null = null;
	const measured = await watched(arena.browser, async () => {
		const begun = performance.now();
		file = await made(page, orderOf(format, SHEET));
		return performance.now() - begun;
	});
	const bytes = await readFile(await file!.path());
	await opened.close();
	return { ...measured, file: bytes };
}

/** Puts a finished sheet on a canvas and reads it; milliseconds of the reading. */
async function bareRead(arena: Arena, png: Buffer): Promise<Watched<number>> {
	const page = await arena.browser.newPage();
	const image = await page.evaluateHandle(
		async (address) => {
			const loaded = new Image();
			loaded.src = address;
			await loaded.decode();
			return loaded;
		},
		`data:image/png;base64,${png.toString('base64')}`,
	);
	const measured = await watched(arena.browser, () =>
		image.evaluate(async (picture) => {
			const canvas = document.createElement('canvas');
			canvas.width = picture.naturalWidth;
			canvas.height = picture.naturalHeight;
			canvas.getContext('2d')?.drawImage(picture, 0, 0);
			const begun = performance.now();
			await new Promise<unknown>((resolve) => canvas.toBlob(resolve));
			return performance.now() - begun;
		}),
	);
	await page.close();
	return measured;
}

export async function studio(arena: Arena): Promise<void> {
	const { file } = await figure(arena, 'png');
	const taken = new Map<Format | 'bare', Watched<number>[]>();
	for (let round = 0; round < ROUNDS; round++) {
		for (const what of ['bare', ...FORMATS] as const) {
			const one = what === 'bare' ? await bareRead(arena, file) : await figure(arena, what);
			taken.set(what, [...(taken.get(what) ?? []), one]);
		}
	}
	const times = (what: Format | 'bare') =>
		medianOf((taken.get(what) ?? []).map(({ result }) => result));
	const peaks = (what: Format | 'bare') =>
		medianOf((taken.get(what) ?? []).map(({ peak }) => peak));
	for (const format of FORMATS) {
		const name = `A4 at 300 dpi as ${format.toUpperCase()}`;
		for (const [what, words, of] of [
			[`${name}, against a bare read of its pixels`, milliseconds, times],
			['… and the memory that it takes at most', megabytes, peaks],
		] as const) {
			const values = { floor: of('bare'), ours: of(format) };
			beside(what, words, values, `${(values.ours / values.floor).toFixed(1)} x`, null);
		}
	}
}
