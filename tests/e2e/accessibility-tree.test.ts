/**
 * The main states by the accessibility tree alone: landmarks, headings and controls with their
 * names, reviewed. `npx playwright test accessibility-tree --update-snapshots` writes them anew.
 */
import { test } from './harness';
import { expect, type Page } from '@playwright/test';
import { claimNamed } from './karabakh';
import { goTo } from './states';
import { wordsIn, type Locale } from './words';

const strikes = claimNamed('claim:strikes-along-line-of-contact');

/** The page without what is long: sentences, claims and marks have stories of their own. */
async function expectTree(page: Page, locale: Locale, name: string): Promise<void> {
	const word = wordsIn(locale);
	const region = (key: string) => page.getByRole('region', { name: word(key), exact: true });
	await page.locator('.scale').waitFor();
	await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: `${name}-bar.aria.yml` });
	await expect(page.getByRole('group', { name: word('timeline_filters') })).toMatchAriaSnapshot({
		name: `${name}-filters.aria.yml`,
	});
	await expect(region('timeline_region')).toMatchAriaSnapshot({
		name: `${name}-timeline.aria.yml`,
	});
	await expect(page.getByRole('tablist')).toMatchAriaSnapshot({ name: `${name}-tabs.aria.yml` });
}

test('the first view in English', async ({ page }) => {
	await goTo(page, 'en');
	await expectTree(page, 'en', 'first-view-en');
});

test('the first view in Arabic', async ({ page }) => {
	await goTo(page, 'ar');
	await expectTree(page, 'ar', 'first-view-ar');
});

test('a claim that is selected', async ({ page }) => {
	await goTo(page, 'en', `?select=${strikes.id}&from=2023-09-19&to=2023-09-20`);
	await expectTree(page, 'en', 'claim-selected');
	const sentence = page.locator('.sentence.open');
	await expect(sentence.getByRole('paragraph').first()).toMatchAriaSnapshot({
		name: 'claim-selected-sentence.aria.yml',
	});
	await expect(sentence.getByRole('heading')).toMatchAriaSnapshot({
		name: 'claim-selected-heading.aria.yml',
	});
});
