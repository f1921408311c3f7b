import type { Page } from '@playwright/test';
import { filterOptionsOf, precisionOptions } from '../../src/lib/derive/view/filter-options';
import { claimsShown } from '../../src/lib/derive/view/filters';
import { marksOf } from '../../src/lib/derive/view/marks';
import type { ActorId } from '../../src/lib/model/ids';
import { DEFAULT_VIEW, type Filters } from '../../src/lib/model/view';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test, WITHOUT_MAP } from './harness';
import { claims as allClaims, dossier } from './karabakh';

const shownWith = (filters: Partial<Filters>) =>
	claimsShown(dossier, {
		window: DEFAULT_VIEW.window,
		filters: { ...DEFAULT_VIEW.filters, ...filters },
	});

/** The list and the counts show the claims that the dossier has. */
async function expectListed(page: Page, filters: Partial<Filters>): Promise<void> {
	const { claims, counts, chip } = dashboard(page);
	const { certain, undated, hidden } = shownWith(filters);
	const shown = [...certain, ...undated];
	await expect(counts).toHaveText(
		[
			`${certain.length} certainly`,
			'0 possibly',
			...(undated.length > 0 ? [`${undated.length} undated`] : []),
			...(hidden.length > 0 ? [`${hidden.length} hidden`] : []),
		].join(' · '),
	);
	await expect(chip(new RegExp(`^${shown.length} of ${allClaims.length} claims`))).toBeVisible();
	const listed = claims.locator('button[data-claim]:visible');
	await expect
		.poll(async () =>
			(await listed.evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))).sort(),
		)
		.toEqual(shown.map(({ id }) => id).sort());
}

/** The list, the counts and the map show the same claims, those that the dossier has. */
async function expectShown(page: Page, filters: Partial<Filters>): Promise<void> {
	await expectListed(page, filters);
	const { marks } = marksOf(dossier, shownWith(filters), new Set(), {
		...DEFAULT_VIEW.filters,
		...filters,
	});
	const located = [...new Set(marks.map(({ claim }) => claim))];
	const drawn = drawnMap(page);
	await drawn.settled();
	await expect.poll(async () => [...(await drawn.claims())].sort()).toEqual(located.sort());
}

const speaker = (id: string): ActorId => {
	const found = filterOptionsOf(dossier).speakers.find(({ actor }) => actor.id === id);
	if (!found) throw new Error(`${id} says nothing.`);
	return found.actor.id;
};

test('kinds are chosen by mouse, one by one and by family; list, map and counts follow', async ({
	page,
}) => {
	const { open, chip } = dashboard(page);
	await open('?panel=claims');
	await expectShown(page, {});

	await chip('All kinds').click();
	const card = page.getByRole('dialog', { name: 'Kinds of claims' });
	await card.getByRole('checkbox', { name: /^Evacuation/ }).check();
	await expectShown(page, { kinds: ['evacuation'] });
	await expect(chip('Evacuation')).toBeVisible();

	const harm = card.getByRole('checkbox', { name: /^Harm and damage/ });
	await card.getByRole('checkbox', { name: /^Damage/ }).check();
	await expect(harm).toBeChecked({ indeterminate: true });
	await harm.check();
	await expect(chip('Evacuation, damage, casualties')).toBeVisible();
	await expectShown(page, { kinds: ['evacuation', 'damage', 'casualties'] });
	await harm.uncheck();
	await expectShown(page, { kinds: ['evacuation'] });

	await page.goBack();
	await expectShown(page, { kinds: ['evacuation', 'damage', 'casualties'] });
});

test(
	'who said it is chosen by keyboard alone, and the focus comes back to the chip',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, chip } = dashboard(page);
		await open('?panel=claims');
		await chip('Said by anyone').focus();
		await page.keyboard.press('Enter');
		const card = page.getByRole('dialog', { name: 'Who said it' });
		const karabakh = card.getByRole('checkbox', { name: /^Officials in Karabakh/ });
		const russia = card.getByRole('checkbox', { name: /^Russia \d/ });
		await expect(karabakh).toBeVisible();
		const boxes = await card.getByRole('checkbox').all();
		await expect(boxes[0]!).toBeFocused();
		for (const box of boxes) {
			if ((await box.and(russia).count()) > 0 || (await box.and(karabakh).count()) > 0) {
				await page.keyboard.press('Space');
			}
			await page.keyboard.press('Tab');
		}
		await expect(russia).toBeChecked();
		await expect(karabakh).toBeChecked();
		await page.keyboard.press('Escape');
		await expect(card).toBeHidden();
		await expect(chip('Said by 2 of them')).toBeFocused();
		await expectListed(page, {
			saidBy: [speaker('actor:russia'), speaker('actor:karabakh-officials')],
		});
	},
);

