import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/messages/generated/runtime.js';
import { When } from '$lib/model/claim';
import { edtfWords, whenWords } from '$lib/words/dates';

/** Versions of Intl differ in the spaces around the dash of a range. */
const closedUp = (words: string): string => words.replace(/\s–\s/u, '–');

describe('a date in words', () => {
	it.each([
		['2023-09-19', '19 September 2023'],
		['2023-09', 'September 2023'],
		['2020', '2020'],
		['2020-11-10/2023-09-20~', '10 November 2020 to about 20 September 2023'],
		['2023-09-19/2023-09-20', '19–20 September 2023'],
		['2022-12/..', 'from December 2022, no end given'],
		['../1991', 'until 1991, no beginning given'],
		['2023-09-25?', '25 September 2023, uncertain'],
		['2022-12~', 'about December 2022'],
		['2023-09-25%', 'about 25 September 2023, uncertain'],
		['{2023-09-19,2023-09-20}', '19 September 2023 and 20 September 2023'],
		['[2023-09-19,2023-09-21]', '19 September 2023 or 21 September 2023'],
		['[2023-09-19..2023-09-20]', 'within 19–20 September 2023'],
		['202X', 'between 1 January 2020 and 31 December 2029'],
		['[..2023-09-19]', '19 September 2023 or before'],
		['[2022-12..]', 'December 2022 or after'],
		['{..1984}', '1984 and all before'],
		['{2023-09-19..2023-09-20}', '19–20 September 2023'],
		['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672'],
		['2020-23', 'autumn 2020'],
		['2020-23~', 'about autumn 2020'],
		['2020-30', 'summer 2020 (southern hemisphere)'],
		['2020-21/2020-10', 'spring 2020 to October 2020'],
		['2020-34', 'second quarter of 2020'],
		['2020-37', 'first third of 2020'],
		['2020-41', 'second half of 2020'],
		['2020-09-27/2020-09-27', '27 September 2020'],
		['2004-06~-11', 'about 11 June 2004'],
		['?2004-06-~11', 'about 11 June 2004, uncertain'],
		['-0043', 'between 1 January 44 BC and 31 December 44 BC'],
		['../..', 'no date'],
	])('%s reads "%s"', (expression, words) => {
		expect(closedUp(edtfWords(expression, 'en'))).toBe(words);
	});

	it('is written in Arabic for Arabic readers', () => {
		expect(edtfWords('2023-09-19', 'ar')).toContain('سبتمبر');
	});

	it.each([
		['[..2023-09-19]', 'أو قبله'],
		['{..1984}', 'وكل ما قبله'],
		['2020-23', 'خريف'],
		['2020-28', 'نصف الكرة الشمالي'],
		['2020-36', 'الربع الأخير'],
	])('%s is told in Arabic with "%s"', (expression, words) => {
		overwriteGetLocale(() => 'ar');
		expect(edtfWords(expression, 'ar')).toContain(words);
		overwriteGetLocale(() => 'en');
	});
});

describe('a clock time in words', () => {
	afterEach(() => overwriteGetLocale(() => 'en'));

	const when = v.parse(When, {
		edtf: '2023-09-19',
		time: '13:00+04:00',
		basis: 'inferred',
	});

	it('stands with its offset', () => {
		expect(whenWords(when, 'en')).toBe('19 September 2023, 13:00 (UTC+04:00)');
	});

	it('is about that time where the source says no more', () => {
		expect(whenWords({ ...when, timeQualifier: 'about' }, 'en')).toBe(
			'19 September 2023, about 13:00 (UTC+04:00)',
		);
	});

	it('is said to be uncertain where its source doubts it', () => {
		expect(whenWords({ ...when, timeQualifier: 'uncertain' }, 'en')).toBe(
			'19 September 2023, 13:00 (UTC+04:00), the hour uncertain',
		);
	});

	it('is so in Arabic, too', () => {
		overwriteGetLocale(() => 'ar');
		expect(whenWords({ ...when, timeQualifier: 'uncertain' }, 'ar')).toContain('والساعة غير مؤكدة');
		expect(whenWords({ ...when, timeQualifier: 'about' }, 'ar')).toContain('نحو الساعة 13:00');
		expect(whenWords(when, 'ar')).not.toContain('نحو');
	});
});
