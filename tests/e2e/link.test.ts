import type { Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, quotedBy } from './karabakh';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const gunfire = claimNamed('claim:artillery-and-gunfire');
const sirens = claimNamed('claim:air-raid-sirens');

const part = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

test('the link holds the whole view, and opens it again in another page', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { map, marked, counts, from, to, preset, claim, showClaims, sources, open } =
		dashboard(page);
	const drawn = drawnMap(page);
	await open('?kind=strike,gunfire,alarm,damage&precision=line&names=armenian');
	await preset('19–20 Sept 2023').click();
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(marked).toHaveText(quotedBy(strikes));
	await sources.getByRole('switch', { name: 'Our translation' }).uncheck();
	const fitted = (await drawn.camera()).zoom;
	await map.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await drawn.camera()).zoom).toBeCloseTo(fitted + 1, 3);
	await expect.poll(() => part(page, 'at')).not.toBeNull();

	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(page.url());
	const camera = await drawn.camera();
	await drawn.settled();
	const drawnBefore = [...(await drawn.claims())].sort();
	const told = await counts.textContent();
	const days = [await from.getAttribute('aria-valuetext'), await to.getAttribute('aria-valuetext')];
	await page.close();

	const other = await context.newPage();
	const again = dashboard(other);
	const drawnAgain = drawnMap(other);
	await again.open(new URL(link).search);
	await expect(again.marked).toHaveText(quotedBy(strikes));
	await expect(again.marked.first()).toBeInViewport();
	await drawnAgain.expectSelected(`${strikes.id}/0`, true);
	await expect(again.counts).toHaveText(told ?? '');
	await expect(again.from).toHaveAttribute('aria-valuetext', days[0] ?? '');
	await expect(again.to).toHaveAttribute('aria-valuetext', days[1] ?? '');
	await expect(again.sources.getByRole('switch', { name: 'Our translation' })).not.toBeChecked();
	await expect(other.getByRole('button', { name: 'Names: Armenian use' })).toBeVisible();
	const cameraAgain = await drawnAgain.camera();
	expect(cameraAgain.zoom).toBeCloseTo(camera.zoom, 1);
	expect(cameraAgain.center[0]).toBeCloseTo(camera.center[0], 3);
	expect(cameraAgain.center[1]).toBeCloseTo(camera.center[1], 3);
	await drawnAgain.settled();
	expect([...(await drawnAgain.claims())].sort()).toEqual(drawnBefore);
	expect(drawnBefore).toEqual(
		expect.arrayContaining([strikes.id, gunfire.id, sirens.id, 'claim:residential-damage']),
	);
	expect(other.url()).toBe(link);
});

test('back and forward go through what was selected and shown', WITHOUT_MAP, async ({ page }) => {
	const { marked, claim, showClaims, claims, to, preset, open } = dashboard(page);
	await open();
	const whole = (await to.getAttribute('aria-valuetext')) ?? '';
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(marked).toHaveText(quotedBy(strikes));
	await preset('War of 2020').click();
	await expect.poll(() => part(page, 'to')).not.toBeNull();
	const war = (await to.getAttribute('aria-valuetext')) ?? '';
	expect(war).not.toBe(whole);

	await page.goBack();
	await expect(to).toHaveAttribute('aria-valuetext', whole);
	await expect(marked).toHaveText(quotedBy(strikes));
	await page.goBack();
	await expect(claims).toBeVisible();
	await expect(marked).toHaveCount(0);
	await page.goBack();
	await expect(claims).toBeHidden();
	await page.goForward();
	await expect(claims).toBeVisible();
	await page.goForward();
	await expect(marked).toHaveText(quotedBy(strikes));
	await page.goForward();
	await expect(to).toHaveAttribute('aria-valuetext', war);
	await page.reload();
	await expect(to).toHaveAttribute('aria-valuetext', war);
	await expect(marked).toHaveText(quotedBy(strikes));
});

test(
	'a part that cannot be read is left out and named, and the rest works',
	WITHOUT_MAP,
	async ({ page }) => {
		const { claims, from, open } = dashboard(page);
		await open('?v=1&from=banana&kind=strike&precision=perhaps&panel=claims&at=1,2');
		const notice = page.getByRole('status').filter({ hasText: 'Part of this link' });
		for (const broken of ['from=banana', 'precision=perhaps', 'at=1,2']) {
			await expect(notice).toContainText(broken);
		}
		await expect(notice).not.toContainText('kind');
		await expect(claims).toBeVisible();
		await expect(claims.getByRole('button', { name: strikes.statement.en })).toBeVisible();
		await expect(claims.getByRole('button', { name: gunfire.statement.en })).toBeHidden();
		await expect(from).toBeVisible();
		await page.getByRole('button', { name: 'Dismiss' }).click();
		await expect(notice).toHaveCount(0);
	},
);

test('what the dossier does not have is left out and named', WITHOUT_MAP, async ({ page }) => {
	const { claims, marked, open } = dashboard(page);
	await open('?select=claim:none-such&by=actor:nobody&names=martian&panel=claims');
	const notice = page.getByRole('status').filter({ hasText: 'Part of this link' });
	for (const broken of ['select=claim:none-such', 'by=actor:nobody', 'names=martian']) {
		await expect(notice).toContainText(broken);
	}
	await expect(marked).toHaveCount(0);
	await expect(claims.getByRole('button', { name: strikes.statement.en })).toBeVisible();
});
