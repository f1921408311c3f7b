import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { articleClaims, claimNamed, claims, linkedClaims, quotedBy, unlocated } from './karabakh';

const undated = claims.filter(({ when }) => when.edtf === null);

test.describe('one after the other', () => {
	test.use({ viewport: { width: 840, height: 640 } });

	test(
		'every claim is in the list, and those of the article lead to their exact words',
		WITHOUT_MAP,
		async ({ page }) => {
			const { claims: list, claim, marked, showClaims, open } = dashboard(page);
			await open();
			expect(articleClaims).toHaveLength(40);
			expect(linkedClaims).toHaveLength(41);
			await showClaims();
			for (const { statement } of claims) {
				await expect(list.getByRole('button', { name: statement.en, exact: true })).toHaveCount(1);
			}
			for (const each of articleClaims) {
				await test.step(each.id, async () => {
					await showClaims();
					await claim(each.statement.en).click();
					await expect(marked).toHaveText(quotedBy(each));
					expect(await marked.allTextContents()).toEqual(quotedBy(each));
					await expect(marked.first()).toBeInViewport();
				});
			}
		},
	);
});

test('what has no date and what has no place stands in groups of its own', async ({ page }) => {
	const { claims: list, showClaims, open } = dashboard(page);
	const drawn = drawnMap(page);
	await open();
	await showClaims();
	const group = (name: RegExp) =>
		list.getByRole('heading', { name }).locator('..').getByRole('button');

	const withoutDate = undated.map(({ statement }) => statement.en);
	expect(withoutDate).toHaveLength(3);
	await expect(group(/^Undated/)).toHaveText(withoutDate);
	const placeless = unlocated.filter((claim) => !undated.includes(claim));
	await expect(group(/^Dated, without a place/)).toHaveCount(placeless.length);
	for (const { statement } of placeless) {
		await expect(group(/^Dated, without a place/).filter({ hasText: statement.en })).toHaveCount(1);
	}
	const both = claims.length - undated.length - placeless.length;
	await expect(
		list.getByRole('heading', { name: `Dated, with a place ${both}`, exact: true }),
	).toBeVisible();

	const rows = list.getByRole('button');
	await rows.first().focus();
	await drawn.expectPointed('claim:operation-announced/0', true);
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1)).toBeFocused();
	await drawn.expectPointed('claim:operation-announced/0', false);
	await page.keyboard.press('End');
	await expect(rows.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(rows.first()).toBeFocused();
	await rows.filter({ hasText: claimNamed('claim:two-landmines').statement.en }).hover();
	await expect(rows.filter({ hasText: 'two landmines' })).toHaveAccessibleDescription(
		/Explosion · Azerbaijan · 19 September 2023 \(inferred\) · no place given/,
	);
});

test('a claim that the window hides is still in the list, says why, and opens', async ({
	page,
}) => {
	const { claims: list, sources, marked, showClaims, open } = dashboard(page);
	const war = claimNamed('claim:war-2020');
	const drawn = drawnMap(page);
	await open('?from=2023-09-19&to=2023-09-20&panel=claims');
	await drawn.settled();
	expect(await drawn.claims()).not.toContain(war.id);

	const hidden = list.getByRole('button', { name: war.statement.en });
	await expect(hidden).toBeHidden();
	await list.getByRole('heading', { name: /^Hidden/ }).click();
	await expect(hidden).toBeVisible();
	await hidden.click();
	await expect(marked).toHaveText(quotedBy(war));
	await expect(sources.getByText(/^Not shown on the map now/)).toBeVisible();
	await showClaims();
	await expect(list.getByRole('button', { name: war.statement.en })).toHaveAttribute(
		'aria-current',
		'true',
	);
});
