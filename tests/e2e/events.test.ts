import { disagreementOf } from '../../src/lib/derive/accounts/disagreement';
import { textIn } from '../../src/lib/model/localized';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, dossier } from './karabakh';

const depot218 = claimNamed('claim:sep25-depot-dead-218');
const depot238 = claimNamed('claim:sep25-depot-dead-238');
const depotPlace = claimNamed('claim:sep25-depot-place');

function eventNamed(id: string) {
	const found = dossier.events.find((event) => event.id === id);
	if (!found) throw new Error(`The dossier has no ${id}.`);
	return found;
}

const depot = eventNamed('event:depot-explosion-2023');

test('an event tells who said what, what differs, how many claim by claim, and how it was counted', async ({
	page,
}) => {
	const { sources, open } = dashboard(page);
	await open();
	await page.getByRole('tab', { name: `Events ${dossier.events.length}` }).click();
	const events = page.getByRole('region', { name: 'Events', exact: true });
	const entry = events.getByRole('button', { name: depot.title.en });
	await expect(entry).toHaveAccessibleDescription(/^Accounts differ .*25 September 2023/);
	await expect(entry).toHaveAccessibleDescription(/3 claims, 3 independent origins/);
	await expect(entry).toHaveAccessibleDescription(/By our comparison these differ: How many/);
	await events.locator('button[data-event]').first().focus();
	await page.keyboard.press('End');
	await expect(entry).toBeFocused();
	await page.keyboard.press('Enter');

	await expect(events.getByRole('heading', { level: 2, name: depot.title.en })).toBeFocused();
	expect(new URL(page.url()).search).toBe(`?v=1&select=${depot.id}`);
	await expect(
		events.getByText('3 claims, 3 independent origins · said by 3 actors'),
	).toBeVisible();
	await events.getByText('How this was counted').click();
	await expect(events.getByRole('button', { name: 'ABC Media (Armenia)' })).toBeVisible();
	await expect(events.getByText('Recorded disputes: 1.')).toBeVisible();
	const fields = events.locator('.fields');
	await expect(fields.getByText('How many').locator('+ dd')).toHaveText('differs');
	await expect(fields.getByText('When').locator('+ dd')).toHaveText('the same');
	await expect(fields.getByText('Where').locator('+ dd')).toHaveText('different places named');

	const figures = events.getByRole('table', { name: /people killed/ });
	await expect(figures.getByRole('row')).toHaveCount(3);
	await expect(figures.getByRole('cell', { name: '218', exact: true })).toBeVisible();
	await expect(figures.getByRole('cell', { name: '238', exact: true })).toBeVisible();
	await expect(figures).not.toContainText('456');
	await expect(figures.locator('circle')).toHaveCount(2);

	for (const { statement } of [depotPlace, depot218, depot238]) {
		await expect(events.getByRole('button', { name: statement.en })).toBeVisible();
	}
	await events.getByRole('button', { name: depot238.statement.en }).click();
	await expect(sources.getByRole('heading', { name: depot238.statement.en })).toBeVisible();
	await sources.getByRole('button', { name: depot.title.en }).click();
	await expect(events.getByRole('heading', { level: 2, name: depot.title.en })).toBeVisible();
	await events.getByRole('button', { name: 'All events' }).click();
	await expect(events.locator('button[data-event]')).toHaveCount(dossier.events.length);

	const fire = eventNamed('event:first-fire-2023');
	await events.getByRole('button', { name: fire.title.en }).click();
	const drawn = drawnMap(page);
	await drawn.expectSelected('claim:sep19-sarushen-1100/0', true);
	await drawn.expectSelected('claim:sep19-contactline-1300/0', true);
	await drawn.expectSelected('claim:sep19-martakert-1305/0', false);
	await drawn.expectSelected('claim:air-raid-sirens/0', false);
});

