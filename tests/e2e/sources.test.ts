import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { article, claimNamed, claims, FOLDER, quotedBy, wordsBetween } from './karabakh';

// What moves is looked at here.
test.use({ reducedMotion: 'no-preference' });

const sirens = claimNamed('claim:air-raid-sirens');
const gunfire = claimNamed('claim:artillery-and-gunfire');
const fighters = claimNamed('claim:syrian-fighters-2020');

test(
	'the whole article stands there in its own direction and face, translated, and verified',
	WITHOUT_MAP,
	async ({ page }) => {
		const { sources, open } = dashboard(page);
		await open();
		const sentences = sources.locator('[data-sentence]');

		await expect(sentences).toHaveText(
			article.sentences.map(({ start, end }) => wordsBetween(start, end)),
		);
		await expect(sentences).toHaveCount(25);
		const headings = article.sentences.filter(({ role }) => role === 'heading');
		await expect(sources.getByRole('heading', { level: 3 })).toHaveText(
			headings.map(({ start, end }) => wordsBetween(start, end)),
		);
		expect(headings).toHaveLength(3);
		const typesetting = await sentences.nth(1).evaluate((element) => {
			const { direction, fontFamily, textAlign } = getComputedStyle(element);
			const [face = ''] = fontFamily.split(',');
			return {
				direction,
				textAlign,
				lang: element.closest('[lang]')?.getAttribute('lang'),
				face: face.replaceAll('"', ''),
				isLoaded: document.fonts.check(`18px ${face}`, element.textContent),
			};
		});
		expect(typesetting).toEqual({
			direction: 'rtl',
			textAlign: 'start',
			lang: 'ar',
			face: 'Noto Naskh Arabic Variable',
			isLoaded: true,
		});

		const translation = sources.getByText('the sounds of artillery and gunfire were heard', {
			exact: false,
		});
		await expect(translation).toHaveCount(1);
		await sources.getByRole('switch', { name: 'Our translation' }).uncheck();
		await expect(translation).toHaveCount(0);
		expect(new URL(page.url()).searchParams.get('translation')).toBe('off');
		await sources.getByRole('switch', { name: 'Our translation' }).check();
		await expect(translation).toHaveCount(1);

		const bytes = readFileSync(join(FOLDER, 'sources', article.text));
		const hash = createHash('sha256').update(bytes).digest('hex');
		await sources.getByText(/^Text verified: SHA-256/).click();
		await expect(sources.getByText(hash)).toBeVisible();
		await expect(sources.getByText('Not in the text, not known')).toBeVisible();
	},
);

