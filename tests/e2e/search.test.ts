import type { Locator, Page } from '@playwright/test';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, quotedBy } from './karabakh';
import { goTo } from './states';

const strikes = claimNamed('claim:strikes-along-line-of-contact');

test(
	'a place by a name in another script, a sentence by its Arabic, and a claim that the window hides, by keyboard alone',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, sources, marked, preset, counts } = dashboard(page);
		const field = page.getByRole('combobox', { name: 'Search' });
		const list = page.getByRole('listbox', { name: 'Results of the search' });
		const atHand = list.getByRole('option', { selected: true });
		const search = page.getByRole('search');
		const marks = atHand.locator('mark');
		await open();

		await page.keyboard.press('/');
		await expect(field).toBeFocused();
		await page.keyboard.type('Ստեփանակերտ');
		await expect(list.getByRole('group', { name: /^Places/ })).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(atHand).toContainText(/Ստեփանակերտ: a name of .Khankendi \/ Stepanakert/);
		await expect(marks).toHaveText('Ստեփանակերտ');
		await page.keyboard.press('Enter');
		await expect(list).toBeHidden();
		await expect(page).toHaveURL(/select=place:stepanakert/);
		await expect(page.getByRole('heading', { name: 'Khankendi / Stepanakert' })).toBeVisible();

		for (const name of ['Xankəndi', 'khankandi', 'Степанакерт', 'وخانكندي']) {
			await field.fill(name);
			await expect(list.getByRole('option').first()).toContainText('Khankendi / Stepanakert');
			await expect(list.getByRole('group', { name: /^Claims/ })).toBeVisible();
		}

		await field.fill('تَنَكُّـر');
		await expect(search).toContainText('Searched: sentences and our translation');
		await expect(search.getByRole('status')).toHaveText('0 hits');
		await expect(field).toHaveAttribute('aria-expanded', 'false');

		await field.fill('خط التماس باكمله');
		const sentences = list.getByRole('group', { name: 'Sentences 1' });
		await expect(sentences.locator('mark')).toHaveText(['خط', 'التماس', 'بأكمله']);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(sources.getByRole('button', { expanded: true })).toContainText('خط التماس بأكمله');

		await preset('War of 2020').click();
		await page.keyboard.press('/');
		await field.fill('violated entire line of contact missile artillery');
		const hidden = list.getByRole('option', { name: strikes.statement.en });
		await expect(hidden).toContainText('Not shown now: outside the time window');
		const before = await counts.textContent();
		await list.getByRole('option', { name: /^Clear the time window/ }).click();
		await expect(hidden).not.toContainText('Not shown now');
		await expect(counts).not.toHaveText(before ?? '');
		await expect(field).toBeFocused();
		await hidden.click();
		await expect(marked).toHaveText(quotedBy(strikes));

		await page.keyboard.press('Escape');
		await expect(field).toHaveValue('');
	},
);

/** What of the bar reaches beyond the page, but for what is there to be heard alone. */
const outsideOfPage = (page: Page) =>
	page.locator('header *').evaluateAll((all) =>
		all
			.filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, option'))
			.filter((each) => {
				const { left, right } = each.getBoundingClientRect();
				return left < -0.5 || right > innerWidth + 0.5;
			})
			.map((each) => each.outerHTML.slice(0, 80)),
	);

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

const bottomOf = (box: Box): number => (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN);

for (const locale of ['en', 'ar'] as const) {
	test(
		`the bar and the results fit pages from 1440 to 320 pixels wide (${locale})`,
		WITHOUT_MAP,
		async ({ page }) => {
			// With a view of its own the bar has one control more.
			await goTo(page, locale, '?from=2023-09-19');
			const field = page.locator('search input');
			for (const width of locale === 'en'
				? [1440, 1280, 1181, 1024, 961, 820, 390, 320]
				: [1181, 961, 320]) {
				await page.setViewportSize({ width, height: 700 });
				expect(await outsideOfPage(page), `the bar at ${width}`).toEqual([]);
				await page.locator('main').press('/');
				await expect(field).toBeFocused();
				await field.fill('karabakh');
				await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
				expect(await outsideOfPage(page), `the results at ${width}`).toEqual([]);
				const [bar, box] = [
					await page.getByRole('banner').boundingBox(),
					await field.boundingBox(),
				];
				expect(bottomOf(box), `the field at ${width}`).toBeLessThanOrEqual(bottomOf(bar));
				for (const left of ['karabakh', '', '']) {
					await field.press('Escape');
					await expect(field).toHaveValue(left);
				}
				await expect(page.getByRole('listbox')).toHaveCount(0);
			}
		},
	);
}
