/** A browser without a window that makes figures with the site's own studio. */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import * as v from 'valibot';
import { FigureAnswer, type FigureOrder } from '../lib/model/figure-order';
import { findBrowser } from './browser';

export type Made = Extract<FigureAnswer, { kind: 'made' }> & { readonly bytes: number };
/** What came of an order: a file, or why there is none. */
export type Outcome = Made | Exclude<FigureAnswer, { kind: 'made' }>;

export type FigureBrowser = {
	/** Makes a figure and puts it where it is wanted, whole or not at all. */
	make(order: FigureOrder, out: string): Promise<Outcome>;
	close(): Promise<void>;
};

const SECOND = 1000;
/** A poster drawn in software takes minutes; what takes longer hangs. */
const LONGEST = { opening: 120 * SECOND, figure: 900 * SECOND };

/** Nobody looks at the page, whose own map is drawn all the same: the less of it, the sooner. */
const VIEWPORT = { width: 400, height: 300 };

/** The root element of the map's page, as `offerFigures` leaves it. */
type Offering = HTMLElement & { readonly verbatimFigures: (order: unknown) => Promise<unknown> };

/** Ends with an error where something takes longer than it may. */
async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Error(`it took longer than ${milliseconds / SECOND} seconds`)),
			milliseconds,
		);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * The browser starts with the first order, and again where it has died of one.
 *
 * @param address of the map's page
 */
export function figuresOf(address: string): FigureBrowser {
	let browser: Browser | null = null;
	let opened: Page | null = null;

	async function running(): Promise<Browser> {
		if (browser?.isConnected()) return browser;
		const { executablePath, args, env } = await findBrowser('any-host');
		browser = await chromium.launch({ executablePath, args, env });
		return browser;
	}

	/** The map's page in English, since the language of a figure is among its choices. */
	async function open(): Promise<Page> {
		const page = await (
			await running()
		).newPage({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC' });
		const heard: string[] = [];
		page.on('pageerror', ({ message }) => heard.push(message));
		try {
			await page.goto(address, { timeout: LONGEST.opening });
			await page.waitForFunction(() => 'verbatimFigures' in document.documentElement, undefined, {
				timeout: LONGEST.opening,
			});
			return page;
		} catch (problem) {
			const alerts = page.getByRole('alert').allInnerTexts();
			const told = await alerts.catch((): string[] => []);
			await page.close();
			const reason = [...told, ...heard].join('; ') || String(problem);
			throw new Error(`the page of the map did not open: ${reason}`, { cause: problem });
		}
	}

	async function ordered(page: Page, order: FigureOrder, draft: string): Promise<Outcome> {
		const download = page.waitForEvent('download', { timeout: 0 });
		// Where no file comes, the page is closed, and nobody waits for it any more.
		download.catch(() => undefined);
		const answer = v.parse(
			FigureAnswer,
			await page
				.locator('html')
				.evaluate((root: Offering, asked) => root.verbatimFigures(asked), order),
		);
		if (answer.kind !== 'made') return answer;
		await (await download).saveAs(draft);
		return { ...answer, bytes: statSync(draft).size };
	}

	async function leave(): Promise<void> {
		const page = opened;
		opened = null;
		await page?.close();
	}

	return {
		async make(order, out) {
			mkdirSync(dirname(out), { recursive: true });
			const draft = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
			try {
				opened ??= await open();
				const outcome = await within(LONGEST.figure, ordered(opened, order, draft));
				if (outcome.kind === 'made') renameSync(draft, out);
				else await leave();
				return outcome;
			} catch (problem) {
				// The next one gets a page of its own: this one may be in the middle of something.
				await leave();
				throw problem;
			} finally {
				rmSync(draft, { force: true });
			}
		},
		async close() {
			await browser?.close();
		},
	};
}
