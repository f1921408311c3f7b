/** Whose names places bear and in which language, and how a place is known, wherever it is told. */
import { basesOf } from '../../src/lib/derive/view/filters';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, claims as allClaims } from './karabakh';

const sirens = claimNamed('claim:air-raid-sirens');

test('names follow the side and the language that were chosen, everywhere', async ({ page }) => {
	const { open, map, sources, claims, showClaims, chooseNames } = dashboard(page);
	const drawn = drawnMap(page);
	await open(`?select=${sirens.id}`);
	const where = sources.getByRole('definition').filter({ hasText: 'our inference' });
	const mark = map.getByRole('button', { name: /Alarm/ });
	const onMap = () => drawn.labels('settlement-names-first', 'settlement-names-claimed');

	await test.step('both sides’, in alphabetical order, unless something else is chosen', async () => {
		await expect(where.getByRole('button')).toHaveText('Khankendi / Stepanakert');
		await drawn.settled();
		await expect.poll(onMap).toContain('Khankendi / Stepanakert');
	});

	await test.step('one side’s', async () => {
		await chooseNames('Armenian use');
		await expect(where.getByRole('button')).toHaveText('Stepanakert');
		await expect(where).toContainText(/: \W*Stepanakert\W* is our inference/);
		await expect(mark).toHaveText(/Stepanakert$/);
		await drawn.settled();
		await expect.poll(onMap).toContain('Stepanakert');
	});

	await test.step('in another language, which the ground follows where it can', async () => {
		await chooseNames(/^Armenian( ·|$)/);
		await expect(
			page.getByRole('button', { name: 'Names: Armenian use · Armenian' }),
		).toBeVisible();
		await expect(where.getByRole('button')).toHaveText('Ստեփանակերտ');
		await drawn.settled();
		await expect.poll(onMap).toContain('Ստեփանակերտ');
		const url = new URL(page.url()).searchParams;
		expect([url.get('names'), url.get('labels')]).toEqual(['armenian', 'hy']);
	});

	await test.step('in the list and on the card of a place', async () => {
		await where.getByRole('button').click();
		await expect(page.getByRole('heading', { name: 'Ստեփանակերտ' })).toBeVisible();
		await showClaims();
		const row = claims.getByRole('listitem').filter({ hasText: sirens.statement.en });
		await expect(row).toContainText('Ստեփանակերտ (our inference from');
	});

	await test.step('and by keyboard back to what the dossier opens with', async () => {
		await page.getByRole('button', { name: /^Names: / }).press('Enter');
		const card = page.getByRole('dialog', { name: 'Names and labels' });
		const radio = (name: string | RegExp) => card.getByRole('radio', { name });
		await radio('Armenian use').focus();
		await page.keyboard.press('ArrowUp');
		await expect(radio(/^both/)).toBeChecked();
		await radio(/^Armenian( ·|$)/).focus();
		await radio(/^as the page/).check();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'Names: both' })).toBeFocused();
		const url = new URL(page.url()).searchParams;
		expect([url.get('names'), url.get('labels')]).toEqual([null, null]);
	});
});

test(
	'claims are filtered by how their place is known, and a link keeps it',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, chip, claims, map } = dashboard(page);
		await open('?panel=claims');
		await chip('Known in any way').click();
		const card = page.getByRole('dialog', { name: 'How the place is known' });
		await card.getByRole('checkbox', { name: /^our inference/ }).check();
		await page.keyboard.press('Escape');
		const inferred = allClaims.filter((claim) => basesOf(claim).includes('inferred'));
		await expect(chip('Place: our inference')).toBeVisible();
		await expect(claims.locator('button[data-claim]:visible')).toHaveCount(inferred.length);
		for (const { where } of inferred)
			expect(where.some(({ basis }) => basis === 'inferred')).toBe(true);
		const marks = map.getByRole('list', { name: 'Numbered marks' }).getByRole('button');
		const marked = inferred.flatMap(({ where }) =>
			where.filter(({ basis }) => basis === 'inferred'),
		);
		await expect(marks).toHaveCount(marked.length);
		await page.reload();
		await expect(chip('Place: our inference')).toBeVisible();

		await marks.first().focus();
		await expect(map.locator('.tip')).toContainText('our inference from');
	},
);

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('names are chosen from the menu, which stays open', WITHOUT_MAP, async ({ page }) => {
		const { open } = dashboard(page);
		await open();
		await page.getByRole('button', { name: 'More', exact: true }).tap();
		await page.getByRole('button', { name: 'Names: both' }).tap();
		const card = page.getByRole('dialog', { name: 'Names and labels' });
		await card.getByText('Azerbaijani use').tap();
		await expect.poll(() => new URL(page.url()).searchParams.get('names')).toBe('azerbaijani');
		const box = await card.boundingBox();
		expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 390).toBe(true);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'Names: Azerbaijani use' })).toBeVisible();
	});
});