test(
	'who disagrees with whom is a small matrix that unfolds to the speakers, and the arrow keys go through it',
	WITHOUT_MAP,
	async ({ page }) => {
		const { sources, open } = dashboard(page);
		await open('?panel=events');
		const events = page.getByRole('region', { name: 'Events', exact: true });
		await events.getByText('Who disagrees with whom').click();
		const table = events.getByRole('table');
		const sides = ['Azerbaijani side', 'Armenian side', 'Turkish side', 'Of no side'];
		await expect(table.getByRole('columnheader')).toHaveText(sides);
		await expect(table.getByRole('rowheader')).toHaveText(sides.map((side) => new RegExp(side)));
		const scroller = events.getByRole('region', { name: 'Who disagrees with whom' });
		const isWhole = () => scroller.evaluate((own) => own.scrollWidth <= own.clientWidth);
		expect(await isWhole()).toBe(true);

		const cells = table.locator('td').getByRole('button');
		await cells.first().focus();
		const focused = page.locator(':focus');
		const before = (await cells.first().getAttribute('data-cell')) ?? '';
		await page.keyboard.press('ArrowRight');
		await expect(focused).toHaveAttribute('data-cell', /^0\//);
		await expect(focused).not.toHaveAttribute('data-cell', before);
		await page.keyboard.press('ArrowLeft');
		await expect(focused).toHaveAttribute('data-cell', before);
		await page.keyboard.press('ArrowDown');
		await expect(focused).toHaveAttribute('data-cell', /^[1-9]/);

		const armenian = disagreementOf(dossier).parties.find(({ side }) => side === 'armenian');
		const speakers = armenian?.voices.length ?? 0;
		expect(speakers).toBeGreaterThan(5);
		const fold = table.getByRole('button', { name: `Armenian side ${speakers} speakers` });
		await fold.press('Enter');
		await expect(fold).toHaveAttribute('aria-expanded', 'true');
		await expect(table.getByRole('rowheader')).toHaveCount(sides.length + speakers);
		expect(await isWhole()).toBe(true);
		await table
			.getByRole('button', { name: /Investigative Committee.* – Armenian side: 1 dispute/ })
			.press('Enter');
		await expect(events.getByText('differs from', { exact: true })).toHaveCount(1);
		await expect(events.getByText(/Gegham Stepanyan/).last()).toBeVisible();
		await fold.press('Enter');
		await expect(table.getByRole('rowheader')).toHaveCount(sides.length);
		await expect(events.getByText('differs from', { exact: true })).toHaveCount(0);

		await table.getByRole('button', { name: /^Armenian side – Armenian side/ }).click();
		await events.getByRole('button', { name: depot218.statement.en }).click();
		await expect(sources.getByRole('heading', { name: depot218.statement.en })).toBeVisible();
	},
);

test.describe('on a phone, in Arabic', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test(
		'an event is read from top to bottom, its numbers from right to left',
		WITHOUT_MAP,
		async ({ page }) => {
			await page.goto(`./ar/?select=${depot.id}`);
			const events = page.getByRole('region', { name: 'الأحداث', exact: true });
			await expect(
				events.getByRole('heading', { level: 2, name: textIn(depot.title, 'ar') }),
			).toBeVisible();
			await expect(events.getByText('3 ادعاءات، 3 أصول مستقلة · قالتها 3 جهات')).toBeVisible();
			const boxes = await events
				.locator('.column')
				.evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().x));
			expect(new Set(boxes).size).toBe(1);

			const dots = events.locator('circle');
			await expect(dots).toHaveCount(2);
			const share = async (index: number) =>
				Number.parseFloat((await dots.nth(index).getAttribute('cx')) ?? '');
			const numbers = await events.getByRole('cell', { name: /^2\d8$/ }).allTextContents();
			const [first, second] = numbers.map(Number);
			expect((first ?? 0) < (second ?? 0)).toBe((await share(0)) > (await share(1)));
			const overflow = await events.evaluate((region) => region.scrollWidth - region.clientWidth);
			expect(overflow).toBe(0);
		},
	);
});
