import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import SignBadge from '$lib/records/SignBadge.svelte';

const outlineOf = (container: HTMLElement) => container.querySelector('path')?.getAttribute('d');

describe('the sign of a family of kinds', () => {
	it('differs in its outline, not in its colour alone', async () => {
		const force = await render(SignBadge, { family: 'force' });
		const word = await render(SignBadge, { family: 'word' });
		expect(outlineOf(force.container)).not.toBe(outlineOf(word.container));
	});

	it('carries the number of its mark', async () => {
		const { getByText } = await render(SignBadge, { family: 'force', label: '7' });
		await expect.element(getByText('7')).toBeVisible();
	});
});
