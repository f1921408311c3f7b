import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { article, articleClaims, claimNamed, claims, FOLDER } from './karabakh';
import { readFilesOneByOne } from './dossier-files';

// What a page loads, and how, is looked at here.
test.use({ isPageNew: true });

const strikes = claimNamed('claim:strikes-along-line-of-contact');

/** Sends another text than the one that was entered. */
async function tamper(page: Page, change: (text: string) => string): Promise<void> {
	await readFilesOneByOne(page);
	await page.route(`**/sources/${article.text}`, (route) =>
		route.fulfill({
			contentType: 'text/plain;charset=utf-8',
			body: change(readFileSync(join(FOLDER, 'sources', article.text), 'utf8')),
		}),
	);
}

/** Claims of the linked pages stay: their words are not in the dossier. */
async function expectNoneOfTheArticle({ claims: drawn }: ReturnType<typeof drawnMap>) {
	const seen = await drawn();
	expect(seen).toContain('claim:sep19-shusha-mortar');
	for (const { id } of articleClaims) expect(seen).not.toContain(id);
}

test('one changed letter in the one file that was built: the page says so, and marks nothing', async ({
	page,
}) => {
	const { sources, marked, open } = dashboard(page);
	await page.route('**/karabakh-2023/compiled.json', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({
			response: answer,
			body: (await answer.text()).replaceAll('أعلنت', 'أعلنث'),
		});
	});
	await open(`?select=${strikes.id}`);
	await expect(sources.getByRole('alert')).toContainText(
		'This text is not the one that was entered',
	);
	await expect(marked).toHaveCount(0);
});

test('one changed letter in the text: the page says so, and marks nothing', async ({ page }) => {
	const { sources, claims: list, marked, claim, showClaims, open } = dashboard(page);
	const drawn = drawnMap(page);
	await tamper(page, (text) => text.replace('أعلنت', 'أعلنث'));
	await open(`?select=${strikes.id}`);
	await drawn.settled();

	const alarm = sources.getByRole('alert');
	await expect(alarm).toContainText('This text is not the one that was entered');
	await expect(alarm).toContainText('What to do:');
	await expect(alarm).toContainText(article.sha256);
	await expect(sources.getByText(/^Text verified/)).toHaveCount(0);
	await expect(
		sources.getByText('Not marked: the text is not the one that was entered.'),
	).toHaveCount(1);
	await expect(marked).toHaveCount(0);
	await expectNoneOfTheArticle(drawn);

	await showClaims();
	await expect(list.getByRole('button')).toHaveCount(claims.length);
	await claim(claimNamed('claim:residential-damage').statement.en).click();
	await expect(
		sources.getByRole('heading', { name: claimNamed('claim:residential-damage').statement.en }),
	).toBeVisible();
	await expect(page.locator('mark')).toHaveCount(0);
	await expect(sources.getByText('أعلنث السلطات الأذربيجانية')).toHaveCount(1);
	await expect(sources.locator('[data-sentence]')).toHaveCount(0);
	await expect(sources.getByText('The Azerbaijani authorities')).toHaveCount(0);
	await expect(page.locator('mark')).toHaveCount(0);
	await page.getByRole('button', { name: 'Measurements', exact: true }).click();
	await expect(page.getByRole('table', { name: 'Measurements' })).toContainText(
		'Its text is not the one that was entered, so nothing is measured from it.',
	);
});

test(
	'a character more before all quotations, and none is marked by guess',
	WITHOUT_MAP,
	async ({ page }) => {
		const { sources, marked, open } = dashboard(page);
		await tamper(page, (text) => ` ${text}`);
		await open(`?select=${strikes.id}`);
		await expect(sources.getByRole('alert')).toBeVisible();
		await expect(sources.getByRole('heading', { name: strikes.statement.en })).toBeVisible();
		await expect(marked).toHaveCount(0);
	},
);

test('without the text the page says what is missing, and its claims can be read', async ({
	page,
	complaints,
}) => {
	complaints.expectError(/404/);
	const { sources, marked, showClaims, claim, open } = dashboard(page);
	const drawn = drawnMap(page);
	await readFilesOneByOne(page);
	await page.route(`**/sources/${article.text}`, (route) => route.fulfill({ status: 404 }));
	await open();
	await drawn.settled();
	await expect(sources.getByRole('alert')).toContainText('The text could not be read');
	await expectNoneOfTheArticle(drawn);
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(sources.getByRole('heading', { level: 4 })).toHaveText(strikes.statement.en);
	await expect(
		sources.getByText('Officials in the region also affirmed that the Azerbaijani army'),
	).toBeVisible();
	await expect(marked).toHaveCount(0);
});

test(
	'claims that cannot be read: the page says which file, what is wrong, and what to do',
	WITHOUT_MAP,
	async ({ page }) => {
		await readFilesOneByOne(page);
		await page.route('**/karabakh-2023/claims.json', (route) =>
			route.fulfill({ contentType: 'application/json', body: '[{"id": "claim:half' }),
		);
		await page.goto('./');
		const notes = page.getByRole('listitem').filter({ hasText: 'claims.json' });
		await expect(notes.first()).toBeVisible();
		await expect(notes.first()).toContainText('To mend it:');
		await expect(page.locator('mark')).toHaveCount(0);
	},
);

test('without the ground the marks are drawn, and the list works', async ({ page, complaints }) => {
	complaints.expectError(/404/);
	const { map, marked, showClaims, claim, open } = dashboard(page);
	const drawn = drawnMap(page);
	await page.route('**/*.pmtiles', (route) => route.fulfill({ status: 404 }));
	await open();
	await drawn.settled();
	await expect(map.getByRole('status')).toContainText('The ground could not be read');
	expect(await drawn.claims('band-touch')).toContain(strikes.id);
	await showClaims();
	await claim(strikes.statement.en).click();
	await expect(marked).toHaveCount(1);
	await drawn.expectSelected(`${strikes.id}/0`, true);
});
