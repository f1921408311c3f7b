/** The opening view on phones: words, buttons, legend, credits and map side by side, none over another. */
import type { Locator, Page } from '@playwright/test';
import { openingView } from '../../src/lib/derive/view/opening';
import { textIn } from '../../src/lib/model/localized';
import { dashboard, untilMapAnswers } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, dossier } from './karabakh';
import { wordsIn, type Locale } from './words';

const { opening } = dossier.manifest;
if (!opening) throw new Error('the dossier of these stories has no opening view');
const { kinds } = openingView(dossier).filters;

async function boxOf(part: Locator) {
	const box = await part.boundingBox();
	if (!box) throw new Error(`${part.toString()} is not on the page`);
	return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

type Box = Awaited<ReturnType<typeof boxOf>>;

const isApart = (a: Box, b: Box): boolean =>
	a.right <= b.x + 1 || b.right <= a.x + 1 || a.bottom <= b.y + 1 || b.bottom <= a.y + 1;

/** What stands over the map, by what a reader calls it. */
const partsOf = (page: Page, locale: Locale) => ({
	sentence: page.getByText(textIn(opening.sentence, locale)),
	filters: page.locator('.chip.opener'),
	everything: page.getByRole('button', { name: locale === 'en' ? /^Everything: / : /^كل شيء: / }),
	buttons: page.locator('.map .controls'),
	legend: page.locator('.legend'),
	measurements: page.getByRole('button', {
		name: wordsIn(locale)('measurements_title'),
		exact: true,
	}),
	credits: page.locator('.credits'),
});

for (const [width, height] of [
	[390, 844],
	[320, 568],
] as const) {
	for (const [locale, colorScheme] of [
		['en', 'light'],
		['ar', 'dark'],
	] as const) {
		test.describe(`on a phone of ${width} by ${height}, ${locale}`, () => {
			test.use({ viewport: { width, height }, hasTouch: true, isMobile: true, colorScheme });

			test('words, buttons, legend and credits lie beside the strikes and beside each other', async ({
				page,
			}) => {
				await page.goto(locale === 'en' ? './' : './ar/');
				await untilMapAnswers(page);
				await drawnMap(page).settled();
				const parts = partsOf(page, locale);
				const boxes = new Map<string, Box>();
				for (const [name, part] of Object.entries(parts)) boxes.set(name, await boxOf(part));
				for (const [name, box] of boxes) {
					for (const [other, otherBox] of boxes) {
						if (name < other) expect(isApart(box, otherBox), `${name} and ${other}`).toBe(true);
					}
				}
				const [sentence, filters, everything, credits] = [
					boxes.get('sentence')!,
					boxes.get('filters')!,
					boxes.get('everything')!,
					boxes.get('credits')!,
				];
				expect(sentence.width).toBeGreaterThanOrEqual(width - 20);
				expect(sentence.height).toBeLessThanOrEqual(70);
				expect(Math.abs(filters.y - everything.y)).toBeLessThanOrEqual(1);
				expect(credits.height).toBeLessThanOrEqual(45);

				await test.step('no number of a strike lies under a card', async () => {
					const frame = await boxOf(page.locator('.frame'));
					const badges = await drawnMap(page).badges();
					const shown = new Set(badges.flatMap(({ marks }) => marks.map((id) => id.split('/')[0])));
					const strikes = dossier.claims.filter(
						({ kind, id }) => kinds.includes(kind) && shown.has(id),
					);
					expect(strikes.length).toBeGreaterThan(5);
					for (const { x, y, label } of badges) {
						const [onX, onY] = [frame.x + x, frame.y + y];
						for (const [name, box] of boxes) {
							const isUnder = onX > box.x && onX < box.right && onY > box.y && onY < box.bottom;
							expect(isUnder, `${label} under ${name}`).toBe(false);
						}
					}
				});

				await test.step('the legend opens and closes', async () => {
					const title = parts.legend.getByRole('button').first();
					await title.tap();
					await expect(title).toHaveAttribute('aria-expanded', 'true');
					await expect(parts.legend.getByRole('listitem').first()).toBeVisible();
					await expect(title).toBeInViewport({ ratio: 1 });
					await title.tap();
					await expect(title).toHaveAttribute('aria-expanded', 'false');
				});

				await test.step('so do the measurements', async () => {
					await parts.measurements.tap();
					await expect(page.locator('#measurements-table table')).toBeVisible();
					await parts.measurements.tap();
					await expect(page.locator('#measurements-table table')).toBeHidden();
				});

				await test.step('the time window that is shown is among those in sight', async () => {
					const chosen = page.locator('.presets [aria-pressed="true"]');
					const row = await boxOf(page.locator('.presets'));
					const own = await boxOf(chosen);
					expect(own.x).toBeGreaterThanOrEqual(row.x - 1);
					expect(own.right).toBeLessThanOrEqual(row.right + 1);
				});
			});
		});
	}
}

test.describe('on the smallest phone', () => {
	test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

	test('the buttons of the map wait behind one, and go back behind it', async ({ page }) => {
		await dashboard(page).open('');
		const drawn = drawnMap(page);
		await drawn.settled();
		const nearer = page.getByRole('button', { name: 'Zoom in' });
		await expect(nearer).toBeHidden();
		await page.getByRole('button', { name: 'Map tools' }).tap();
		const { zoom } = await drawn.camera();
		await nearer.tap();
		await expect.poll(async () => (await drawn.camera()).zoom).toBeGreaterThan(zoom + 0.9);
		await page.getByRole('button', { name: 'Map tools' }).tap();
		await expect(nearer).toBeHidden();
	});

	test('a claim that is opened leaves a strip of map with its mark', async ({ page }) => {
		const { open } = dashboard(page);
		const mortar = claimNamed('claim:sep19-shusha-mortar');
		await open(`?v=1&select=${mortar.id}`);
		await expect(page.getByRole('separator')).toHaveAttribute('aria-valuetext', 'half');
		const drawn = drawnMap(page);
		await drawn.expectSelected(`${mortar.id}/0`, true);
		await drawn.settled();
		await expect
			.poll(async () => {
				const { x, y } = await drawn.badge(`${mortar.id}/0`);
				return page.evaluate(
					([left, top]) => document.elementFromPoint(left!, top!)?.tagName,
					[x, y],
				);
			})
			.toBe('CANVAS');
	});
});