test('precision: no worse than what was chosen, by arrow keys too', async ({ page }) => {
	const { open, chip } = dashboard(page);
	await open('?panel=claims');
	await chip('Any precision').press('Enter');
	const card = page.getByRole('dialog', { name: 'How sure the place is' });
	const choices = card.getByRole('radio');
	await expect(choices.first()).toBeFocused();
	const precisions = precisionOptions(dossier, DEFAULT_VIEW);
	for (const { precision } of precisions) {
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => new URL(page.url()).searchParams.get('precision')).toBe(precision);
		if (precision === 'settlement' || precision === 'line') await expectShown(page, { precision });
	}
	await page.keyboard.press('Escape');
	await expect(chip(/^Precision: .+ or better$/)).toBeFocused();
});

test(
	'filters add up, a link restores them, and Reset filters lets all of them go',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, chip } = dashboard(page);
		await open('?panel=claims&kind=strike,casualties,evacuation&by=actor:karabakh-officials');
		await expectListed(page, {
			kinds: ['strike', 'casualties', 'evacuation'],
			saidBy: [speaker('actor:karabakh-officials')],
		});
		await expect(chip('Said by Officials in Karabakh')).toBeVisible();
		await chip('Reset filters').press('Enter');
		await expect(chip('All kinds')).toBeFocused();
		await expect(chip('Reset filters')).toHaveCount(0);
		await expectListed(page, {});
	},
);

test(
	'an empty result says why and offers the shortest way back, which is one step',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, chip, counts } = dashboard(page);
		await open('?panel=claims&kind=population&by=actor:russia&precision=exact');
		const filters: Partial<Filters> = {
			kinds: ['population'],
			saidBy: [speaker('actor:russia')],
			precision: 'exact',
		};
		expect(shownWith(filters).certain).toHaveLength(0);
		const told = page.getByRole('status').filter({ hasText: 'Nothing to show' });
		await expect(told).toContainText('the kinds, the speakers and the precision');
		const wayBack = told.getByRole('button', { name: /^Clear / });
		await expect(wayBack).toHaveText('Clear the kinds and the precision: 2 claims');
		await wayBack.press('Enter');
		await expect(chip('All kinds')).toBeFocused();
		await expectListed(page, { saidBy: [speaker('actor:russia')] });

		await page.goBack();
		await expect(counts).toHaveText(`0 certainly · 0 possibly · ${allClaims.length} hidden`);
		await expect(told).toBeVisible();
	},
);

test(
	'the reasons why claims are hidden are counted, and each can be let go of',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, chip } = dashboard(page);
		await open('?panel=claims&kind=strike,statement&precision=line');
		const { hiddenBy } = shownWith({ kinds: ['strike', 'statement'], precision: 'line' });
		await chip(/claims shown/).click();
		const card = page.getByRole('dialog', { name: 'What is shown and what is hidden' });
		await expect(card.getByRole('term')).toHaveText(['Of another kind', 'Placed less precisely']);
		await expect(card.getByRole('definition')).toHaveText([
			String(hiddenBy.kind),
			String(hiddenBy.precision),
		]);
		await card.getByRole('button', { name: /^Clear the precision: / }).click();
		await page.keyboard.press('Escape');
		await expectListed(page, { kinds: ['strike', 'statement'] });
	},
);

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test(
		'an empty result keeps the chips as they are and fits on the screen',
		WITHOUT_MAP,
		async ({ page }) => {
			const { open, chip } = dashboard(page);
			await open('?kind=strike&by=actor:russia');
			await page.getByRole('button', { name: /^Filters: / }).tap();
			const told = page.getByRole('status').filter({ hasText: 'Nothing to show' });
			const wayBack = told.getByRole('button', { name: /^Clear / });
			const [chipBox, toldBox] = [await chip('Strike').boundingBox(), await told.boundingBox()];
			expect(chipBox?.height).toBeLessThanOrEqual(48);
			expect(toldBox?.width).toBeLessThanOrEqual(390);
			expect(toldBox?.y).toBeGreaterThanOrEqual((chipBox?.y ?? 0) + (chipBox?.height ?? 0));
			await wayBack.tap();
			await expect(told).toHaveCount(0);
		},
	);

	test('what a finger has to meet is 44 pixels high or wide', WITHOUT_MAP, async ({ page }) => {
		const { open, chip, from, to, timeline } = dashboard(page);
		await open();
		await page.getByRole('button', { name: /^Filters: / }).tap();
		const play = timeline.getByRole('button', { name: 'Play' });
		await play.tap();
		await timeline.getByRole('button', { name: 'Pause' }).tap();
		for (const button of [
			play,
			chip('All kinds'),
			timeline.getByLabel('Speed'),
			...(await timeline.getByRole('group').getByRole('button').all()),
			timeline.getByRole('button', { name: 'Clear' }),
		]) {
			const { width, height } = (await button.boundingBox())!;
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
		for (const handle of [from, to]) {
			expect((await handle.boundingBox())?.width).toBeGreaterThanOrEqual(44);
		}
		await chip('All kinds').tap();
		const rows = page.getByRole('dialog', { name: 'Kinds of claims' }).locator('label');
		await expect(rows.first()).toBeVisible();
		expect(await rows.count()).toBeGreaterThan(10);
		for (const row of await rows.all()) {
			expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		}
	});
});
