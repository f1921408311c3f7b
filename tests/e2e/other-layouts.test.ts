import type { Page } from '@playwright/test';
import { dashboard, EVERYTHING } from './dashboard';
import { expect, test, WITHOUT_MAP } from './harness';

/** What keys type, by their place; the layouts are those of Windows. */
const LAYOUTS = [
	{ layout: 'Arabic', J: 'ت', K: 'ن', N: 'ى', P: 'ح', Z: 'ئ', slash: 'ظ', question: '؟' },
	{ layout: 'Russian', J: 'о', K: 'л', N: 'т', P: 'з', Z: 'я', slash: '.', question: ',' },
	{ layout: 'Armenian', J: 'յ', K: 'կ', N: 'ն', P: 'փ', Z: 'զ', slash: 'ծ', question: 'Ծ' },
	{ layout: 'Georgian', J: 'ჯ', K: 'კ', N: 'ნ', P: 'პ', Z: 'ზ', slash: '/', question: '?' },
] as const;

type Modifiers = { readonly shiftKey?: boolean; readonly ctrlKey?: boolean };

/** Presses a key as a keyboard with another layout does: what it types, and where it is. */
const press = (page: Page, key: string, code: string, modifiers: Modifiers = {}) =>
	page.evaluate(
		(init) => {
			const target = document.activeElement ?? document.body;
			target.dispatchEvent(
				new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
			);
			target.dispatchEvent(new KeyboardEvent('keyup', { ...init, bubbles: true }));
		},
		{ ...modifiers, key, code },
	);

for (const { layout, J, K, N, P, slash, question } of LAYOUTS) {
	test(
		`on the ${layout} layout the keys of the page do what they say`,
		WITHOUT_MAP,
		async ({ page }) => {
			const { sources, open } = dashboard(page);
			await open();
			const at = (position: number) => sources.getByText(`${position} of 81`, { exact: true });

			await press(page, J, 'KeyJ');
			await expect(at(1)).toBeVisible();
			await press(page, N, 'KeyN');
			await expect(at(2)).toBeVisible();
			await press(page, J, 'KeyJ');
			await expect(at(3)).toBeVisible();
			await press(page, K, 'KeyK');
			await expect(at(2)).toBeVisible();
			await press(page, P, 'KeyP');
			await expect(at(1)).toBeVisible();

			await press(page, question, 'Slash', { shiftKey: true });
			await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();

			await press(page, slash, 'Slash');
			await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
			await page.keyboard.press('Escape');
		},
	);
}

test('undo is undo on every layout, also after a choice', async ({ page }) => {
	await dashboard(page).open();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const studio = page.getByRole('dialog', { name: 'Export snapshot' });
	const legend = studio.getByRole('checkbox', { name: 'Legend' });
	for (const { Z } of LAYOUTS) {
		await legend.uncheck();
		await press(page, Z, 'KeyZ', { ctrlKey: true });
		await expect(legend).toBeChecked();
		await press(page, Z, 'KeyZ', { ctrlKey: true, shiftKey: true });
		await expect(legend).not.toBeChecked();
		await press(page, Z, 'KeyZ', { ctrlKey: true });
		await expect(legend).toBeChecked();
	}
});

test('a letter that is being typed is no shortcut on any layout', WITHOUT_MAP, async ({ page }) => {
	const { open } = dashboard(page);
	await open();
	await page.getByRole('combobox', { name: 'Search' }).focus();
	await press(page, 'ت', 'KeyJ');
	await press(page, '؟', 'Slash', { shiftKey: true });
	expect(new URL(page.url()).search).toBe(EVERYTHING);
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
