import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { altText } from '$lib/words/alt-text';
import { claim } from '../derive/records';

const claims = [
	claim('a', { kind: 'strike' }),
	claim('b', { kind: 'casualties' }),
	claim('c', { kind: 'strike' }),
];
const subject = { title: 'Karabakh', window: '19 September 2023 to 20 September 2023', claims };

afterEach(() => overwriteGetLocale(() => 'en'));

describe('the words for a map that cannot be seen', () => {
	it('say what is shown, when, and how many claims of each kind', () => {
		expect(altText({ ...subject, unmarked: 1 })).toBe(
			'Map of \u2068Karabakh\u2069, 19 September 2023 to 20 September 2023: 3 reported claims (strike 2, casualties 1). 1 of them has no mark on the map.',
		);
	});

	it('say so where nothing is shown, and begin no word in the middle with a capital', () => {
		expect(altText({ ...subject, window: 'All dates', claims: [], unmarked: 0 })).toBe(
			'Map of \u2068Karabakh\u2069, all dates: no claims.',
		);
	});

	it('are Arabic on the Arabic page', () => {
		overwriteGetLocale(() => 'ar');
		expect(altText({ ...subject, title: 'قره باغ', window: 'كل التواريخ', unmarked: 0 })).toBe(
			'خريطة \u2068قره باغ\u2069، كل التواريخ: 3 ادعاءات منقولة (قصف 2، ضحايا 1).',
		);
	});
});
