/** What axe can find in the states that a reader meets: nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness';
import { goTo, statesOfEvidence, statesOfLinks, statesOfOneVisit } from './states';
import { wordsIn } from './words';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone: the dark page differs from the light one in nothing else. */
const COLOURS: string[] = ['color-contrast', 'link-in-text-block'];

const visitWith = (page: Page, rules?: string[]) => async (state: string) => {
	// Of one document: no frame has to be looked into, and no second page to be opened.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
	const found = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) =>
				`${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`,
		),
	);
	expect.soft(found, state).toEqual([]);
};

test.use({ reducedMotion: 'reduce' });
// Many states, one after the other.
test.setTimeout(150_000);

for (const { name, locale, colorScheme, rules } of [
	{ name: 'in English, light', locale: 'en', colorScheme: 'light', rules: undefined },
	{ name: 'in English, dark', locale: 'en', colorScheme: 'dark', rules: COLOURS },
	{ name: 'in Arabic', locale: 'ar', colorScheme: 'light', rules: undefined },
] as const) {
	test.describe(name, () => {
		test.use({ colorScheme });

		test('axe finds nothing in what one visit shows', async ({ page }) => {
			await statesOfOneVisit(page, locale, visitWith(page, rules));
		});

		test('axe finds nothing among events and linked sources', async ({ page }) => {
			await statesOfEvidence(page, locale, visitWith(page, rules));
		});

		test('axe finds nothing behind links and on pages', async ({ page }) => {
			await statesOfLinks(page, locale, visitWith(page, rules));
		});
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	for (const [locale, colorScheme] of [
		['en', 'light'],
		['ar', 'dark'],
	] as const) {
		test.describe(locale, () => {
			test.use({ colorScheme });

			test('axe finds nothing at the three stops of the sheet, nor behind More', async ({
				page,
			}) => {
				const visit = visitWith(page);
				await goTo(page, locale, '?select=claim:strikes-along-line-of-contact');
				const handle = page.getByRole('separator');
				for (const [key, stop] of [
					['Home', 0],
					['ArrowUp', 1],
					['ArrowUp', 2],
				] as const) {
					await handle.press(key);
					await expect(handle).toHaveAttribute('aria-valuenow', String(stop));
					await visit(`the sheet at stop ${stop}`);
				}
				await handle.press('Home');
				await page.locator('header [aria-controls="bar-controls"]').tap();
				await visit('the controls of the bar');
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: wordsIn(locale)('search_open') }).tap();
				await page.locator('search input').fill('karabakh');
				await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
				await visit('results of a search');
				await page.locator('search .closer').tap();
				await page.locator('.legend .title').tap();
				await page.locator('.card .toggle').tap();
				await visit('legend and measurements');
				await page.locator('.chip.quiet').tap();
				await visit('typed dates');
			});
		});
	}
});
