import { expect, it } from 'vitest';
import { shortPeriod } from '$lib/words/periods';

it.each([
	['2020-12-01/2023-09-19', '1 Dec 2020 – 19 Sept 2023'],
	['2020-12-01/2023-08-20~', '1 Dec 2020 – about 20 Aug 2023'],
	['1991', '1991'],
	['2022-12/..', 'from December 2022, no end given'],
])('the period %s is "%s" on the map', (edtf, words) => {
	expect(shortPeriod(edtf, 'en').replaceAll('\u00a0', ' ')).toBe(words);
});
