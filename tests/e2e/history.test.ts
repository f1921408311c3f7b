import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';

// What the page does with its history is counted from its first script on.
test.use({ isPageNew: true });

test('a key that is held makes one step for the Back button', WITHOUT_MAP, async ({ page }) => {
	const { sources, open, claims } = dashboard(page);
	await page.addInitScript(() => {
		const counted = { push: 0 };
		Object.assign(window, { counted });
		const push = history.pushState.bind(history);
		history.pushState = (...rest) => {
			counted.push += 1;
			push(...rest);
		};
	});
	const counted = () =>
		page.evaluate(() => (window as unknown as { counted: { push: number } }).counted.push);
	const selected = () => new URL(page.url()).searchParams.get('select');
	await open('?panel=claims');
	await expect(claims).toBeVisible();
	const before = await counted();

	await page.keyboard.down('j');
	await expect.poll(selected).not.toBeNull();
	const first = selected();
	for (let repeat = 1; repeat < 60; repeat++) await page.keyboard.down('j');
	await page.keyboard.up('j');
	await expect(sources.getByText('60 of 81')).toBeVisible();
	await expect.poll(selected).not.toBe(first);
	expect((await counted()) - before).toBe(1);
	await page.goBack();
	await expect(claims).toBeVisible();
	await expect.poll(selected).toBeNull();
	await page.goForward();
	await expect(sources.getByText('60 of 81')).toBeVisible();
});

test('Enter held on a button makes one step, too', WITHOUT_MAP, async ({ page }) => {
	const { sources, open, claims } = dashboard(page);
	await open('?panel=claims');
	await dashboard(page).showSources();
	const next = sources.getByRole('button', { name: 'Next' });
	await next.focus();
	for (let repeat = 0; repeat < 20; repeat++) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	await expect(sources.getByText('20 of 81')).toBeVisible();
	await page.goBack();
	await expect(sources).toBeVisible();
	await expect(sources.getByText('20 of 81')).toHaveCount(0);
	await page.goBack();
	await expect(claims).toBeVisible();
});
