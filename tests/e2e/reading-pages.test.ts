/** Pages to be read: whole without a script, in both languages, on the screen and on paper. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, WITHOUT_MAP } from './harness';
import { article, claimNamed, dossier, quotedBy } from './karabakh';
import { slugOf } from '../../src/lib/model/ids';
import { wordsIn, type Locale } from './words';

const id = dossier.manifest.id;
const strikes = claimNamed('claim:strikes-along-line-of-contact');
const linkedClaim = dossier.claims.find(({ citations }) =>
	citations.some(({ target }) => 'fragment' in target),
);
const event = dossier.events.find((each) => each.id === strikes.event);
if (!linkedClaim || !event) throw new Error('The dossier has no linked claim or no event.');
const linked = dossier.sources.find(
	({ id: source }) => source === linkedClaim.citations[0]?.source,
);
if (linked?.kind !== 'linked') throw new Error('The dossier has no linked source.');

const homeOf = (locale: Locale): string => (locale === 'en' ? './' : './ar/');

/** A page of every kind, by what stands behind the dossier's address. */
const PAGES = [
	'',
	'changes/',
	`sources/${slugOf(article.id)}/`,
	`sources/${slugOf(linked.id)}/`,
	`claims/${slugOf(strikes.id)}/`,
	`claims/${slugOf(linkedClaim.id)}/`,
	`events/${slugOf(event.id)}/`,
	'places/stepanakert/',
	'actors/karabakh-officials/',
] as const;

const visit = (page: Page, locale: Locale, path: string) =>
	page.goto(`${homeOf(locale)}${id}/${path}`);

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const locale of ['en', 'ar'] as const) {
		test(`in ${locale}: from the contents to a source, its claim, who says it, where, and the map`, async ({
			page,
		}) => {
			const word = wordsIn(locale);
			await visit(page, locale, '');
			const html = page.locator('html');
			await expect(html).toHaveAttribute('lang', locale);
			await expect(html).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
			const main = page.getByRole('main');
			await main.locator(`a[href$="sources/${slugOf(article.id)}/"]`).click();

			// The whole text, sentence by sentence, each with an address of its own.
			await expect(main.locator('section[id^="s"]')).toHaveCount(article.sentences.length);
			const sentence = main.locator('#s23');
			for (const words of quotedBy(strikes))
				await expect(sentence.locator('mark')).toHaveText(words);
			await expect(sentence.locator('[lang="ar"][dir="rtl"]').first()).toBeVisible();
			await expect(
				sentence.getByText(article.sentences[23]?.translation.en ?? '', { exact: true }),
			).toHaveCount(locale === 'en' ? 1 : 0);

			await sentence.getByRole('link', { name: strikes.statement[locale] }).click();
			await expect(page).toHaveTitle(new RegExp(`^${strikes.statement[locale].slice(0, 20)}`));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(strikes.statement[locale]);
			await expect(main.locator('mark')).toHaveText(quotedBy(strikes));
			await expect(main.getByText(word('words_when_inferred'))).toBeVisible();
			await expect(
				main.getByRole('paragraph').filter({ hasText: word('words_precision_line') }),
			).toBeVisible();
			// Somewhere along the line: a band, and no dot or disc.
			const picture = main.getByRole('img', { name: word('pages_map_label') });
			await expect(picture.locator('.band')).not.toHaveCount(0);
			await expect(picture.locator('.dot, .disc')).toHaveCount(0);

			await main.locator('a[href$="places/line-of-contact/"]').click();
			await expect(main.getByRole('table')).toContainText('Շփման գիծ');
			await main.getByRole('link', { name: strikes.statement[locale] }).click();
			await main.locator('a[href$="actors/karabakh-officials/"]').click();
			await expect(page.getByRole('heading', { level: 2, name: word('pages_said') })).toBeVisible();
			await main.getByRole('link', { name: strikes.statement[locale] }).click();
			await main.locator(`a[href$="events/${slugOf(event.id)}/"]`).click();
			await expect(
				page.getByRole('heading', { level: 2, name: word('pages_who_says_what') }),
			).toBeVisible();
			await main.getByRole('link', { name: strikes.statement[locale] }).click();

			// In the other language it is the same claim.
			const other = locale === 'en' ? 'ar' : 'en';
			await page.getByRole('navigation').locator(`a[hreflang="${other}"]`).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(strikes.statement[other]);
			await page.goBack();
			await main.getByRole('link', { name: word('pages_on_map') }).click();
			await expect(page).toHaveURL(new RegExp(`\\?v=1&select=${strikes.id}$`));
		});
	}

	test('a claim of a linked page has the first and last words, and a link to the sentence', async ({
		page,
	}) => {
		await visit(page, 'en', `claims/${slugOf(linkedClaim.id)}/`);
		const open = page.getByRole('main').getByRole('link', { name: 'Open at the sentence' }).first();
		await expect(open).toHaveAttribute('href', /^https?:\/\/[^#]+#[^#]*:~:text=./);
		await expect(open).toHaveAttribute('rel', /noopener noreferrer/);
		await expect(open).toHaveAttribute('target', '_blank');
		await expect(page.getByText('Our paraphrase').first()).toBeVisible();
		await expect(page.locator('mark')).toHaveCount(0);
	});

	test('a claim that names no place has no map', async ({ page }) => {
		const placeless = dossier.claims.find(({ where }) =>
			where.every(({ place }) => place === null),
		);
		await visit(page, 'en', `claims/${slugOf(placeless?.id ?? strikes.id)}/`);
		await expect(page.getByText('No place given').first()).toBeVisible();
		await expect(page.getByRole('img')).toHaveCount(0);
	});
});

