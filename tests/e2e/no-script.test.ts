import { expect, test } from './harness';
import { article, claims } from './karabakh';

test.use({ javaScriptEnabled: false });

const pages = [
	{ path: './', language: 'en', off: 'JavaScript is off', other: 'العربية', lists: 'Claims' },
	{ path: './ar/', language: 'ar', off: 'جافاسكربت متوقف', other: 'English', lists: 'الادعاءات' },
] as const;

for (const [device, viewport] of [
	['a desktop', { width: 1280, height: 800 }],
	['a phone', { width: 390, height: 844 }],
] as const) {
	for (const { path, language, off, other, lists } of pages) {
		test(`without scripts on ${device}, ${language}: article, claims and a still map`, async ({
			page,
		}) => {
			await page.setViewportSize(viewport);
			await page.goto(path);
			await expect(page.locator('noscript p').filter({ hasText: off })).toBeVisible();
			await expect(page.getByRole('link', { name: other })).toBeVisible();

			const picture = page.locator('main svg[role="img"]');
			await picture.scrollIntoViewIfNeeded();
			const box = await picture.boundingBox();
			expect(box?.width).toBeGreaterThan(viewport.width > 1000 ? 700 : 380);
			expect(box?.height).toBeGreaterThan(280);

			// Nothing is folded, and nothing lies under anything else.
			const last = page.locator('[data-sentence]').last();
			await last.scrollIntoViewIfNeeded();
			await expect(last).toBeInViewport();
			await expect(page.locator('[data-sentence]')).toHaveCount(article.sentences.length);
			const list = page.getByRole('region', { name: lists, exact: true });
			await expect(list.locator('[data-claim]')).toHaveCount(claims.length);
			for (const claim of [claims[0], claims.at(-1)]) {
				const row = list.getByText(claim?.statement[language] ?? '', { exact: true }).first();
				await row.scrollIntoViewIfNeeded();
				await expect(row).toBeInViewport();
			}
			const overlaps = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(overlaps).toBeLessThanOrEqual(viewport.width);

			// What needs a script is not offered.
			await expect(page.getByRole('slider')).toHaveCount(0);
			await expect(page.getByRole('tab')).toHaveCount(0);
			await expect(page.locator('#bar-controls button:visible')).toHaveCount(0);
		});
	}
}

test('without scripts the page about the map is whole', async ({ page }) => {
	await page.goto('./about/');
	await expect(page.getByRole('heading', { level: 1, name: 'About this map' })).toBeVisible();
	await page.getByRole('link', { name: 'Back to the map' }).click();
	await expect(page.locator('[data-sentence]').first()).toBeVisible();
});
