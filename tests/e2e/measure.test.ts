import { dashboard, EVERYTHING } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { positionOf } from './karabakh';
import type { Page } from '@playwright/test';

const CITY = positionOf('place:stepanakert');

function measuring(page: Page) {
	const card = page.getByRole('group', { name: 'Measure', exact: true });
	const button = page.getByRole('button', { name: 'Measure', exact: true });
	const newPoint = card.getByLabel('New point', { exact: true });
	return {
		card,
		button,
		newPoint,
		point: (number: number) => card.getByLabel(`Point ${String(number)}`, { exact: true }),
		in: (name: string) => card.getByRole('button', { name, exact: true }),
		open: async () => {
			await button.click();
			await expect(card).toBeVisible();
			await expect
				.poll(() => page.locator('.maplibregl-canvas').getAttribute('style'))
				.toMatch(/crosshair/);
		},
		add: async (text: string) => {
			await newPoint.fill(text);
			await newPoint.press('Enter');
		},
	};
}

test('clicks set points, at a place if it is near, and select no claim', async ({ page }) => {
	const { open } = dashboard(page);
	const drawn = drawnMap(page);
	const tool = measuring(page);
	await open();
	await drawn.settled();
	await tool.open();

	const city = await drawn.place(CITY);
	await page.mouse.move(city.x + 6, city.y + 6);
	await expect(page.getByText(/^Sets the point to .*Stepanakert/)).toBeVisible();
	await page.mouse.click(city.x + 6, city.y + 6);
	await expect(tool.point(1)).toHaveValue('39.81530, 46.75190');
	await expect(tool.card.getByText(/^at .*Stepanakert/)).toBeVisible();

	await page.mouse.click(city.x + 120, city.y - 60);
	await expect(tool.point(2)).toHaveValue(/^\d+\.\d{5}, \d+\.\d{5}$/);
	await expect(tool.card.getByText(/km.*° (north-)?east/)).toBeVisible();
	expect(new URL(page.url()).search).toBe(EVERYTHING);

	await page.mouse.move(city.x + 120, city.y - 60);
	await page.mouse.down();
	await page.mouse.move(city.x + 140, city.y - 90, { steps: 4 });
	await page.mouse.move(city.x + 160, city.y - 120, { steps: 4 });
	await page.mouse.up();
	await expect(tool.card.getByText(/km.*° north-east/)).toBeVisible();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(tool.point(2)).toHaveCount(0);
	await page.keyboard.press('Control+Shift+Z');
	await expect(tool.point(2)).toBeVisible();
});

test('the keyboard alone measures an area, takes back, copies and leaves', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { open } = dashboard(page);
	const tool = measuring(page);
	await open();
	await tool.button.focus();
	await page.keyboard.press('Enter');
	await expect(tool.card.getByRole('radio', { name: 'Distance' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(tool.card.getByRole('radio', { name: 'Area' })).toBeChecked();

	await tool.add('Stepanakert');
	await tool.add('39°30′N 46°12′E');
	await tool.add('40.3, 47.2');
	await expect(tool.newPoint).toHaveValue('');
	await expect(tool.card.getByText('615 km²')).toBeVisible();
	await expect(tool.card.getByText(/back to point 1: .* south-west/)).toBeVisible();

	await tool.in('in miles').click();
	await expect(tool.card.getByText(/23[78] mi²/)).toBeVisible();
	await page.getByRole('button', { name: 'Measurements', exact: true }).click();
	await expect(
		page.getByRole('table', { name: 'Measurements' }).getByText(/mi²/).first(),
	).toBeVisible();
	await tool.in('in km').click();

	await tool.in('Copy').click();
	await expect(tool.card.getByText('Measurement copied')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('Area: 615 km²');
	expect(copied).toContain('2. 39.50000, 46.20000');
	expect(copied).toMatch(/3 → 1: .* south-west/);

	await tool.in('Clear').click();
	await expect(tool.newPoint).toBeFocused();
	await tool.in('Undo').click();
	await expect(tool.point(3)).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(tool.card).toHaveCount(0);
	await expect(tool.button).toBeFocused();
	await expect(tool.button).toHaveAttribute('aria-pressed', 'false');
	await page.keyboard.press('Enter');
	await expect(tool.point(3)).toBeVisible();
});

test('wrong coordinates are named and kept', async ({ page }) => {
	const { open } = dashboard(page);
	const tool = measuring(page);
	await open();
	await tool.open();
	await tool.add('39.8, 46.7');
	await tool.add('nowhere in particular');
	await expect(tool.card.getByRole('alert')).toContainText('New point: “');
	await expect(tool.newPoint).toHaveValue('nowhere in particular');
	await expect(tool.newPoint).toHaveAttribute('aria-invalid', 'true');

	await tool.point(1).fill('139.8, 46.7');
	await tool.point(1).press('Enter');
	await expect(tool.card.getByText('Point 1: a latitude goes from −90 to 90.')).toBeVisible();
	await expect(tool.point(1)).toHaveValue('139.8, 46.7');
	await tool.point(1).fill('39.9, 46.7');
	await tool.point(1).press('Enter');
	await expect(tool.point(1)).toHaveValue('39.90000, 46.70000');
	await expect(tool.card.getByText('Point 1: a latitude')).toBeHidden();
});

test('what is measured stays on the map in another theme', async ({ page }) => {
	const { open } = dashboard(page);
	const tool = measuring(page);
	await open();
	await tool.open();
	await tool.add('39.8, 46.7');
	await tool.add('40.1, 46.9');
	await page.emulateMedia({ colorScheme: 'dark' });
	await drawnMap(page).settled();
	const layers = () =>
		page
			.locator('.frame')
			.evaluate((frame: HTMLElement & { verbatimProbe: { layers(): string[] } }) =>
				frame.verbatimProbe.layers().filter((id) => id.startsWith('drawing-')),
			);
	expect(await layers()).toHaveLength(5);
	await tool.add('40.2, 47');
	await expect(tool.point(3)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(layers).toEqual([]);
});
