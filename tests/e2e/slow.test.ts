import type { Page, Route } from '@playwright/test';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { article, claimNamed, quotedBy } from './karabakh';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');

/** Lets nothing of a kind arrive until it is told to. */
async function hold(page: Page, pattern: string): Promise<() => Promise<void>> {
	const waiting: Route[] = [];
	let isHeld = true;
	await page.route(pattern, async (route) => {
		if (isHeld) waiting.push(route);
		else await route.continue();
	});
	return async () => {
		isHeld = false;
		await Promise.all(waiting.map((route) => route.continue()));
	};
}

test('on a slow line: first the text and a still map, then all that is no map, then the map', async ({
	page,
}) => {
	const { map, marked, claim, showClaims, preset } = dashboard(page);
	const drawn = drawnMap(page);
	const still = map.getByRole('img', { name: /^Outlines, names and numbers/ });
	const releaseScripts = await hold(page, '**/*.js');
	const releaseTiles = await hold(page, '**/*.pmtiles');

	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator('[data-sentence]')).toHaveCount(article.sentences.length);
	await expect(page.locator('[data-sentence]').nth(1)).toBeInViewport();
	await expect(still).toBeVisible();

	await releaseScripts();
	await expect(page.getByRole('complementary', { name: /violence/ })).toBeVisible();
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(marked).toHaveText(quotedBy(strikes));
	await preset('19–20 Sept 2023').click();
	await expect(page).toHaveURL(/from=2023-09-19/);
	await expect(still).toBeVisible();
	await expect(page.locator('.frame')).toHaveCount(0);

	await releaseTiles();
	await expect(still).toHaveCount(0);
	await drawn.expectSelected(`${strikes.id}/0`, true);
	await expect.poll(() => drawn.labels('places_locality')).not.toEqual([]);
});

test('at 1.6 Mbit/s the text is read before the map is drawn', async ({ page }) => {
	const { map } = dashboard(page);
	const line = await page.context().newCDPSession(page);
	const bytesPerSecond = 1.6e6 / 8;
	await line.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	});
	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator('[data-sentence]').nth(1)).toBeInViewport();
	await expect(map.getByRole('img', { name: /^Outlines, names and numbers/ })).toBeVisible();
	await expect(page.locator('canvas')).toHaveCount(0);
	await expect(page.locator('.frame canvas')).toBeVisible();
});
