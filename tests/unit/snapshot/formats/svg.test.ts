import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { svgOf } from '$lib/snapshot/formats/svg';
import { ARABIC, figureWith } from '../figure-fixture';

type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Of the element and all in it. */
	text: string;
};

/** Reads a document with a parser that takes nothing but well-formed XML. */
function elementsOf(xml: string): readonly Element[] {
	const elements: Element[] = [];
	const open: Element[] = [];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element = { name, attributes, text: '' };
		elements.push(element);
		open.push(element);
	});
	parser.on('text', (text) => {
		for (const element of open) element.text += text;
	});
	parser.on('closetag', () => open.pop());
	parser.write(xml).close();
	return elements;
}

const PICTURE = 'data:image/png;base64,AAAA';
const FONT = {
	family: 'Inter Variable',
	weight: '100 900',
	unicodeRange: 'U+0000-00FF',
	address: 'data:font/woff2;base64,BBBB',
};
const figure = figureWith(2, 'site');
const elements = elementsOf(svgOf(figure, 1.5, [FONT], new Map([['map', PICTURE]])));
const named = (name: string) => elements.filter((element) => element.name === name);

describe('a figure as SVG', () => {
	it('is well-formed, as large as its page, and says what it shows', () => {
		const [svg] = named('svg');
		expect(svg?.attributes).toMatchObject({
			width: '1191',
			height: '1684.5',
			viewBox: '0 0 794 1123',
			'xml:lang': 'en',
		});
		expect(named('title')[0]?.text).toBe('Karabakh, "2020–2023"');
		expect(named('desc')[0]?.text).toBe('Map of Karabakh');
	});

	it('has the map as its one picture, and its fonts inside', () => {
		expect(named('image').map(({ attributes }) => attributes['href'])).toEqual([PICTURE]);
		expect(named('style')[0]?.text).toContain('url(data:font/woff2;base64,BBBB)');
	});

	it('has each text as text, the Arabic in its own order, language and direction', () => {
		const texts = named('text');
		const said = texts.map(({ text }) => text.replaceAll(/\s+/g, ' '));
		expect(said).toContain('Karabakh, "2020–2023"');
		expect(said).toContain('He said it & <meant> it');
		expect(said).toContain('Live view: https://example.org/?a=1&b=2');
		for (const sentence of ARABIC) {
			const found = texts.find(({ text }) => text.replaceAll(/\s+/g, ' ') === sentence);
			expect(found?.attributes).toMatchObject({ 'xml:lang': 'ar', direction: 'rtl' });
		}
	});

	it('has the numbers and signs as text and lines', () => {
		const numbers = named('text').filter(
			({ attributes }) => attributes['text-anchor'] === 'middle',
		);
		expect(numbers.map(({ text }) => text)).toEqual(expect.arrayContaining(['1', '2', '20 km']));
		expect(named('path').length).toBeGreaterThan(8);
	});
});
