/** The map inside another page: by a frame, by an element with one script, by keyboard. */
import { createServer } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed } from './karabakh';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

test.slow();

const strikes = claimNamed('claim:strikes-along-line-of-contact');
const VIEW = '?v=1&from=2023-09-19&to=2023-09-20&kind=strike';

/** Puts what the dialog gives into a page of somebody else's, far below what is first seen. */
async function article(page: Page, code: string): Promise<FrameLocator> {
	await page.route('**/article.html', (route) =>
		route.fulfill({
			contentType: 'text/html;charset=utf-8',
			body: `<!doctype html><html lang="en"><title>Article</title><h1>Article</h1>
				<p><a id="before" href="#">before</a></p><div style="height: 12000px"></div>
				${code}<p><a id="after" href="#">after</a></p><div style="height: 2000px"></div></html>`,
		}),
	);
	await page.goto('./article.html');
	return page.frameLocator('iframe');
}

async function codeOf(page: Page, kind: string): Promise<string> {
	await dashboard(page).open(VIEW);
	await page.getByRole('button', { name: 'Embed…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this view' });
	const title = dialog.getByLabel('What the map shows, in words');
	await expect(title).toHaveValue(/^Map of .*Karabakh.*19 September 2023.*reported claims?/);
	await title.fill('Strikes of 19 & 20 September "2023"');
	await dialog.getByLabel('Height in pixels').fill('520');
	await dialog.getByRole('radio', { name: kind }).check();
	return dialog.getByLabel('Code for your page').inputValue();
}

for (const [kind, details] of [
	['Frame', WITHOUT_MAP],
	['Element', {}],
] as const) {
	const title = `${kind}: a view in another page is fetched when it is near, and leads to the full map`;
	test(title, details, async ({ page }) => {
		const code = await codeOf(page, kind);
		let asked = 0;
		page.on('request', (request) => {
			if (request.url().includes('/embed/')) asked += 1;
		});
		const frame = await article(page, code);
		const element = page.locator('iframe');
		await expect(element).toHaveAttribute('title', 'Strikes of 19 & 20 September "2023"');
		await expect(element).toHaveAttribute('sandbox', /allow-scripts/);
		await expect(element).toHaveAttribute('loading', 'lazy');
		expect(asked).toBe(0);

		await element.scrollIntoViewIfNeeded();
		expect((await element.boundingBox())?.height).toBeCloseTo(520, -1);
		await expect(frame.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
		await expect(frame.getByRole('slider', { name: 'From' })).toBeVisible();
		await expect(frame.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
			'href',
			new RegExp(`/${VIEW.replaceAll('?', '\\?')}$`),
		);
		// What is left out is said where only a part is shown.
		const limits = frame.getByText(/^19 September 2023 to 20 September 2023 · /);
		await expect(limits).toContainText(/strike.* · \d+ of 81 claims/i);

		// A mark from the list of the map: its sentence comes, and the wheel still scrolls the page.
		await frame.getByRole('button', { name: 'List', exact: true }).click();
		await frame.getByRole('tab', { name: /^Claims/ }).click();
		await frame.getByRole('button', { name: strikes.statement.en }).first().click();
		await expect(frame.locator('mark').first()).toBeVisible();
		await frame.getByRole('button', { name: 'Close the list' }).click();
		await expect(frame.getByRole('button', { name: 'List', exact: true })).toBeFocused();
		expect(new URL(page.url()).pathname).toMatch(/article\.html$/);

		if (kind !== 'Element') return;
		const before = await page.evaluate(() => scrollY);
		const box = await frame.getByRole('region', { name: 'Map', exact: true }).boundingBox();
		await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 150);
		await page.mouse.wheel(0, 240);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);

		// No trap: Tab leaves the frame at its end.
		await frame.getByRole('slider', { name: 'To' }).focus();
		const after = page.locator('#after');
		for (let presses = 0; presses < 12; presses += 1) {
			await page.keyboard.press('Tab');
			if (await after.evaluate((link) => link === document.activeElement)) break;
		}
		await expect(after).toBeFocused();
	});
}

/** A page of somebody else, on a host of its own. */
async function elsewhere(html: string): Promise<{ readonly address: string; close(): void }> {
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html;charset=utf-8');
		response.end(html);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
	return { address: `http://localhost:${bound.port}/`, close: () => void server.close() };
}

for (const [way, allow] of [
	['with the permission that our code gives', 'clipboard-write'],
	['without it', ''],
] as const) {
	const title = `what is copied in a page of another host leads to the full map, ${way}`;
	test(title, WITHOUT_MAP, async ({ page, context, complaints, baseURL }) => {
		complaints.expectError(/asked another host: http:\/\/localhost:/);
		// Chromium says aloud that it lets the page have no clipboard; the older way is silent.
		if (allow === '') complaints.expectError(/Permissions policy violation: The Clipboard API/);
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const code = await codeOf(page, 'Frame');
		expect(code).toContain('allow="clipboard-write"');
		const other = await elsewhere(
			`<!doctype html><link rel="icon" href="data:,">${code.replace('clipboard-write', allow)}`,
		);
		await page.goto(other.address);
		const frame = page.frameLocator('iframe');
		await frame.getByRole('button', { name: 'List', exact: true }).click({ timeout: 30_000 });
		await frame.getByRole('tab', { name: /^Claims/ }).click();
		await frame.getByRole('button', { name: strikes.statement.en }).first().click();
		await frame.getByRole('button', { name: 'Copy quotation' }).first().click();
		await expect(frame.getByText('Quotation copied')).toBeVisible();
		await page.locator('body').click({ position: { x: 2, y: 2 } });
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		other.close();
		const link = new URL(copied.split('\n').at(-1) ?? '');
		expect(link.href).toMatch(new RegExp(`^${baseURL}\\?`));
		expect(link.searchParams.get('select')).toBe(strikes.id);
		expect(copied).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
	});
}
