import { describe, expect, it } from 'vitest';
import { quantityWords, stretchesOf } from '$lib/words/quantities';

const killed = { what: 'people killed', value: 6 };
const policemen = { what: 'policemen killed', value: 4, of: 'people killed' };

describe('a quantity in words', () => {
	it('names what it counts, and how the source qualifies the number', () => {
		const moved = { what: 'people moved', value: 500, qualifier: 'almost' };
		expect(quantityWords(moved, [moved], 'en')).toBe('people moved: almost 500');
		const injured = { what: 'people injured', value: null, qualifier: 'dozens' };
		expect(quantityWords(injured, [injured], 'en')).toBe('people injured: dozens');
	});

	it('tells a part with its whole, and the whole’s number where the claim gives one', () => {
		expect(quantityWords(policemen, [killed, policemen], 'en')).toBe(
			'4 of the 6 people killed: policemen',
		);
		expect(quantityWords(policemen, [policemen], 'en')).toBe('4 of the people killed: policemen');
	});

	it('tells a part without a number', () => {
		const children = {
			what: 'women and children',
			value: null,
			qualifier: 'among them',
			of: 'people killed or injured',
		};
		expect(quantityWords(children, [killed, children], 'en')).toBe(
			'Among the people killed or injured: women and children',
		);
	});

	it('tells a number that has bounds only', () => {
		const houses = { what: 'houses', value: null };
		expect(quantityWords({ ...houses, min: 3, max: 5 }, [], 'en')).toBe('houses: 3 to 5');
		expect(quantityWords({ ...houses, min: 3 }, [], 'en')).toBe('houses: at least 3');
		expect(quantityWords({ ...houses, max: 5 }, [], 'en')).toBe('houses: at most 5');
		expect(quantityWords(houses, [], 'en')).toBe('houses');
	});

	it('sets English apart on a page of another language', () => {
		const words = quantityWords({ what: 'houses', value: 3 }, [], 'ar');
		expect(stretchesOf(words)).toEqual([
			{ text: 'houses', isEnglish: true },
			{ text: ': 3', isEnglish: false },
		]);
	});
});
