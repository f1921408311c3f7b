import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { describe, expect, it, vi } from 'vitest';
import ChoiceRow from '$lib/ui/ChoiceRow.svelte';

const onchoose = vi.fn();
const row = { type: 'checkbox' as const, label: 'Strike', isChecked: false, onchoose };

describe('a row to choose', () => {
	it('is named by its label and count, and answers to both and to the space bar', async () => {
		onchoose.mockClear();
		await render(ChoiceRow, { ...row, note: '12' });
		const box = page.getByRole('checkbox', { name: 'Strike 12' });
		await expect.element(box).not.toBeChecked();
		await page.getByText('12').click();
		expect(onchoose).toHaveBeenCalledTimes(1);
		box.element().focus();
		await userEvent.keyboard(' ');
		expect(onchoose).toHaveBeenCalledTimes(2);
	});

	it('says that some of what it stands for is chosen', async () => {
		await render(ChoiceRow, { ...row, isMixed: true, isHeading: true });
		await expect.element(page.getByRole('checkbox', { name: 'Strike' })).toBePartiallyChecked();
	});

	it('is one of several as a radio', async () => {
		onchoose.mockClear();
		const { rerender } = await render(ChoiceRow, { ...row, type: 'radio', name: 'precision' });
		const radio = page.getByRole('radio', { name: 'Strike' });
		await radio.click();
		expect(onchoose).toHaveBeenCalledTimes(1);
		await rerender({ ...row, type: 'radio', name: 'precision', isChecked: true });
		await expect.element(radio).toBeChecked();
	});
});
