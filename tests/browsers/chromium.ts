/** Chromium, the one of the other stories. */
import { readFile } from 'node:fs/promises';
import { chromium, type ElementHandle } from 'playwright';
import { findBrowser } from '../../src/cli/browser';
import { expressionOf, find, type Driver, type Named } from './driver';
import { LIMIT, until } from './waiting';

export async function startChromium(): Promise<Driver> {
	const { executablePath, args, env } = await findBrowser();
	const browser = await chromium.launch({ executablePath, args, env });
	const page = await browser.newPage({ locale: 'en-GB' });
	page.setDefaultTimeout(LIMIT);
	const element = ({ selector, words = '' }: Named) =>
		until<ElementHandle>(`${selector} ${words}`, async () => {
			const found = await page.evaluateHandle(expressionOf(find, [selector, words]));
			return found.asElement();
		});
	return {
		name: `Chromium ${browser.version()}`,
		async open(address) {
			await page.goto(address);
		},
		resize: (width, height) => page.setViewportSize({ width, height }),
		ask: (question, ...values) => page.evaluate(expressionOf(question, values)),
		click: async (named) => (await element(named)).click(),
		give: async (named, path) => (await element(named)).setInputFiles(path),
		async saved(act) {
			const [download] = await Promise.all([page.waitForEvent('download'), act()]);
			return Uint8Array.from(await readFile(await download.path()));
		},
		picture: () => page.screenshot(),
		end: () => browser.close(),
	};
}
