/** What axe can find in the states that a reader meets: nothing. Arabic has a story of its own. */
import { expect, test, WITHOUT_MAP } from './harness';
import { COLOURS, lookWith, visitWith } from './axe';
import {
	goTo,
	statesOfEvidence,
	statesOfLinks,
	statesOfOneVisit,
	statesOfOtherMaps,
} from './states';
import { wordsIn } from './words';

// Many states, one after the other.
test.slow();

test.describe('in a page of its own, which it spoils', () => {
	test.use({ isPageNew: true });

	test('axe finds what comes into a page that it has looked at', WITHOUT_MAP, async ({ page }) => {
		const look = lookWith(page);
		await page.goto('./about/');
		expect(await look()).toEqual([]);
		await page.evaluate(() => {
			document.querySelector('main')?.append(document.createElement('img'));
		});
		expect(await look()).toEqual([expect.stringContaining('image-alt')]);
		await page.evaluate(() => {
			document.querySelector('img')?.remove();
			document.querySelector('h1')?.remove();
		});
		expect(await look()).toEqual([expect.stringContaining('page-has-heading-one')]);
	});
});

test('axe finds nothing in what one visit shows', async ({ page }) => {
	await statesOfOneVisit(page, 'en', visitWith(page));
});

test('axe finds nothing among events and linked sources', WITHOUT_MAP, async ({ page }) => {
	await statesOfEvidence(page, 'en', visitWith(page));
});

test('axe finds nothing behind links and on pages', WITHOUT_MAP, async ({ page }) => {
	await statesOfLinks(page, 'en', visitWith(page));
});

test('axe finds nothing where two dates are compared, nor in a map of another page', async ({
	page,
}) => {
	await statesOfOtherMaps(page, 'en', visitWith(page));
});

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' });

	test('axe finds no faint colour in what one visit shows', async ({ page }) => {
		await statesOfOneVisit(page, 'en', visitWith(page, COLOURS));
	});

	test('axe finds no faint colour among events', WITHOUT_MAP, async ({ page }) => {
		await statesOfEvidence(page, 'en', visitWith(page, COLOURS));
	});
});

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
				await visit('the legend');
				await page.locator('.legend .title').tap();
				await page.locator('.card .toggle').tap();
				await visit('measurements');
				// Beside its controls: the strip grows under a touch.
				await page.locator('.head:has(.play)').tap({ position: { x: 5, y: 15 } });
				await page.locator('.chip.quiet').tap();
				await visit('typed dates');
			});
		});
	}
});
