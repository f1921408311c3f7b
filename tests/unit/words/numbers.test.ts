import { expect, it } from 'vitest';
import { withWordsIsolated } from '$lib/words/numbers';

it('right-to-left words in a left-to-right note keep the marks between them where they stand', () => {
	expect(withWordsIsolated('a doubled “المدينة الرئيسية” (21), “بلعمل” and “لاق”')).toBe(
		'a doubled “\u2068المدينة الرئيسية\u2069” (21), “\u2068بلعمل\u2069” and “\u2068لاق\u2069”',
	);
	expect(withWordsIsolated('none of them')).toBe('none of them');
});
