import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldings } from '$lib/derive/search/fold';
import { formsOf, wordsOf } from '$lib/derive/search/words';

const folded = (word: string): readonly string[] => foldings(word).map(({ text }) => text);

/** Whether two spellings are found under one. */
const meet = (a: string, b: string): boolean => folded(a).some((form) => folded(b).includes(form));

describe('a folded word', () => {
	it.each([
		['tashkeel', 'وَسُمِعَت', 'وسمعت'],
		['a shadda with its vowel', 'محمَّد', 'محمد'],
		['tatweel', 'مــدفعيــة', 'مدفعية'],
		['alef with hamza above', 'أذربيجان', 'اذربيجان'],
		['alef with hamza below', 'إقليم', 'اقليم'],
		['alef with madda', 'آرتساخ', 'ارتساخ'],
		['alef wasla', 'ٱلأرمن', 'الارمن'],
		['hamza on waw or on ya', 'مسؤولون', 'مسئولون'],
		['hamza on waw or none', 'مسؤولون', 'مسوولون'],
		['a hamza at the end or none', 'أنباء', 'انبا'],
		['ta marbuta or ha', 'قرة', 'قره'],
		['alef maqsura or ya', 'على', 'علي'],
		['Persian kaf and ya', 'باکو', 'باكو'],
		['a ligature of lam and alef', 'ﻻتشين', 'لاتشين'],
		['Arabic digits', '٢٠٢٣', '2023'],
		['Persian digits', '۱۹', '19'],
		['schwa as a', 'Həsənov', 'Hasanov'],
		['schwa as e', 'Xankəndi', 'Xankendi'],
		['x as kh', 'Xankəndi', 'Khankendi'],
		['ş as s', 'Şuşa', 'susa'],
		['ş as sh', 'Şuşa', 'Shusha'],
		['ç and ı', 'Laçın', 'lachin'],
		['ğ as gh', 'Ağdam', 'Aghdam'],
		['ğ as g', 'Ağdam', 'AGDAM'],
		['q as g', 'Qarabağ', 'Garabagh'],
		['a dotted capital I', 'İrəvan', 'irevan'],
		['a cedilla that stands apart', 'Yas\u0327ar', 'Yaşar'],
		['Latin diacritics', 'Lèrnayín', 'lernayin'],
		['an Armenian capital', 'ՍՏԵՓԱՆԱԿԵՐՏ', 'Ստեփանակերտ'],
		['an Armenian ligature, spelled out', 'Երևան', 'Երեվան'],
		['an Armenian ligature in capitals', 'Երևան', 'ԵՐԵՒԱՆ'],
		['an Armenian sign inside a word', 'Ստեփանակե՞րտ', 'Ստեփանակերտ'],
		['Cyrillic capitals and io', 'ШЁЛ', 'шел'],
		['a soft hyphen', 'Stepana\u00ADkert', 'Stepanakert'],
		['a mark of direction', '\u2067قره\u2069', 'قره'],
	])('is the same with and without %s: %s, %s', (_, one, other) => {
		expect(meet(one, other)).toBe(true);
	});

	it.each([
		['باكو', 'باكا'],
		['Shusha', 'Shushi'],
		['Ստեփանակերտ', 'Stepanakert'],
		['man', 'men'],
		['Lachin', 'Lasin'],
	])('keeps %s and %s apart', (one, other) => {
		expect(meet(one, other)).toBe(false);
	});

	it('leads each of its code units back to whole characters of the word, in their order', () => {
		const characters = fc.constantFrom(
			...[
				'ə',
				'X',
				'ş',
				's\u0327',
				'İ',
				'և',
				'أ',
				'ؤ',
				'ء',
				'ة',
				'ـ',
				'َ',
				'ﻻ',
				'ﷺ',
				'٣',
				'k',
				'𝔎',
				'\u200C',
			],
		);
		fc.assert(
			fc.property(fc.string({ unit: characters, maxLength: 12 }), (word) => {
				for (const { text, starts, ends } of foldings(word)) {
					expect([starts.length, ends.length]).toEqual([text.length, text.length]);
					let before = 0;
					for (const [unit, start] of starts.entries()) {
						const end = ends[unit]!;
						expect(start).toBeGreaterThanOrEqual(before);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(word.length);
						const letters = folded(word.slice(start, end));
						expect(letters.some((letter) => letter.includes(text[unit]!))).toBe(true);
						before = start;
					}
				}
			}),
		);
	});

	it('has few spellings, however many of its letters have several', () => {
		expect(foldings('əışğçxqؤئءևگ').length).toBeLessThanOrEqual(32);
	});
});

describe('an Arabic word', () => {
	it.each(['وباكو', 'فباكو', 'بباكو', 'لباكو', 'كباكو', 'وبباكو', 'فلباكو'])(
		'is found under what is left without its attached prefix: %s',
		(word) => {
			expect(formsOf(word).map(({ text }) => text)).toContain('باكو');
		},
	);

	it.each(['الأرمن', 'والأرمن', 'فالأرمن', 'بالأرمن', 'كالأرمن', 'وبالأرمن', 'للأرمن', 'وللأرمن'])(
		'is found without its article: %s',
		(word) => {
			expect(formsOf(word).map(({ text }) => text)).toContain('ارمن');
		},
	);

	it('stays whole where too little would be left', () => {
		expect(formsOf('بين').map(({ text }) => text)).toEqual(['بين']);
	});
});

describe('the words of a text', () => {
	it('stand where they are in it', () => {
		const text = 'Baku’s “قَرة باغ”, Nagorno-Karabakh: 120,000.';
		const words = wordsOf(text);
		expect(words.map(({ text: word }) => word)).toEqual([
			...['Baku', 'قَرة', 'باغ', 'Nagorno', 'Karabakh', '120,000'],
		]);
		for (const { text: word, start, end } of words) expect(text.slice(start, end)).toBe(word);
	});
});
