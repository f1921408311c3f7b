import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import TimeHandle from '$lib/ui/TimeHandle.svelte';

const HALFWAY = {
	name: 'From',
	words: '19 September 2023',
	position: 0.5,
	lowest: 10,
	highest: 30,
	now: 20,
	faces: 'start' as const,
	isNarrow: false,
};

async function renderHandle(props: Partial<Omit<typeof HALFWAY, 'faces'>> = {}) {
	const onstep = vi.fn();
	const onmove = vi.fn();
	const onsettle = vi.fn();
	await render(TimeHandle, { ...HALFWAY, ...props, onstep, onmove, onsettle });
	return { handle: page.getByRole('slider', { name: 'From' }), onstep, onmove, onsettle };
}

afterEach(() => {
	document.documentElement.dir = 'ltr';
});

describe('the handle of the time window', () => {
	it('is a slider that tells its bounds, its day number and its day in words', async () => {
		const { handle } = await renderHandle();
		await expect.element(handle).toHaveAttribute('aria-valuemin', '10');
		await expect.element(handle).toHaveAttribute('aria-valuemax', '30');
		await expect.element(handle).toHaveAttribute('aria-valuenow', '20');
		await expect.element(handle).toHaveAttribute('aria-valuetext', '19 September 2023');
	});

	it.each([
		['{ArrowRight}', { unit: 'day', count: 1 }],
		['{ArrowLeft}', { unit: 'day', count: -1 }],
		['{ArrowUp}', { unit: 'day', count: 1 }],
		['{ArrowDown}', { unit: 'day', count: -1 }],
		['{PageUp}', { unit: 'month', count: 1 }],
		['{PageDown}', { unit: 'month', count: -1 }],
		['{Home}', 'first'],
		['{End}', 'last'],
	])('steps with %s, once, and settles when the key is let go', async (key, stride) => {
		const { handle, onstep, onsettle } = await renderHandle();
		handle.element().focus();
		await userEvent.keyboard(key);
		expect(onstep.mock.calls).toEqual([[stride]]);
		expect(onsettle).toHaveBeenCalledTimes(1);
	});

	it('swaps left and right, and only these, where the page runs from right to left', async () => {
		document.documentElement.dir = 'rtl';
		const { handle, onstep } = await renderHandle();
		handle.element().focus();
		await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowUp}{ArrowDown}');
		expect(onstep.mock.calls.map(([stride]: { count: number }[]) => stride?.count)).toEqual([
			1, -1, 1, -1,
		]);
	});

	it('leaves other keys, and keys of the browser, alone', async () => {
		const { handle, onstep } = await renderHandle();
		handle.element().focus();
		await userEvent.keyboard('x{Enter}{Alt>}{ArrowLeft}{/Alt}{Control>}{ArrowRight}{/Control}');
		expect(onstep).not.toHaveBeenCalled();
	});

	it('moves its line and not the finger: what was gripped beside the line stays beside it', async () => {
		const { handle, onmove, onsettle } = await renderHandle();
		const element = handle.element();
		const { right, top } = element.getBoundingClientRect();
		const at = (type: string, clientX: number) =>
			element.dispatchEvent(
				new PointerEvent(type, { clientX, clientY: top, pointerId: 1, button: 0, bubbles: true }),
			);
		element.setPointerCapture = () => undefined;
		at('pointermove', right);
		expect(onmove).not.toHaveBeenCalled();
		at('pointerdown', right - 10);
		at('pointermove', right + 40);
		expect(onmove.mock.calls).toEqual([[right + 50]]);
		at('pointerup', right + 40);
		expect(onsettle).toHaveBeenCalledTimes(1);
		at('pointermove', right + 90);
		expect(onmove).toHaveBeenCalledTimes(1);
		expect(document.activeElement).toBe(element);
	});

	it('does not take the secondary button', async () => {
		const { handle, onmove } = await renderHandle();
		const element = handle.element();
		element.dispatchEvent(new PointerEvent('pointerdown', { button: 2, pointerId: 1 }));
		element.dispatchEvent(new PointerEvent('pointermove', { clientX: 9, pointerId: 1 }));
		expect(onmove).not.toHaveBeenCalled();
	});

	it.each([
		[-0.4, '0%'],
		[1.7, '100%'],
	])('waits at the edge where its day is not visible (%d)', async (position, place) => {
		const { handle } = await renderHandle({ position });
		expect(handle.element().style.insetInlineStart).toBe(place);
		await expect.element(handle).toHaveClass(/beyond/);
	});

	it.each(['ltr', 'rtl'])('tells its day on the page at the very start (%s)', async (dir) => {
		document.documentElement.dir = dir;
		const { handle } = await renderHandle({ position: 0.02 });
		handle.element().focus();
		await userEvent.keyboard('{ArrowUp}');
		const words = page.getByText('19 September 2023');
		await expect.element(words).toBeVisible();
		const { left, right } = words.element().getBoundingClientRect();
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(innerWidth);
	});
});
