import type { Page } from '@playwright/test';
import type { MapProbe } from '../support/probe';
import { comparisonPresets } from '../../src/lib/derive/time/standing';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { dossier } from './karabakh';

type Frame = HTMLElement & { readonly verbatimProbe?: MapProbe };

/** Ids of the places whose lines the second map draws; none before it is there. */
const besideOutlines = (page: Page) =>
	page
		.locator('.beside')
		.evaluate((element: Frame) => element.verbatimProbe?.outlines() ?? [])
		.catch(() => []);

const presets = comparisonPresets(dossier);

test('a link compares two dates: each side of the divider has its lines, and a table their sizes', async ({
	page,
}) => {
	const { open, map } = dashboard(page);
	await open('?compare=2019-06-01,2021-06-01');
	await drawnMap(page).settled();
	const card = page.getByRole('region', { name: 'Two dates compared' });
	const table = card.getByRole('table', { name: 'What stood on each date' });
	await expect(table.getByRole('columnheader', { name: /1 June 2019/ })).toBeVisible();
	const contact = table.getByRole('row', { name: /^Line of contact/ });
	await expect(contact).toContainText(/about \D?[\d,]+ km.*about \D?[\d,]+ km/);
	await expect(table.getByRole('row', { name: /^Area/ })).toContainText(
		/none in the dossier.*about \D?2,900 km²/,
	);
	await expect.poll(() => drawnMap(page).outlines()).toContain('place:line-of-contact-1994');
	expect(await drawnMap(page).outlines()).not.toContain('place:enclave-2020-2023');
	await expect.poll(() => besideOutlines(page)).toContain('place:enclave-2020-2023');
	expect(await besideOutlines(page)).not.toContain('place:line-of-contact-1994');

	const divider = map.getByRole('slider', { name: 'Divider between the two dates' });
	const before = Number(await divider.getAttribute('aria-valuenow'));
	await divider.press('ArrowRight');
	await expect(divider).toHaveAttribute('aria-valuenow', String(before + 2));
	await divider.press('End');
	await expect(divider).toHaveAttribute('aria-valuenow', '100');
	const box = await divider.boundingBox();
	await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 300);
	await page.mouse.down();
	await page.mouse.move((box?.x ?? 0) - 200, (box?.y ?? 0) + 300);
	await page.mouse.up();
	await expect(divider).not.toHaveAttribute('aria-valuenow', '100');

	await card.getByLabel('First date').fill('1991-02-30');
	await card.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(card.getByLabel('First date')).toBeFocused();
	await expect(card.getByRole('alert')).toHaveText(/no calendar day/);
	await card.getByLabel('First date').fill('1990-01-01');
	await card.getByLabel('First date').press('Enter');
	await expect.poll(() => new URL(page.url()).search).toContain('compare=1990-01-01,2021-06-01');
	await expect(table.getByRole('row', { name: /^In both/ })).toContainText(/about \D?[\d,]+ km²/);
	await expect(table.getByRole('row', { name: /^Only at the first date/ })).toContainText('km²');
	await expect(table.getByRole('row', { name: /^Only at the second date/ })).toContainText('km²');
	await card.getByRole('button', { name: /Armenian-held area/ }).click();
	await expect(page.getByRole('group', { name: /Armenian-held area/ })).toContainText(/2 km/);

	await card.getByRole('button', { name: 'End the comparison' }).click();
	await expect(divider).toHaveCount(0);
	await expect.poll(() => new URL(page.url()).searchParams.get('compare')).toBeNull();
});

test('the button compares the last change of the lines, and presets the others', async ({
	page,
}) => {
	const { open, map } = dashboard(page);
	await open();
	const button = map.getByRole('button', { name: 'Compare two dates' });
	await button.press('Enter');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	const [first] = presets;
	const last = presets.at(-1)!;
	const compared = () => new URL(page.url()).searchParams.get('compare');
	await expect.poll(compared).toBe(`${last.days.left},${last.days.right}`);
	const choices = page.getByRole('group', { name: 'Changes to compare' }).getByRole('button');
	await expect(choices).toHaveCount(presets.length);
	await choices.first().press('Enter');
	await expect.poll(compared).toBe(`${first!.days.left},${first!.days.right}`);
	await button.press('Enter');
	await expect.poll(compared).toBeNull();

	await page.goto('./?compare=2021-06-01');
	await expect(page.getByText('compare=2021-06-01')).toBeVisible();
});

test.describe('on a phone, in Arabic', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the divider moves the way the reading goes, and the table unfolds', async ({ page }) => {
		await page.goto('./ar/?compare=2019-06-01,2021-06-01');
		const divider = page.getByRole('slider', { name: 'الفاصل بين التاريخين' });
		await divider.press('ArrowLeft');
		await expect(divider).toHaveAttribute('aria-valuenow', '52');
		const before = await divider.boundingBox();
		await divider.press('PageUp');
		await expect.poll(async () => (await divider.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
		const card = page.getByRole('region', { name: 'مقارنة بين تاريخين' });
		await card.getByRole('button', { name: 'مقارنة بين تاريخين' }).tap();
		await expect(card.getByRole('table')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});
