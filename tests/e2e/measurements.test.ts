import type { Page } from '@playwright/test';
import { distancesOf } from '../../src/lib/derive/measuring/distances';
import {
	measurementsOf,
	type ClaimDistance,
	type DistanceName,
	type MeasurementName,
} from '../../src/lib/derive/measuring/measurements';
import { figureOf, type UnitSystem } from '../../src/lib/derive/measuring/rounding';
import { dashboard } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';
import { claimNamed, dossier, offTheMap } from './karabakh';

const NAMES: Readonly<Record<MeasurementName, string>> = {
	'enclave-area': 'Armenian-held area, 2020–2023',
	'oblast-area': 'Soviet oblast',
	'enclave-share': 'Held area, in % of the oblast',
	'corridor-length': 'Lachin corridor, border to held area',
	'corridor-area': 'Area of that stretch, 5 km wide',
	'contact-line-length': 'Line of contact',
};
const DISTANCES: Readonly<Record<DistanceName, string>> = {
	'to-contact-line': 'to the line of contact',
	'to-corridor': 'to the Lachin corridor',
	'to-main-city': 'to the main city',
};

const number = (value: number) => value.toLocaleString('en-GB');

/** What the rows of territories have to say, from the dossier. */
const territories = (system: UnitSystem) =>
	measurementsOf(dossier).map(({ what, quantity, value, uncertainty }) => {
		const { shown, unit } = figureOf(quantity, value, uncertainty, system);
		return `${NAMES[what]} about ${number(shown)} ${unit}`;
	});

function distanceWords(distance: ClaimDistance, system: UnitSystem): string {
	if (distance.notes.includes('same-place')) return 'at that very place';
	const figure = (value: number) => figureOf('length', value, distance.uncertainty, system);
	const nearest = figure(distance.value);
	if (nearest.under) return `under ${number(nearest.step)} ${nearest.unit}`;
	if (distance.upTo === null) return `about ${number(nearest.shown)} ${nearest.unit}`;
	const farthest = figure(distance.upTo);
	return distance.value === 0
		? `touches it, up to about ${number(farthest.shown)} ${farthest.unit} away`
		: `about ${number(nearest.shown)} to ${number(farthest.shown)} ${farthest.unit}`;
}

const distances = (claim: string, system: UnitSystem) =>
	distancesOf(dossier, claimNamed(claim)).map(
		(distance) => `${DISTANCES[distance.what]} ${distanceWords(distance, system)}`,
	);

/** The table is behind its headline figures. */
const unfold = (page: Page) =>
	page.getByRole('button', { name: 'Measurements', exact: true }).click();

/** The rows of the table as they are read: name and value. */
const rowsOf = async (page: Page): Promise<readonly string[]> =>
	(await page.getByRole('table', { name: 'Measurements' }).getByRole('row').all()).reduce<
		Promise<string[]>
	>(async (rows, row) => {
		const cells = await row.locator('th, td').allInnerTexts();
		return [...(await rows), cells.join(' ').replaceAll(/[\u2066-\u2069]/g, '')];
	}, Promise.resolve([]));

test(
	'territories are measured as the outlines say, in kilometres and in miles',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open } = dashboard(page);
		await open();
		await unfold(page);
		const expected = territories('metric');
		expect(expected).toHaveLength(6);
		await expect.poll(() => rowsOf(page)).toEqual(expected);

		await page.getByRole('button', { name: 'in miles' }).press('Enter');
		await expect.poll(() => rowsOf(page)).toEqual(territories('imperial'));
		await expect(page.getByRole('button', { name: 'in km' })).toBeFocused();
		await page.getByRole('button', { name: 'in km' }).click();
		await expect.poll(() => rowsOf(page)).toEqual(expected);
	},
);

test(
	'a selected claim is measured to the line of contact, the corridor and the main city',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open, claim, showClaims } = dashboard(page);
		await open('?panel=claims');
		await unfold(page);
		for (const id of [
			'claim:artillery-and-gunfire',
			'claim:strikes-along-line-of-contact',
			'claim:lachin-corridor-blockade',
		]) {
			await claim(claimNamed(id).statement.en).click();
			const expected = [...territories('metric'), 'The selected claim', ...distances(id, 'metric')];
			const isOfALine = id !== 'claim:artillery-and-gunfire';
			expect(expected).toHaveLength(isOfALine ? 9 : 10);
			await expect.poll(() => rowsOf(page)).toEqual(expected);
			await showClaims();
		}

		await page.getByRole('button', { name: 'in miles' }).click();
		await expect
			.poll(() => rowsOf(page))
			.toEqual([
				...territories('imperial'),
				'The selected claim',
				...distances('claim:lachin-corridor-blockade', 'imperial'),
			]);
	},
);

test(
	'a claim without a place says that there is nothing to measure from',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open } = dashboard(page);
		await open('?select=claim:two-landmines');
		await unfold(page);
		await expect
			.poll(() => rowsOf(page))
			.toEqual([
				...territories('metric'),
				'The selected claim',
				'It gives no place that could be measured from.',
			]);

		const [unmapped] = offTheMap.filter(({ where }) => where.some(({ place }) => place !== null));
		await open(`?select=${unmapped?.id}`);
		await unfold(page);
		await expect
			.poll(() => rowsOf(page))
			.toEqual([
				...territories('metric'),
				'The selected claim',
				'Its place has neither a point nor an outline that could be measured from.',
			]);
	},
);

test(
	'how sure the figures are is said for each of them, without a mouse',
	WITHOUT_MAP,
	async ({ page }) => {
		const { open } = dashboard(page);
		await open('?select=claim:artillery-and-gunfire');
		await unfold(page);
		const card = page
			.locator('section')
			.filter({ has: page.getByRole('table', { name: 'Measurements' }) });
		await card.getByText('How sure are these?').focus();
		await page.keyboard.press('Enter');
		await expect(card.getByText(/^Computed by Turf on a sphere/)).toBeVisible();
		const said = await card.getByRole('listitem').allInnerTexts();
		const plain = said.map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''));
		for (const { what, accuracyInMeters } of measurementsOf(dossier)) {
			expect(plain).toContain(
				`${NAMES[what]}: ${
					accuracyInMeters === null
						? 'the accuracy of the outlines is not known'
						: `outlines good to about ${accuracyInMeters / 1000} km`
				}`,
			);
		}
		for (const what of Object.values(DISTANCES)) {
			expect(plain.some((text) => text.startsWith(`${what}: `))).toBe(true);
		}
	},
);

test('the table starts folded and folds into its button again', WITHOUT_MAP, async ({ page }) => {
	const { open } = dashboard(page);
	const table = page.getByRole('table', { name: 'Measurements' });
	const button = page.getByRole('button', { name: 'Measurements' });
	await open();
	await expect(table).toBeHidden();
	await unfold(page);
	await expect(table).toBeVisible();
	await button.press('Enter');
	await expect(table).toBeHidden();
	await expect(button).toHaveAttribute('aria-expanded', 'false');

	await page.setViewportSize({ width: 1000, height: 700 });
	await open();
	await expect(table).toBeHidden();
	await button.click();
	await expect(table).toBeVisible();
});
