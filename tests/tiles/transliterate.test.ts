import { describe, expect, test } from 'vitest';
import { inArabicLetters } from '../../tiles/layers/transliterate';

describe('a Latin name in Arabic letters', () => {
	test.each([
		['Terter', 'تيرتير'],
		['Füzuli', 'فوزولي'],
		['Zərdab', 'زارداب'],
		['Martuni', 'مارتوني'],
		['Shamkhor', 'شامخور'],
		['Ağcabədi', 'أغجابادي'],
	])('%s is written by rule', (name, written) => {
		expect(inArabicLetters(name)).toBe(written);
	});

	test('a doubled letter is written once, words stay apart, marks of other alphabets go', () => {
		expect(inArabicLetters('Akkaya')).toBe('أكايا');
		expect(inArabicLetters('Novo-Saratovka')).toBe('نوفو ساراتوفكا');
		expect(inArabicLetters('Pārsābād')).toBe('بارساباد');
	});

	test('a name in letters that the table lacks has none', () => {
		expect(inArabicLetters('Тертер')).toBeNull();
		expect(inArabicLetters('')).toBeNull();
	});
});
