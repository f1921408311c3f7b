import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import KindSign from '$lib/ui/KindSign.svelte';

const outlineOf = (container: HTMLElement) => container.querySelector('path')?.getAttribute('d');

describe('the sign of a kind', () => {
	it('differs in its outline, not in its colour alone', async () => {
		const strike = await render(KindSign, { kind: 'strike' });
		const statement = await render(KindSign, { kind: 'statement' });
		expect(outlineOf(strike.container)).not.toBe(outlineOf(statement.container));
	});

	it('carries the number of its mark', async () => {
		const { getByText } = await render(KindSign, { kind: 'strike', number: '7' });
		await expect.element(getByText('7')).toBeVisible();
	});
});
