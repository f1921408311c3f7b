import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dashboard } from '$lib/state/dashboard.svelte';
import { DEFAULT_VIEW } from '$lib/model/view';
import { actor, claim, day, dossier, place, where } from '../unit/derive/records';
import SearchInDossier from './SearchInDossier.svelte';

const field = page.getByRole('combobox', { name: 'Search' });
const list = page.getByRole('listbox', { name: 'Results of the search' });
const option = (name: string | RegExp) => list.getByRole('option', { name });
const told = page.getByRole('status');

const settlement = (slug: string, names: readonly (readonly [string, string])[]) =>
	place(
		slug,
		{ type: 'Point', coordinates: [46.75, 39.82] },
		{ names: names.map(([toponym, lang]) => ({ toponym, lang })) },
	);

async function opened(): Promise<Dashboard> {
	const dashboard = new Dashboard(
		{
			dossier: dossier({
				actors: [actor('witness', { names: { en: 'A witness', az: 'Şahid' } })],
				places: [
					settlement('city', [
						['Khankendi', 'en'],
						['Xankəndi', 'az'],
						['خانكندي', 'ar'],
					]),
				],
				claims: [
					...Array.from({ length: 6 }, (_, n) =>
						claim(`siren-${n}`, {
							edtf: n < 4 ? '2023-09-19' : '2023-09-25',
							statement: { en: `Siren number ${n} sounded`, ar: 'دوت الصفارات' },
							where: [where('city', 'settlement')],
							saidBy: ['actor:witness'],
						}),
					),
				],
			}),
			notes: [],
			integrity: new Map(),
		},
		{ push: () => undefined, replace: () => undefined, forget: () => undefined },
	);
	await render(SearchInDossier, { dashboard });
	return dashboard;
}

const type = async (words: string): Promise<void> => {
	await field.fill(words);
	await expect.element(list).toBeVisible();
};

beforeEach(() => page.viewport(1280, 800));

afterEach(() => {
	document.documentElement.dir = 'ltr';
});

describe('the field of the search', () => {
	it('is a combobox that is closed until something is found', async () => {
		await opened();
		await expect.element(field).toHaveAttribute('aria-expanded', 'false');
		await type('siren');
		await expect.element(field).toHaveAttribute('aria-expanded', 'true');
		const controlled = document.getElementById(field.element().getAttribute('aria-controls') ?? '');
		expect(controlled).toBe(list.element());
	});

	it('groups what is found by kind, and says how many there are', async () => {
		await opened();
		await type('khankendi');
		await expect.element(list.getByRole('group', { name: 'Places 1' })).toBeVisible();
		await expect.element(list.getByRole('group', { name: 'Claims 6' })).toBeVisible();
		await expect.element(told).toHaveTextContent('7 hits · Places: 1 · Claims: 6');
	});

	it('goes through the options by the arrows while the focus stays, and round at the ends', async () => {
		await opened();
		await type('xankəndi');
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(option(/^Khankendi/)).toHaveAttribute('aria-selected', 'true');
		await expect.element(field).toHaveFocus();
		expect(field.element().getAttribute('aria-activedescendant')).toBe(
			option(/^Khankendi/).element().id,
		);
		await userEvent.keyboard('{ArrowUp}');
		expect(field.element().getAttribute('aria-activedescendant')).toBeNull();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(option('List 2 more')).toHaveAttribute('aria-selected', 'true');
	});

	it('chooses by Enter, and lists more where that was asked for', async () => {
		const dashboard = await opened();
		await type('siren');
		await userEvent.keyboard('{ArrowUp}{Enter}');
		await expect.element(option(/number 5/)).toBeVisible();
		// The first of those that are new is at hand.
		await expect.element(option(/number 4/)).toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('{Enter}');
		await expect.element(list).not.toBeInTheDocument();
		expect(dashboard.view.selection).toEqual({ kind: 'claim', claim: 'claim:siren-4' });
	});

	it('chooses the first hit by Enter alone', async () => {
		const dashboard = await opened();
		await type('khankendi');
		await userEvent.keyboard('{Enter}');
		expect(dashboard.view.selection).toEqual({ kind: 'place', place: 'place:city' });
		await expect.element(field).toHaveFocus();
	});

	it('chooses by a click', async () => {
		const dashboard = await opened();
		await type('siren');
		await option(/number 2/).click();
		expect(dashboard.view.selection).toEqual({ kind: 'claim', claim: 'claim:siren-2' });
	});

	it('shows what a speaker says', async () => {
		const dashboard = await opened();
		await type('shahid');
		await userEvent.keyboard('{Enter}');
		expect(dashboard.view.filters.saidBy).toEqual(['actor:witness']);
		expect(dashboard.view.panel).toBe('claims');
	});

	it('closes by Escape, then forgets what was typed', async () => {
		await opened();
		await type('siren');
		await userEvent.keyboard('{Escape}');
		await expect.element(list).not.toBeInTheDocument();
		await expect.element(field).toHaveValue('siren');
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(list).toBeVisible();
		await userEvent.keyboard('{Escape}{Escape}');
		await expect.element(field).toHaveValue('');
	});

	it('closes when the focus goes elsewhere', async () => {
		await opened();
		await type('siren');
		await page.getByRole('button', { name: 'Elsewhere' }).click();
		await expect.element(list).not.toBeInTheDocument();
	});

	it('marks what was looked for in the stored words, and tells whose name it is', async () => {
		await opened();
		await type('خانكندي');
		const [first] = list.getByRole('option').elements();
		expect([...first!.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
			'خانكندي',
		]);
		expect(first!.textContent).toContain('a name of');
		expect(first!.querySelector('bdi[lang="ar"]')).not.toBeNull();
	});

	it('says of what the time window hides that it does, and brings it back', async () => {
		const dashboard = await opened();
		dashboard.setWindow({ from: day('2023-09-20'), to: day('2023-09-30') });
		await type('siren');
		await expect.element(option(/number 0.*outside the time window/)).toBeVisible();
		await option('Clear the time window to show 4 claims of these').click();
		expect(dashboard.view.window).toEqual(DEFAULT_VIEW.window);
		await expect.element(list).toBeVisible();
		await expect.element(option(/outside the time window/)).not.toBeInTheDocument();
	});

	it('says what was searched where nothing is found', async () => {
		await opened();
		await field.fill('zebra');
		await expect.element(page.getByText(/Nothing has .*zebra/)).toBeVisible();
		await expect.element(page.getByText(/^Searched:/)).toBeVisible();
		await expect.element(told).toHaveTextContent('0 hits');
		await expect.element(field).toHaveAttribute('aria-expanded', 'false');
	});

	it('has the focus after a slash, unless one is being typed', async () => {
		await opened();
		await page.getByRole('button', { name: 'Elsewhere' }).click();
		await userEvent.keyboard('/');
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('/');
		await expect.element(field).toHaveValue('/');
	});

	it.each(['ltr', 'rtl'])(
		'folds into a button on a phone, and lies over the bar (%s)',
		async (dir) => {
			document.documentElement.dir = dir;
			await page.viewport(390, 800);
			const dashboard = await opened();
			await expect.element(field).not.toBeInTheDocument();
			const opener = page.getByRole('button', { name: 'Open the search' });
			await opener.click();
			await expect.element(field).toHaveFocus();
			await type('siren');
			const { left, right } = list.element().getBoundingClientRect();
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(390);
			await option(/number 1/).click();
			await expect.element(field).not.toBeInTheDocument();
			await expect.element(opener).toHaveFocus();
			expect(dashboard.view.selection.kind).toBe('claim');
		},
	);
});
