import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../../src/cli/static-server';
import { expect, test, WITHOUT_MAP } from './harness';

const FOLDER = process.env['VERBATIM_SITE'] ?? 'build';

test('the page of a wrong address allows its own script and no other', () => {
	const html = readFileSync(join(FOLDER, '404.html'), 'utf8');
	const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
	const digest = createHash('sha256').update(script).digest('base64');
	expect(html).toContain(`script-src 'sha256-${digest}';`);
});

test(
	'a wrong address leads on by search and by links, in both languages',
	WITHOUT_MAP,
	async ({ page, complaints }) => {
		complaints.expectError(/404/);
		await page.goto('./karabakh-2023/claims/stepanakert-/x/../nothing_here');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is no page at this address',
		);
		const field = page.getByRole('textbox', { name: 'Search' });
		await expect(field).toHaveValue('nothing here');
		await expect(page.getByRole('link', { name: 'الخريطة', exact: true })).toHaveAttribute(
			'href',
			/\/ar\/$/,
		);
		await field.fill('Stepanakert');
		await page.getByRole('button', { name: 'Search', exact: true }).click();
		await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('Stepanakert');
		await expect(page.getByRole('option').first()).toContainText('Stepanakert');
	},
);

test('under a sub-path, and for Arabic first', WITHOUT_MAP, async ({ page, complaints }) => {
	complaints.expectError(/404|asked another host/);
	const site = await serveSite({ folder: FOLDER, port: 0, base: '/somewhere/' });
	await page.goto(`${site.address}ar/xankendi`);
	const arabic = page.locator('section[lang=ar]');
	await expect(arabic.getByRole('link').first()).toHaveAttribute('href', '/somewhere/ar/');
	const english = page.locator('section[lang=en]');
	const [first, second] = [await arabic.boundingBox(), await english.boundingBox()];
	expect(first?.y).toBeLessThan(second?.y ?? 0);
	await site.close();
});
