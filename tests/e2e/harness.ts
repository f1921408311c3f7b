/**
 * The `test` of every story: the built site on a port of its own, and a page that may neither ask
 * another host for anything nor report an error. `VERBATIM_SITE` names another folder than `build`.
 */
import {
	test as base,
	type BrowserContext,
	type ConsoleMessage,
	type Request,
	type WebError,
} from '@playwright/test';
import { serveSite, type Site } from '../../src/cli/static-server';
import { probeMaps } from '../support/probe';
import { KeptPages } from './kept-page';

export { expect } from '@playwright/test';

/**
 * Tag of a story about text, list or time that looks at no mark: it runs in a browser without WebGL 2,
 * since drawing the map in software is most of what a story costs.
 */
export const WITHOUT_MAP = { tag: '@without-map' };

/** What went wrong in the browser while a story ran. */
export type Complaints = {
	/** A story about failure names the error that it provokes; every other one still fails it. */
	expectError(pattern: RegExp): void;
};

type Kind = {
	readonly isWithoutMap: boolean;
	/** What its page is kept by; `null` where it gets a page of its own. */
	readonly key: string | null;
};

type Fixtures = {
	complaints: Complaints;
	/** A story about the loading of a page, or one that changes the browser under it, has one anew. */
	isPageNew: boolean;
	kind: Kind;
};

export const test = base.extend<Fixtures, { site: Site; kept: KeptPages }>({
	site: [
		async ({}, use) => {
			const site = await serveSite({ folder: process.env['VERBATIM_SITE'] ?? 'build', port: 0 });
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	kept: [
		async ({}, use) => {
			await use(new KeptPages());
		},
		{ scope: 'worker' },
	],
	isPageNew: [false, { option: true }],
	kind: async (
		{ isMobile, hasTouch, deviceScaleFactor, javaScriptEnabled, isPageNew, contextOptions },
		use,
		{ tags },
	) => {
		const isWithoutMap = tags.includes(WITHOUT_MAP.tag);
		const screen = { isMobile, hasTouch, deviceScaleFactor, contextOptions };
		const isKept = javaScriptEnabled && !isPageNew;
		await use({ isWithoutMap, key: isKept ? JSON.stringify({ screen, isWithoutMap }) : null });
	},
	context: async (
		{ browser, kept, site, kind, viewport, colorScheme, reducedMotion },
		use,
		info,
	) => {
		const create = async () => {
			const context = await browser.newContext();
			await probeMaps(context);
			if (kind.isWithoutMap) await context.addInitScript(refuseWebGl);
			return context;
		};
		if (kind.key === null) {
			const context = await create();
			await use(context);
			await context.close();
			return;
		}
		const page = await kept.take(kind.key, create);
		if (viewport) await page.setViewportSize(viewport);
		await page.emulateMedia({ media: null, colorScheme, reducedMotion });
		await use(page.context());
		if (info.status === info.expectedStatus) await kept.keep(kind.key, page, site.address);
		else await page.context().close();
	},
	page: async ({ context }, use) => {
		await use(context.pages()[0] ?? (await context.newPage()));
	},
	baseURL: async ({ site }, use) => {
		await use(site.address);
	},
	complaints: [
		async ({ context, site }, use) => {
			const expected: RegExp[] = [];
			const { heard, stop } = listen(context, new URL(site.address).host);
			await use({ expectError: (pattern) => expected.push(pattern) });
			stop();
			const unexpected = heard.filter((text) => !expected.some((pattern) => pattern.test(text)));
			if (unexpected.length > 0) {
				throw new Error(`The page complained:\n${unexpected.join('\n')}`);
			}
		},
		{ auto: true },
	],
});

/** Runs in the page: as in a browser whose graphics card is blocked. Nothing else there draws. */
function refuseWebGl(): void {
	Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
}

function listen(context: BrowserContext, home: string) {
	const heard: string[] = [];
	const onrequest = (request: Request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.host !== home) {
			heard.push(`asked another host: ${request.url()}`);
		}
	};
	const onweberror = (problem: WebError) => heard.push(`page error: ${problem.error().message}`);
	const onconsole = (message: ConsoleMessage) => {
		if (message.type() !== 'error') return;
		heard.push(`console error: ${message.text()} (${message.location().url})`);
	};
	context.on('request', onrequest).on('weberror', onweberror).on('console', onconsole);
	const stop = () => {
		context.off('request', onrequest).off('weberror', onweberror).off('console', onconsole);
	};
	return { heard, stop };
}
