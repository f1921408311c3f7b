/** Graphics contexts: few on a page, given back, lost and taken up again. */
import type { Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';

// Every graphics context that the page makes is watched from its first script on.
test.use({ isPageNew: true });

test.setTimeout(180_000);

/** Keeps every context that the page makes; the first of a map is lost at once if that is wanted. */
const watchContexts = (page: Page, isLostEarly: boolean) =>
	page.addInitScript((isLost) => {
		const contexts: WebGL2RenderingContext[] = [];
		Object.assign(window, { contexts });
		const make = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')
			?.value as (this: HTMLCanvasElement, ...rest: unknown[]) => unknown;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			...rest: unknown[]
		) {
			const made = make.apply(this, rest);
			if (made instanceof WebGL2RenderingContext && !contexts.includes(made)) {
				contexts.push(made);
				if (isLost && this.classList.contains('maplibregl-canvas')) {
					const extension = made.getExtension('WEBGL_lose_context');
					Object.assign(window, { extension });
					extension?.loseContext();
				}
			}
			return made as null;
		};
	}, isLostEarly);

type Watched = {
	readonly contexts: readonly WebGL2RenderingContext[];
	readonly extension: WEBGL_lose_context;
};

test('the context that only asked whether there are any is given back', async ({ page }) => {
	await watchContexts(page, false);
	await dashboard(page).open();
	await drawnMap(page).settled();
	const [asked, drawn, ...others] = await page.evaluate(() =>
		(window as unknown as Watched).contexts.map((context) => context.isContextLost()),
	);
	expect([asked, drawn]).toEqual([true, false]);
	expect(others).toEqual([]);
});

test('a context that goes before anything is drawn is told, and taken up when it comes', async ({
	page,
}) => {
	await watchContexts(page, true);
	const { map } = dashboard(page);
	await page.goto('./');
	const alert = map.getByRole('alert');
	await expect(alert).toContainText('The graphics card has let go of the map');
	await expect(map.getByRole('img', { name: /^Outlines, names and numbers/ })).toBeVisible();
	await page.evaluate(() => (window as unknown as Watched).extension.restoreContext());
	await expect(alert).toHaveCount(0);
	await drawnMap(page).settled();
	expect(await drawnMap(page).outlines()).toContain('place:enclave-2020-2023');
});

test('of many embeds on a page four have live maps, and the one that is pointed at is one', async ({
	page,
	baseURL,
}) => {
	const frame = `<iframe src="${baseURL}embed/" style="inline-size: 320px; block-size: 280px; border: 0"></iframe>`;
	await page.route('**/article.html', (route) =>
		route.fulfill({
			contentType: 'text/html;charset=utf-8',
			body: `<!doctype html><html lang="en"><title>Article</title>${frame.repeat(5)}
				<div style="height: 3000px"></div>${frame.repeat(2)}</html>`,
		}),
	);
	await page.goto('./article.html');
	const embeds = Array.from({ length: 7 }, (_, n) => page.locator('iframe').nth(n).contentFrame());
	const live = () =>
		Promise.all(embeds.map((embed) => embed.locator('canvas.maplibregl-canvas').count()));
	await expect
		.poll(async () => (await live()).reduce((sum, one) => sum + one, 0), { timeout: 60_000 })
		.toBe(4);
	const still = (await live()).findIndex((count, n) => count === 0 && n < 5);
	await expect(embeds[still]!.getByRole('img', { name: /^Outlines, names/ })).toBeVisible();
	await page
		.locator('iframe')
		.nth(still)
		.hover({ position: { x: 160, y: 120 } });
	await expect.poll(async () => (await live())[still]).toBe(1);
	await expect.poll(async () => (await live()).reduce((sum, one) => sum + one, 0)).toBe(4);
	expect((await live()).slice(5)).toEqual([0, 0]);

	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await expect.poll(async () => (await live()).slice(5), { timeout: 60_000 }).toEqual([1, 1]);
	expect((await live()).slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
});
