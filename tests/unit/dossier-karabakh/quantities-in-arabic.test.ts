import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { quantityWords } from '$lib/words/quantities';
import { claims } from './karabakh';

describe('the quantities of the dossier in Arabic', () => {
	const quantities = claims.flatMap((claim) =>
		claim.quantities.map((quantity) => ({ quantity, all: claim.quantities })),
	);

	it.each(quantities)('$quantity.what has no word of English', ({ quantity, all }) => {
		overwriteGetLocale(() => 'ar');
		expect(quantityWords(quantity, all, 'ar')).not.toMatch(/[a-z]/i);
		overwriteGetLocale(() => 'en');
	});
});
