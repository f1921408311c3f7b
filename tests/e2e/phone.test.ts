import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';

test.use({
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	// The sheet moves to where it rests.
	reducedMotion: 'no-preference',
});

test('the sheet rests at three stops, and the map ends where it rests', async ({ page }) => {
	const { open, map } = dashboard(page);
	await open();
	const handle = page.getByRole('separator', { name: 'Height of the panel' });
	const topOfSheet = async () => (await handle.boundingBox())?.y ?? 0;
	const endOfMap = async () => {
		const box = await map.boundingBox();
		return (box?.y ?? 0) + (box?.height ?? 0);
	};
	await expect(handle).toHaveAttribute('aria-valuetext', 'folded');
	await handle.press('ArrowUp');
	await expect(handle).toHaveAttribute('aria-valuetext', 'half');
	await expect
		.poll(async () => Math.abs((await endOfMap()) - (await topOfSheet())))
		.toBeLessThan(20);

	await handle.press('ArrowUp');
	await expect(handle).toHaveAttribute('aria-valuetext', 'full');
	await handle.press('Home');
	await expect(handle).toHaveAttribute('aria-valuetext', 'folded');
	await expect(page.getByRole('tab', { name: 'Sources' })).toBeInViewport();
	await expect
		.poll(async () => Math.abs((await endOfMap()) - (await topOfSheet())))
		.toBeLessThan(20);
});

test('dragging the handle moves the sheet and not the map, and what is selected there brings it up', async ({
	page,
}) => {
	const { open, marked } = dashboard(page);
	await open();
	const handle = page.getByRole('separator', { name: 'Height of the panel' });
	await handle.press('ArrowUp');
	await expect(handle).toHaveAttribute('aria-valuetext', 'half');
	const before = page.url();
	const box = await handle.boundingBox();
	const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 8];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x, y - 120, { steps: 6 });
	await page.mouse.move(x, 60, { steps: 6 });
	await page.mouse.up();
	await expect(handle).toHaveAttribute('aria-valuetext', 'full');
	expect(page.url()).toBe(before);

	await handle.press('Home');
	await page
		.getByRole('list', { name: 'Numbered marks' })
		.getByRole('button')
		.first()
		.press('Enter');
	await expect(handle).toHaveAttribute('aria-valuetext', 'half');
	await expect(marked.first()).toBeInViewport();
});

test('the bar keeps its controls behind one button', WITHOUT_MAP, async ({ page }) => {
	await dashboard(page).open();
	const snapshot = page.getByRole('button', { name: 'Export snapshot' });
	await expect(snapshot).toBeHidden();
	const more = page.getByRole('button', { name: 'More', exact: true });
	await more.tap();
	await expect(snapshot).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(snapshot).toBeHidden();
	await expect(more).toBeFocused();
});

for (const [one, other] of [
	[
		{ width: 320, height: 640 },
		{ width: 390, height: 844 },
	],
	[
		{ width: 667, height: 375 },
		{ width: 820, height: 1180 },
	],
] as const) {
	const named = ({ width, height }: typeof one | typeof other) => `${width} by ${height}`;
	test(`nothing is wider than a screen of ${named(one)}, nor of ${named(other)}`, async ({
		page,
	}) => {
		const { open, map, sources, timeline } = dashboard(page);
		const expectFit = async (width: number) => {
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			for (const region of [map, sources, timeline]) {
				const box = await region.boundingBox();
				expect(box?.x).toBeGreaterThanOrEqual(0);
				expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
				expect(box?.height).toBeGreaterThan(40);
			}
		};
		await page.setViewportSize(one);
		// What is selected brings the sheet up.
		await open('?v=1&select=source:xeber24-karabakh');
		await expectFit(one.width);
		await page.setViewportSize(other);
		await expectFit(other.width);
	});
}
