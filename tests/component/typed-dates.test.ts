import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import TypedDates from '$lib/panels/timeline/TypedDates.svelte';
import { timelineOf } from './timeline-fixture';

const first = page.getByLabelText('First day');
const last = page.getByLabelText('Last day');

async function opened() {
	const made = timelineOf();
	await render(TypedDates, { timeline: made.timeline });
	await page.getByRole('button', { name: 'Whole span' }).click();
	await expect.element(first).toHaveValue('2023-09-01');
	return made;
}

async function type(from: string, to: string): Promise<void> {
	await first.fill(from);
	await last.fill(to);
	await userEvent.keyboard('{Enter}');
}

describe('typed dates', () => {
	it.each([
		['19.9.2023', 'This is no calendar day. Write it as 2023-09-19.'],
		['2023-02-30', 'This is no calendar day. Write it as 2023-09-19.'],
		['2024-01-01', 'The dossier covers 1 September 2023 to 30 September 2023; choose a day in it.'],
	])(
		'say of %s what is wrong and what to type, and leave the window alone',
		async (typed, told) => {
			const { window } = await opened();
			await type(typed, '2023-09-30');
			await expect.element(first).toHaveAccessibleDescription(told);
			await expect.element(first).toHaveFocus();
			await expect.element(last).toHaveAttribute('aria-invalid', 'false');
			expect(window()).toBe('..');
		},
	);

	it('say where the last day is before the first', async () => {
		const { window } = await opened();
		await type('2023-09-20', '2023-09-19');
		await expect.element(last).toHaveAccessibleDescription('The last day is before the first.');
		await expect.element(last).toHaveFocus();
		expect(window()).toBe('..');
	});

	it('tell both faults at once', async () => {
		await opened();
		await type('tomorrow', '1999-01-01');
		await expect.element(first).toHaveAttribute('aria-invalid', 'true');
		await expect.element(last).toHaveAttribute('aria-invalid', 'true');
	});

	it('take the digits of an Arabic keyboard, and nothing for the end of the span', async () => {
		const { window } = await opened();
		await type('٢٠٢٣-٠٩-١٩', '');
		await expect.element(first).not.toBeInTheDocument();
		expect(window()).toBe('2023-09-19..');
	});

	it('forget what was typed in vain once they are cleared or opened again', async () => {
		await opened();
		await type('nonsense', '2023-09-30');
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.element(first).toHaveValue('2023-09-01');
		await expect.element(first).toHaveAttribute('aria-invalid', 'false');

		await type('nonsense', '2023-09-30');
		await userEvent.keyboard('{Escape}');
		await expect.element(first).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'Whole span' }).click();
		await expect.element(first).toHaveValue('2023-09-01');
	});
});
