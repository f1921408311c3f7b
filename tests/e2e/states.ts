/** Every state that a reader meets on a wide screen, one after the other, in either language. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_VIEW } from '../../src/lib/model/view';
import { evidenceOf } from '../../src/lib/snapshot/evidence/compose';
import { withEvidence } from '../../src/lib/snapshot/evidence/with-evidence';
import { untilMapAnswers } from './dashboard';
import { arrive } from './kept-page';
import { article, claimNamed, dossier, FOLDER } from './karabakh';
import { wordsIn, type Locale } from './words';
import { readFilesOneByOne } from './dossier-files';

/** A snapshot of an older dossier, so that there is something to tell. */
async function olderSnapshot(): Promise<Buffer> {
	const record = evidenceOf({
		dossier: { ...dossier, claims: dossier.claims.slice(1) },
		unverified: new Set(),
		view: DEFAULT_VIEW,
		language: 'en',
		link: null,
		title: dossier.manifest.title.en,
		credits: ['Credits'],
		alt: 'Map',
		exported: new Date('2026-11-26T10:00:00Z'),
	});
	const picture = readFileSync('tests/fixtures/pictures/dot.png');
	return Buffer.from(await withEvidence(picture, 'png', record));
}

type Visit = (state: string) => Promise<void>;

const strikes = claimNamed('claim:strikes-along-line-of-contact');

/** An event whose claims give different numbers. */
const depot = 'event:depot-explosion-2023';

export const homeOf = (locale: Locale): string => (locale === 'en' ? './' : './ar/');

/** Goes to a view; it answers once the map's controls are there. */
export async function goTo(page: Page, locale: Locale, query = ''): Promise<void> {
	if (locale === 'en') await arrive(page, query);
	else await page.goto(`${homeOf(locale)}${query}`);
	await untilMapAnswers(page);
}

