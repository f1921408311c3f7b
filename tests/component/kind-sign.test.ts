import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import KindSign from '$lib/ui/KindSign.svelte';

const outlineOf = (container: HTMLElement) => container.querySelector('path')?.getAttribute('d');

describe('the sign of a family of kinds', () => {
	it('differs in its outline, not in its colour alone', async () => {
		const force = await render(KindSign, { family: 'force' });
		const word = await render(KindSign, { family: 'word' });
		expect(outlineOf(force.container)).not.toBe(outlineOf(word.container));
	});

	it('carries the number of its mark', async () => {
		const { getByText } = await render(KindSign, { family: 'force', number: '7' });
		await expect.element(getByText('7')).toBeVisible();
	});
});
