import { dashboard, EVERYTHING, untilMapAnswers } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { dossier } from './karabakh';

const { opening } = dossier.manifest;
if (!opening) throw new Error('the dossier of these stories has no opening view');
const published = dossier.claims.filter(({ status }) => status === 'published').length;
const everything = `Everything: ${published} claims, 2020–2023`;

test(
	'a page without a query opens with what the dossier chose, and everything is one button away',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, counts, chip } = dashboard(page);
		await open('');
		await expect(page.getByText(opening.sentence.en)).toBeVisible();
		await expect(chip('Strike, gunfire, explosion')).toBeVisible();
		await expect(counts).toContainText('hidden');
		await expect(page.getByRole('button', { name: 'Reset view' })).toBeHidden();
		expect(new URL(page.url()).search).toBe('');

		await page.getByRole('button', { name: everything }).click();
		await expect(counts).not.toContainText('hidden');
		expect(new URL(page.url()).search).toBe(EVERYTHING);
		await expect(page.getByText(opening.sentence.en)).toBeHidden();
		await expect(page.getByRole('button', { name: everything })).toBeHidden();

		await page.getByRole('button', { name: 'Reset view' }).click();
		await expect(page.getByText(opening.sentence.en)).toBeVisible();
		expect(new URL(page.url()).search).toBe('');

		await page.goBack();
		await expect(counts).not.toContainText('hidden');
	},
);

test(
	'a link that says something of the view keeps what it meant',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, counts } = dashboard(page);
		await open('?panel=claims');
		await expect(counts).not.toContainText('hidden');
		await open('?v=1&kind=strike');
		await expect(page.getByText(/^Kinds?: Strike$/)).toBeVisible();
		await expect(page.getByRole('button', { name: everything })).toBeVisible();
	},
);

test('our translation waits to be asked for on the Arabic page', WITHOUT_MAP, async ({ page }) => {
	await page.goto('./ar/');
	await untilMapAnswers(page);
	const translation = page.getByRole('switch');
	await expect(translation).not.toBeChecked();
	await translation.check();
	await expect(page).toHaveURL(/translation=on/);
	await page.goto('./');
	await expect(page.getByRole('switch')).toBeChecked();
});

for (const [width, height, path] of [
	[1366, 768, ''],
	[390, 844, ''],
	[320, 568, ''],
	[1366, 768, 'ar/'],
	[320, 568, 'ar/'],
] as const) {
	test.describe(`on a screen of ${width} by ${height}, /${path}`, () => {
		test.use({ viewport: { width, height }, hasTouch: width < 800, isMobile: width < 800 });

		test('the first view names the area, the corridor and the main city', async ({ page }) => {
			await page.goto(`./${path}`);
			const drawn = drawnMap(page);
			await page.waitForFunction(() => document.querySelector('.instead') === null);
			await drawn.settled();
			const [area, corridor, city] =
				path === ''
					? [/Armenian-held/, /Lachin corridor/, /Stepanakert/]
					: [/الأرمنية/, /لاتشين/, /ستيباناكيرت/];
			expect((await drawn.labels('area-names')).join()).toMatch(area);
			expect((await drawn.labels('corridor-names')).join()).toMatch(corridor);
			expect((await drawn.labels('settlement-names-first')).join()).toMatch(city);
			const frame = await page.locator('.frame').boundingBox();
			expect(frame?.height).toBeGreaterThanOrEqual(width < 800 ? height * 0.55 : 300);
		});
	});
}