/** First view, cards, lists, dialogs: all that one load of the page can show. */
export async function statesOfOneVisit(page: Page, locale: Locale, visit: Visit): Promise<void> {
	const word = wordsIn(locale);
	const button = (key: string) => page.getByRole('button', { name: word(key), exact: true });
	await goTo(page, locale);
	await visit('first view');
	await button('about_violence_understood').click();

	const unfold = (all: Element[], isOpen: boolean) =>
		all.forEach((each) => each.toggleAttribute('open', isOpen));
	const details = page.locator('details');
	await details.evaluateAll(unfold, true);
	await visit('legend, credits, source and measurements unfolded');
	await details.evaluateAll(unfold, false);

	const chips = page.getByRole('group', { name: word('timeline_filters') }).getByRole('button');
	for (const chip of await chips.all()) {
		await chip.click();
		const card = page.locator('.chip-card');
		await expect(card).toBeVisible();
		await visit(`card of the chip ${(await card.getAttribute('aria-label')) ?? ''}`);
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
	}

	await page.locator('.chip.quiet').click();
	await page.getByLabel(word('timeline_from_date')).fill('2023-02-30');
	await button('timeline_apply').click();
	await expect(page.getByText(word('timeline_fault_no_day'))).toBeVisible();
	await visit('typed dates with a fault');
	await page.keyboard.press('Escape');

	await page.getByRole('tab', { name: word('claims_tab') }).click();
	await visit('list of claims');
	await page
		.getByRole('region', { name: word('claims_region'), exact: true })
		.getByRole('button', { name: strikes.statement[locale] })
		.click();
	await expect(page.locator('mark').first()).toBeVisible();
	await visit('claim selected');

	const field = page.getByRole('combobox', { name: word('search_label') });
	await field.fill('karabakh');
	const results = page.getByRole('listbox', { name: word('search_results') });
	await expect(results).toBeVisible();
	await field.press('ArrowDown');
	await expect(results.getByRole('option', { selected: true })).toBeVisible();
	await visit('results of a search');
	await field.fill('zebra');
	await expect(page.getByText(word('search_none_where'))).toBeVisible();
	await visit('a search that finds nothing');
	await field.press('Escape');

	const play = page.getByLabel(word('story_mode'));
	await play.selectOption('story');
	await button('timeline_play').click();
	await expect(page.getByRole('region', { name: word('story_region') })).toBeVisible();
	await visit('story told');
	await button('story_close').click();
	await play.selectOption('window');

	await page.locator('main').press('?');
	await expect(page.getByRole('dialog', { name: word('about_keys') })).toBeVisible();
	await visit('shortcuts');
	await page.keyboard.press('Escape');

	await button('app_export_snapshot').click();
	const studio = page.getByRole('dialog', { name: word('snapshot_title') });
	await expect(studio).toBeVisible();
	await visit('snapshot');
	await studio.getByText(word('evidence_sign'), { exact: true }).click();
	await studio.getByRole('button', { name: word('evidence_key_make'), exact: true }).click();
	await expect(studio.getByText(word('evidence_key_kept'))).toBeVisible();
	await expect(studio.getByLabel(word('evidence_sign_with'))).toBeFocused();
	await studio.getByRole('button', { name: word('evidence_key_forget'), exact: true }).click();
	await expect(studio.getByRole('button', { name: word('evidence_key_keep') })).toBeFocused();
	await visit('snapshot, and a key that may be forgotten');
	await studio.getByRole('button', { name: word('evidence_key_forget_now') }).click();
	await expect(studio.getByText(word('evidence_key_forgotten'))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(studio).toHaveCount(0);

	await button('embed_open').click();
	await expect(page.getByRole('dialog', { name: word('embed_title') })).toBeVisible();
	await visit('code of an embedded map');
	await page.keyboard.press('Escape');

	const input = page.locator('input[type=file]');
	await input.setInputFiles({
		name: 'older.png',
		mimeType: 'image/png',
		buffer: await olderSnapshot(),
	});
	const opened = page.getByRole('dialog', { name: word('evidence_title') });
	await opened.getByText(word('evidence_says'), { exact: true }).click();
	await visit('snapshot opened, of a dossier that has changed');
	await page.keyboard.press('Escape');
	await input.setInputFiles(join(FOLDER, 'claims.json'));
	await expect(page.getByRole('dialog', { name: word('evidence_wrong_file') })).toBeVisible();
	await visit('a file that is no snapshot');
	await page.keyboard.press('Escape');
}

/** What other claims and sources say: events, their comparison, linked sources. */
export async function statesOfEvidence(page: Page, locale: Locale, visit: Visit): Promise<void> {
	const word = wordsIn(locale);
	const button = (key: string) => page.getByRole('button', { name: word(key), exact: true });
	await goTo(page, locale);
	await page.getByRole('tab', { name: word('events_tab') }).click();
	const events = page.getByRole('region', { name: word('events_region'), exact: true });
	await events.locator('summary').first().click();
	await events.getByRole('table').getByRole('button').first().click();
	await events.locator('td').getByRole('button').first().click();
	await visit('events, and who disagrees with whom');
	await events.locator(`[data-event="${depot}"]`).click();
	await expect(events.getByRole('table')).toBeVisible();
	await events.locator('summary').first().click();
	await visit('event');
	await page.getByRole('tab', { name: word('sources_tab') }).click();
	await button('linked_all_sources').click();
	const list = page.getByRole('navigation', { name: word('linked_list') });
	await expect(list).toBeVisible();
	await visit('list of sources');
	await list.locator('button[data-source]').last().click();
	await button('linked_cite').first().click();
	await expect(button('linked_cite_bibtex')).toBeVisible();
	await visit('linked source');
}

/** Maps that the first view does not have: of two dates, and inside another page. */
export async function statesOfOtherMaps(page: Page, locale: Locale, visit: Visit): Promise<void> {
	const word = wordsIn(locale);
	await goTo(page, locale, '?compare=1990-01-01,2021-06-01');
	await expect(page.getByRole('table', { name: word('comparison_table') })).toBeVisible();
	await expect(page.getByRole('slider', { name: word('comparison_divider') })).toBeVisible();
	await page.getByText(word('comparison_how')).click();
	await visit('two dates compared');

	await page.goto(`${homeOf(locale)}embed/?select=${strikes.id}`);
	await expect(page.locator('mark').first()).toBeVisible();
	await visit('embedded map with its list');
	await page.getByRole('button', { name: word('embed_list_close'), exact: true }).click();
	await visit('embedded map');
}

/** States that a link leads to, and pages of their own. */
export async function statesOfLinks(page: Page, locale: Locale, visit: Visit): Promise<void> {
	const word = wordsIn(locale);
	await goTo(page, locale, '?select=place:lachin-corridor&from=2023-99-99');
	await expect(page.getByText('from=2023-99-99')).toBeVisible();
	await page.getByText(word('claims_place_more')).click();
	await visit('place selected, and part of the link broken');

	await goTo(page, locale, '?panel=claims&kind=strike&by=actor:russia&precision=exact');
	await expect(page.getByText(word('timeline_empty'))).toBeVisible();
	await page.locator('.group > summary').click();
	await visit('empty result, hidden claims unfolded');

	await goTo(page, locale, '?from=2023-09-19&to=2023-09-19');
	await page.getByRole('button', { name: word('timeline_zoom_days'), exact: true }).click();
	await page.locator('.day summary').click();
	await visit('hours of a day');

	const text = readFileSync(join(FOLDER, 'sources', article.text), 'utf8');
	await readFilesOneByOne(page);
	await page.route(`**/sources/${article.text}`, (route) =>
		route.fulfill({
			contentType: 'text/plain;charset=utf-8',
			body: text.replace('أعلنت', 'أعلنث'),
		}),
	);
	await goTo(page, locale, `?select=${strikes.id}`);
	await expect(page.getByText(word('sources_unverified_title'))).toBeVisible();
	await visit('tampered text');

	await page.goto(`${homeOf(locale)}about`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await visit('about');
}
