/**
 * The `test` of every story: the built site on a port of its own, and a page that may neither ask
 * another host for anything nor report an error. `VERBATIM_SITE` names another folder than `build`.
 */
import { test as base, type BrowserContext } from '@playwright/test';
import { serveSite, type Site } from '../../src/cli/static-server';

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

export const test = base.extend<{ complaints: Complaints }, { site: Site }>({
	site: [
		async ({}, use) => {
			const site = await serveSite({ folder: process.env['VERBATIM_SITE'] ?? 'build', port: 0 });
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	context: async ({ context }, use, { tags }) => {
		if (tags.includes(WITHOUT_MAP.tag)) await context.addInitScript(refuseWebGl);
		await use(context);
	},
	baseURL: async ({ site }, use) => {
		await use(site.address);
	},
	complaints: [
		async ({ context, site }, use) => {
			const expected: RegExp[] = [];
			const heard = listen(context, new URL(site.address).host);
			await use({ expectError: (pattern) => expected.push(pattern) });
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

function listen(context: BrowserContext, home: string): string[] {
	const heard: string[] = [];
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.host !== home) {
			heard.push(`asked another host: ${request.url()}`);
		}
	});
	context.on('weberror', (problem) => heard.push(`page error: ${problem.error().message}`));
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		heard.push(`console error: ${message.text()} (${message.location().url})`);
	});
	return heard;
}
