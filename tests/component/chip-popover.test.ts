import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { afterEach, describe, expect, it } from 'vitest';
import PopoverWithField from './PopoverWithField.svelte';

const chip = page.getByRole('button', { name: 'All kinds' });
const card = page.getByRole('dialog', { name: 'Kinds of claims' });

afterEach(() => {
	document.documentElement.dir = 'ltr';
});

describe('a chip with a card', () => {
	it('opens by mouse as a dialog with a name, and says that it is open', async () => {
		await render(PopoverWithField);
		await expect.element(card).not.toBeInTheDocument();
		await expect.element(chip).toHaveAttribute('aria-expanded', 'false');
		await chip.click();
		await expect.element(card).toBeVisible();
		await expect.element(chip).toHaveAttribute('aria-expanded', 'true');
	});

	it.each(['{Enter}', ' '])('opens by the key "%s" and takes the focus in', async (key) => {
		await render(PopoverWithField);
		chip.element().focus();
		await userEvent.keyboard(key);
		await expect.element(page.getByRole('checkbox', { name: 'Strike' })).toHaveFocus();
	});

	it('keeps the focus inside until Escape gives it back to the chip', async () => {
		await page.viewport(1280, 800);
		await render(PopoverWithField);
		await chip.click();
		const box = page.getByRole('checkbox', { name: 'Strike' });
		await expect.element(box).toHaveFocus();
		await userEvent.keyboard('{Tab}');
		await expect.element(page.getByRole('button', { name: 'Done' })).toHaveFocus();
		await userEvent.keyboard('{Tab}');
		await expect.element(box).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		await expect.element(chip).toHaveFocus();
	});

	it('closes when something else is pressed', async () => {
		await page.viewport(1280, 800);
		await render(PopoverWithField);
		await chip.click();
		await expect.element(card).toBeVisible();
		await page.getByRole('button', { name: 'Elsewhere' }).click();
		await expect.element(card).not.toBeInTheDocument();
	});

	it.each(['ltr', 'rtl'])('runs as the page around the chip does (%s)', async (dir) => {
		document.documentElement.dir = dir;
		await render(PopoverWithField);
		await chip.click();
		await expect.element(card).toBeVisible();
		expect(getComputedStyle(card.element()).direction).toBe(dir);
	});
});