for (const [locale, colorScheme, viewport] of [
	['en', 'light', { width: 1280, height: 800 }],
	['ar', 'dark', { width: 390, height: 844 }],
] as const) {
	test.describe(`${locale}, ${colorScheme}, ${viewport.width} pixels wide`, () => {
		test.use({ colorScheme, viewport });

		test('axe finds nothing on a page of any kind, and nothing sticks out', async ({ page }) => {
			for (const path of PAGES) {
				await visit(page, locale, path);
				const axe = new AxeBuilder({ page }).setLegacyMode();
				const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
				const found = violations.flatMap(({ id: rule, nodes }) =>
					nodes.map(
						({ target, failureSummary }) => `${rule}: ${target.join(' ')} ${failureSummary}`,
					),
				);
				expect.soft(found, path).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect.soft(width, path).toBeLessThanOrEqual(viewport.width);
			}
		});
	});
}

test('on paper a source is its text with what rests on it, and no way about', async ({ page }) => {
	await visit(page, 'en', `sources/${slugOf(article.id)}/`);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.locator('#s23 mark').first()).toBeVisible();
	const ground = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).backgroundColor);
	// Paper is light, whatever the screen was.
	expect(await ground('html')).toBe('rgb(247, 244, 236)');
	expect(await ground('mark')).toBe('rgb(255, 223, 128)');

	// A map ends at its edge; where a page is stands in letters, and nothing offers to open it.
	await visit(page, 'en', `claims/${slugOf(strikes.id)}/`);
	await expect(page.getByRole('main').getByRole('img')).toHaveCSS('overflow', 'hidden');
	await visit(page, 'en', `claims/${slugOf(linkedClaim.id)}/`);
	await expect(page.getByText('Open at the sentence')).toBeHidden();
	await expect(page.getByText('opens in a new tab')).toBeHidden();
	const address = await page
		.getByRole('link', { name: 'Open the page' })
		.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(address).toContain(linked.url);
	// What is folded on the screen is told.
	await visit(page, 'en', `events/${slugOf(event.id)}/`);
	await expect(page.getByText('Who says it is counted apart')).toBeVisible();
});

test(
	'from the map to the permanent page of a claim, and on to the source’s',
	WITHOUT_MAP,
	async ({ page }) => {
		await page.goto(`./?select=${strikes.id}`);
		const sources = page.getByRole('region', { name: 'Sources', exact: true });
		await expect(
			sources.locator('header').getByRole('link', { name: 'Permanent page' }),
		).toHaveAttribute('href', new RegExp(`/${id}/sources/${slugOf(article.id)}/$`));
		const card = sources.locator('.card').filter({ hasText: strikes.statement.en });
		await card.getByRole('link', { name: 'Permanent page' }).click();
		await expect(page).toHaveURL(new RegExp(`/${id}/claims/${slugOf(strikes.id)}/$`));
		await expect(page.getByRole('main').getByRole('link', { name: 'On the map' })).toHaveAttribute(
			'href',
			new RegExp(`\\?v=1&select=${strikes.id}$`),
		);
	},
);

test('from the page of a place to the map, which leads back', WITHOUT_MAP, async ({ page }) => {
	await visit(page, 'en', 'places/stepanakert/');
	await page.getByRole('navigation').getByRole('link', { name: 'On the map' }).click();
	await expect(
		page.locator('.place').getByRole('link', { name: 'Permanent page' }),
	).toHaveAttribute('href', new RegExp(`/${id}/places/stepanakert/$`));
});
