import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '$lib/anchor/text-fragment';

const PAGE = 'https://example.org/news?id=7';

/** What a browser reads out of a link: the page's own fragment, and the terms of the directive. */
function readBack(link: string): { fragment: string; terms: string[] } {
	const hash = new URL(link).hash.slice(1);
	const [fragment = '', directive = ''] = hash.split(':~:text=');
	return { fragment, terms: directive.split(',').map(decodeURIComponent) };
}

describe('the link to a sentence of a page', () => {
	it.each([
		['Latin', 'They came at night', 'before dawn'],
		['Arabic', 'وجاء فى بيان الوزارة', 'حفظ السلام الروسية مؤقتاً'],
		['Armenian', 'Ստեփանակերտ-Ասկերան ավտոճանապարհի', 'պետական ծառայությունը'],
		['Azerbaijani', 'Qeyd olunub ki, sentyabrın', 'hadisə yerində həlak olublar'],
		['Russian', 'В селе Сарнахпюр', 'трое из них – дети'],
		['signs of a directive', 'a-b, c & d', '-prefix, suffix-'],
		['quotes', '"Report" xatırladır', "l'artillerie (azerbaïdjanaise)"],
		['percent signs and hashes', '100% of #1', 'a:~:b'],
	])('gives the words back: %s', (_, start, end) => {
		const link = textFragmentLink(PAGE, { start, end });
		expect(readBack(link)).toEqual({ fragment: '', terms: [start, end] });
		expect(link.startsWith(`${PAGE}#:~:text=`)).toBe(true);
	});

	it('is written as browsers write it', () => {
		expect(textFragmentLink(PAGE, { start: 'at 8:40 a.m., so', end: 'two-day' })).toBe(
			`${PAGE}#:~:text=at%208%3A40%20a.m.%2C%20so,two%2Dday`,
		);
	});

	it('has one term where the first words are all', () => {
		expect(textFragmentLink(PAGE, { start: 'only', end: null })).toBe(`${PAGE}#:~:text=only`);
	});

	it('keeps the fragment of the page and replaces a directive', () => {
		const words = { start: 'a', end: 'b' };
		expect(textFragmentLink(`${PAGE}#part`, words)).toBe(`${PAGE}#part:~:text=a,b`);
		expect(textFragmentLink(`${PAGE}#`, words)).toBe(`${PAGE}#:~:text=a,b`);
		expect(textFragmentLink(`${PAGE}#part:~:text=old`, words)).toBe(`${PAGE}#part:~:text=a,b`);
	});

	it('never has a bare sign of a directive in a term, whatever the words', () => {
		const words = fc.string({ unit: 'grapheme', minLength: 1 });
		fc.assert(
			fc.property(words, fc.option(words), (start, end) => {
				const link = textFragmentLink(PAGE, { start, end });
				const terms = link.slice(`${PAGE}#:~:text=`.length).split(',');
				expect(terms.map(decodeURIComponent)).toEqual(end === null ? [start] : [start, end]);
				for (const term of terms) expect(term).not.toMatch(/[-,&\s"'#]/);
				expect(new URL(link).href).toBe(link);
			}),
			{ seed: 20230919 },
		);
	});

	it('is made of any string, also of half a surrogate pair', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (start) => {
				expect(() => new URL(textFragmentLink(PAGE, { start, end: null }))).not.toThrow();
			}),
			{ seed: 20230919, examples: [['\ud800']] },
		);
	});
});
