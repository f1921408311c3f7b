import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '$lib/derive/search/excerpt';
import { matchIn, queryOf } from '$lib/derive/search/query';
import { formsOf, wordsOf } from '$lib/derive/search/words';

const marked = (text: string, typed: string): readonly string[] =>
	matchIn(text, queryOf(typed)).spans.map(({ start, end }) => text.slice(start, end));

describe('what is marked in a text', () => {
	it.each([
		['Xankəndi', 'khankendi', ['Xankəndi']],
		['Şuşa və Laçın', 'shusha lachin', ['Şuşa', 'Laçın']],
		['وسُمِعت أصواتُ المدفعيّة', 'مدفعيه', ['مدفعيّة']],
		['والسلطات الأذربيجانية', 'سلطات', ['سلطات']],
		['دعم أنقرة لباكو', 'باكو', ['باكو']],
		['باكو', 'لباكو', ['باكو']],
		['للقوات الأرمنية', 'القوات', ['قوات']],
		['قــره بــاغ', 'قرة باغ', ['قــره', 'بــاغ']],
		['Karabakh', 'kar', ['Kar']],
		['Xocavənd', 'k', ['X']],
		['the main city', 'a city', ['city']],
		['Baku’s answer', 'baku’s', ['Baku']],
		['120,000 people', '120000', ['120,000']],
		['120.000 people', '120,000', ['120.000']],
		['120 000 people', '120000', ['120 000']],
		['120\u202f000 people', '120\u00a0000', ['120\u202f000']],
		['120000 people', '120,000', ['120000']],
		['1,234,567', '1 234 567', ['1,234,567']],
		['١٢٠٬٠٠٠ شخص', '120000', ['١٢٠٬٠٠٠']],
		['120,000 people', '۱۲۰۰۰۰', ['120,000']],
		['120,000 people', '١٢٠٬٠٠٠', ['120,000']],
		['120,000 people', '120', ['120']],
		['120,000 people', '12', ['12']],
		['in 2023 300 people', '300', ['300']],
		['on the 20 300 people', '300', ['300']],
		['20 and 300', '20 300', ['20', '300']],
		['قره باغ', 'قره\u200cباغ', ['قره', 'باغ']],
		['قره\u200cباغ', 'قره باغ', ['قره', 'باغ']],
		['قره\u200cباغ', 'قرهباغ', ['قره\u200cباغ']],
		['قرهباغ', 'قره\u200cباغ', ['قرهباغ']],
		['قره\u200cباغ', 'باغ', ['باغ']],
		['قره\u200cباغ', 'قَرِه بـاغ', ['قره', 'باغ']],
		['م\u200dن', 'من', ['م\u200dن']],
	])('in "%s" for "%s"', (text, typed, expected) => {
		expect(marked(text, typed)).toEqual(expected);
	});

	it.each([
		['زارة', 'وزارة'],
		['the artillery', 'art il'],
		['', 'x'],
		['…!', '!'],
	])('is not all of "%s" for "%s"', (text, typed) => {
		expect(matchIn(text, queryOf(typed)).words.size).toBeLessThan(2);
	});

	const letters = Array.from('aekxəşsh ğı-’اأوبلكالقرةهىيءؤـَُّ եևվ ШуЁ é 𝔎9٩000,\u200c');
	const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
	const typed = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });

	it('are characters that fold to what was typed, and the text itself is never touched', () => {
		fc.assert(
			fc.property(text, typed, (stored, words) => {
				const query = queryOf(words);
				const wanted = query.flatMap(({ beginnings, wholes }) => [...beginnings, ...wholes]);
				const { spans } = matchIn(stored, query);
				for (const { start, end } of spans) {
					const forms = formsOf(stored.slice(start, end)).map((form) => form.text);
					// The last letter may fold to two, of which the first was typed.
					expect(forms.some((form) => wanted.some((word) => form.startsWith(word)))).toBe(true);
					const inside = wordsOf(stored).filter((word) => word.start <= start && end <= word.end);
					expect(inside).toHaveLength(1);
					expect(spans.filter((other) => other.start < end && start < other.end)).toHaveLength(1);
				}
				const pieces = excerptOf(stored, spans);
				expect(pieces.map((piece) => piece.text).join('')).toBe(stored);
				expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(
					spans.map(({ start, end }) => stored.slice(start, end)),
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('finds each word of a text by the word itself', () => {
		fc.assert(
			fc.property(text, (stored) => {
				for (const { text: word, start } of wordsOf(stored)) {
					if (formsOf(word).length === 0) continue;
					const found = matchIn(stored, queryOf(word)).spans;
					expect(
						found.some((span) => span.start >= start && span.start < start + word.length),
					).toBe(true);
				}
			}),
		);
	});
});

describe('an excerpt', () => {
	const long = `${'before '.repeat(20)}the artillery ${'after '.repeat(20)}`.trim();
	const join = (most: number) => {
		const pieces = excerptOf(long, matchIn(long, queryOf('artillery')).spans, most);
		return pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
	};

	it('of a long text has what was looked for, between whole words', () => {
		expect(join(60)).toBe('…before before before before before the [artillery] after after…');
	});

	it('of a text that is short enough is the text', () => {
		expect(join(1000).replace(/[[\]]/g, '')).toBe(long);
	});
});
