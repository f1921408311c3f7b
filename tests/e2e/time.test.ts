import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';

test('the lines of a date are drawn at that date, while the window moves', async ({ page }) => {
	const { open, preset } = dashboard(page);
	const map = drawnMap(page);
	await open('?from=2020-01-01&to=2020-10-31');
	await map.settled();
	expect(await map.outlines()).not.toContain('place:enclave-2020-2023');

	await preset('19–20 Sept 2023').click();
	await expect.poll(map.outlines).toContain('place:enclave-2020-2023');
	expect(await map.outlines()).toContain('place:lachin-corridor');

	await page.goBack();
	await expect.poll(map.outlines).not.toContain('place:enclave-2020-2023');
});

test('after a mark of the map was chosen, keys go on in the text and Escape lets go', async ({
	page,
}) => {
	const { open, marked, sources } = dashboard(page);
	await open('?select=claim:strikes-along-line-of-contact');
	await drawnMap(page).settled();
	await expect(marked.first()).toBeVisible();
	await page.locator('.maplibregl-canvas').focus();
	const before = await marked.first().textContent();
	await page.keyboard.press('j');
	await expect(marked.first()).not.toHaveText(before ?? '');
	const card = sources.locator('.card.selected').first();
	await expect(card).toBeInViewport();
	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
	});
	await page.keyboard.press('Escape');
	await expect(marked).toHaveCount(0);
});
