import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, quotedBy } from './karabakh';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');

test('the page speaks Arabic from right to left, and changes its language without losing the view', async ({
	page,
}) => {
	const { marked, from, to, preset, claim, showClaims, open } = dashboard(page);
	await open();
	const root = page.locator('html');
	await expect(root).toHaveAttribute('lang', 'en');
	await expect(root).toHaveAttribute('dir', 'ltr');
	await preset('19–20 Sept 2023').click();
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(marked).toHaveText(quotedBy(strikes));
	const english = new URL(page.url());
	const days = [await from.getAttribute('aria-valuenow'), await to.getAttribute('aria-valuenow')];

	const toArabic = page.getByRole('link', { name: 'العربية' });
	await expect(toArabic).toHaveAttribute('hreflang', 'ar');
	await expect(toArabic).toHaveAttribute('lang', 'ar');
	await toArabic.click();

	await expect(root).toHaveAttribute('lang', 'ar');
	await expect(root).toHaveAttribute('dir', 'rtl');
	const region = (name: string) => page.getByRole('region', { name, exact: true });
	for (const name of ['الخريطة', 'المصادر', 'الخط الزمني']) {
		await expect(region(name)).toHaveCount(1);
	}
	const arabic = new URL(page.url());
	expect(arabic.pathname).toBe('/ar/');
	expect(arabic.search).toBe(english.search);
	await expect(region('المصادر').locator('mark')).toHaveText(quotedBy(strikes));
	await expect(region('المصادر').getByRole('heading', { level: 4 })).toHaveText(
		strikes.statement.ar,
	);
	const sliders = region('الخط الزمني').getByRole('slider');
	await expect(sliders.first()).toHaveAttribute('aria-valuenow', days[0] ?? '');
	await expect(sliders.nth(1)).toHaveAttribute('aria-valuenow', days[1] ?? '');
	const [map, sources] = await Promise.all([
		region('الخريطة').boundingBox(),
		region('المصادر').boundingBox(),
	]);
	if (!map || !sources) throw new Error('Map and sources have no box.');
	expect(sources.x).toBeLessThan(map.x);
	const drawn = drawnMap(page);
	await drawn.expectSelected(`${strikes.id}/0`, true);
	await drawn.settled();
	const labels = await drawn.labels('settlement-names');
	expect(labels.length).toBeGreaterThan(0);
	for (const label of labels) expect(label).toMatch(/\p{Script=Arabic}/u);

	const toEnglish = page.getByRole('link', { name: 'English' });
	await expect(toEnglish).toHaveAttribute('hreflang', 'en');
	await toEnglish.click();
	await expect(root).toHaveAttribute('lang', 'en');
	await expect(marked).toHaveText(quotedBy(strikes));
	expect(page.url()).toBe(english.href);
});

test('the Arabic page is Arabic before any script runs', async ({ request }) => {
	const answer = await request.get('ar/');
	const html = await answer.text();
	expect(html).toContain('<html lang="ar" dir="rtl">');
	for (const words of quotedBy(strikes)) expect(html).toContain(words);
	expect(html).toContain('المصادر');
});
