/** What is chosen comes into sight, and the map goes back; a map that is still loading is never blank. */
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed } from './karabakh';
import type { MapProbe } from '../support/probe';

const mortar = claimNamed('claim:sep19-shusha-mortar');

test('a claim out of sight is brought into view, and the map goes back when it is let go', async ({
	page,
}) => {
	const { open, showClaims, claim } = dashboard(page);
	const drawn = drawnMap(page);
	await open('?v=1&at=40.4,49.9,9');
	await drawn.settled();
	const before = await drawn.camera();
	await showClaims();
	await claim(mortar.statement.en).click();
	await expect.poll(async () => (await drawn.camera()).center).not.toEqual(before.center);
	await drawn.settled();
	const { x, y } = await drawn.badge(`${mortar.id}/0`);
	const there = await page.evaluate(
		([left, top]) => document.elementFromPoint(left!, top!)?.tagName,
		[x, y],
	);
	expect(there).toBe('CANVAS');
	await page.keyboard.press('Escape');
	await expect.poll(async () => (await drawn.camera()).center[0]).toBeCloseTo(before.center[0], 3);
	expect((await drawn.camera()).zoom).toBeCloseTo(before.zoom, 2);
});

test('a place smaller than a fingertip is brought nearer, and the map goes back', async ({
	page,
}) => {
	const { open } = dashboard(page);
	const drawn = drawnMap(page);
	await open('?v=1&at=39.8,46.7,5');
	await drawn.settled();
	await page.getByRole('combobox', { name: 'Search' }).fill('Lachin corridor');
	const results = page.getByRole('listbox', { name: 'Results' });
	await results
		.getByRole('option', { name: /^Lachin corridor/ })
		.first()
		.click();
	await expect
		.poll(() => new URL(page.url()).searchParams.get('select'))
		.toBe('place:lachin-corridor');
	await expect.poll(async () => (await drawn.camera()).zoom).toBeGreaterThan(7);
	await page.getByRole('tab', { name: 'Sources' }).press('Escape');
	await expect.poll(async () => (await drawn.camera()).zoom).toBeCloseTo(5, 2);
});

test.describe('while the ground is on its way', () => {
	test.use({ isPageNew: true });

	test('the still picture stays until the live map is drawn whole', async ({ page }) => {
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => (arrive = resolve));
		await page.route('**/*.pmtiles', async (route) => {
			// Its head and its directory say that there is one; what it draws is held back.
			if ((await page.locator('.maplibregl-canvas').count()) > 0) await arrived;
			await route.continue();
		});
		await page.addInitScript(() => {
			const kept = window as unknown as { names?: number; blank?: boolean };
			const look = () => {
				const frame = document.querySelector<HTMLElement & { verbatimProbe?: MapProbe }>('.frame');
				const still = document.querySelector('main svg[role="img"]');
				if (frame && !still) {
					kept.names ??= frame.verbatimProbe?.renderedLabels('area-names').length ?? 0;
					kept.blank ||= kept.names === 0;
				}
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await page.goto('./');
		const still = page.locator('main svg[role="img"]');
		await expect(still).toBeVisible();
		await expect(page.locator('.maplibregl-canvas')).toBeAttached();
		await expect(still).toBeVisible();
		arrive();
		await expect(still).toHaveCount(0);
		const seen = await page.evaluate(() => {
			const { names, blank } = window as unknown as { names?: number; blank?: boolean };
			return { names, blank };
		});
		expect(seen.blank).toBe(false);
		expect(seen.names).toBeGreaterThan(0);
	});
});