test('a sentence opens what rests on it: who, when, where, and how sure', async ({ page }) => {
	const { sources, marked, sentence, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open();
	const city = sentence(quotedBy(sirens)[0] ?? '');

	await expect(city).toHaveAttribute('aria-expanded', 'false');
	await city.click();
	await expect(city).toHaveAttribute('aria-expanded', 'true');
	await expect(marked).toHaveText([...quotedBy(sirens), ...quotedBy(gunfire)]);
	await drawn.expectSelected(`${sirens.id}/0`, true);
	await drawn.expectSelected(`${gunfire.id}/0`, true);

	await sources.getByRole('button', { name: gunfire.statement.en }).click();
	await expect(marked).toHaveText(quotedBy(gunfire));
	await drawn.expectSelected(`${sirens.id}/0`, false);
	const told = (term: string) =>
		sources
			.getByRole('term')
			.filter({ hasText: new RegExp(`^${term}$`) })
			.locator('+ dd');
	await expect(told('Kind')).toHaveText('Gunfire');
	await expect(told('Said by')).toHaveText('Kajin Ahmad, the author of the text');
	await expect(told('When')).toContainText('19 September 2023');
	await expect(told('When')).toContainText('Inferred by us');
	await expect(told('Where')).toContainText('Khankendi / Stepanakert');
	await expect(told('Where')).toContainText(/within [\d.]+ km of the mark/);
	await expect(told('Where')).toContainText(
		/The source does not name the place of this: \W*Khankendi \/ Stepanakert\W* is our inference/,
	);
	await expect(told('Where').locator('q')).toHaveText(gunfire.where[0]?.expression ?? '');
	await expect(told('Quotation')).toContainText('Exact: the words stand in the text');

	await city.focus();
	await page.keyboard.press('End');
	await expect(sources.locator('[data-sentence]').last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(sources.locator('[data-sentence]').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(sources.locator('[data-sentence]').nth(1)).toHaveAttribute('aria-expanded', 'true');
	await expect(city).toHaveAttribute('aria-expanded', 'false');
	await page.keyboard.press('Escape');
	await expect(sources.locator('[aria-expanded="true"]')).toHaveCount(0);

	await sources
		.locator('[data-sentence]')
		.nth(article.sentences.length - 16)
		.click();
	await expect(sources.getByText('No claim rests on this sentence.')).toBeVisible();
});

test(
	'a claim with several places leads to each, and a place to every claim about it',
	WITHOUT_MAP,
	async ({ page }) => {
		const { sources, marked, open } = dashboard(page);
		await open(`?select=${fighters.id}`);
		await expect(marked).toHaveText(quotedBy(fighters));
		await expect(sources.getByRole('button', { name: 'Azerbaijan', exact: true })).toBeVisible();

		await sources.getByRole('button', { name: 'Azerbaijan', exact: true }).click();
		const country = page.getByRole('group', { name: 'Azerbaijan' });
		await expect(country.getByRole('button', { name: fighters.statement.en })).toBeVisible();
		await country.getByRole('button', { name: fighters.statement.en }).click();
		await sources.getByRole('button', { name: 'Karabakh', exact: true }).click();

		const region = page.getByRole('group', { name: 'Karabakh' });
		const there = claims.filter(({ where }) =>
			where.some(({ place }) => place === 'place:karabakh'),
		);
		expect(there.length).toBeGreaterThan(1);
		for (const { statement } of there) {
			await expect(region.getByRole('button', { name: statement.en, exact: true })).toHaveCount(1);
		}
		await region.getByRole('button', { name: 'Close' }).click();
		await expect(region).toHaveCount(0);
		await expect(marked).toHaveCount(0);
	},
);

test('the reader steps from claim to claim by key and by button', WITHOUT_MAP, async ({ page }) => {
	const { sources, marked, open } = dashboard(page);
	await open();
	const next = sources.getByRole('button', { name: 'Next' });
	const previous = sources.getByRole('button', { name: 'Previous' });

	await next.click();
	await expect(sources.getByText('1 of 81')).toBeVisible();
	await expect(previous).toBeDisabled();
	await expect(marked).toHaveText(quotedBy(claimNamed('claim:operation-announced')));
	await next.press('n');
	await expect(sources.getByText('2 of 81')).toBeVisible();
	await next.press('j');
	await expect(sources.getByText('3 of 81')).toBeVisible();
	await next.press('k');
	await expect(sources.getByText('2 of 81')).toBeVisible();
	await next.press('p');
	await expect(sources.getByText('1 of 81')).toBeVisible();

	const last = article.sentences.at(-1);
	await sources.locator('[data-sentence]').last().focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('n');
	await expect(sources.getByText('40 of 81')).toBeVisible();
	await expect(next).toBeEnabled();
	await expect(
		sources.getByRole('button', { name: wordsBetween(last?.start ?? 0, last?.end ?? 0) }),
	).toBeFocused();
	await previous.click();
	await expect(sources.getByText('39 of 81')).toBeVisible();
	await page.keyboard.press('p');
	await expect(sources.getByText('38 of 81')).toBeVisible();
	await expect(marked.first()).toBeInViewport();
});

test(
	'the words can be selected with the mouse, and that opens nothing',
	WITHOUT_MAP,
	async ({ page }) => {
		const { sources, open } = dashboard(page);
		await open();
		const sentence = sources.locator('[data-sentence]').nth(1);
		const box = await sentence.boundingBox();
		if (!box) throw new Error('The sentence has no box.');

		await page.mouse.move(box.x + box.width - 20, box.y + 12);
		await page.mouse.down();
		await page.mouse.move(box.x + 60, box.y + 12, { steps: 4 });
		await page.mouse.up();

		const words = await page.evaluate(() => String(getSelection()));
		expect(words.length).toBeGreaterThan(5);
		await expect(sentence).toContainText(words);
		await expect(sentence).toHaveAttribute('aria-expanded', 'false');
		expect(new URL(page.url()).searchParams.get('select')).toBeNull();
	},
);
