import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import init, {
	TypstCompilerBuilder,
	TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { TYPE, type Figure } from '$lib/snapshot/layout/figure';
import { partsOfLine, typstOf } from '$lib/snapshot/formats/typst';
import { withWordsWhole } from '$lib/snapshot/formats/vowel-signs';
import { ARABIC, figureWith } from '../figure-fixture';

const { resolve } = createRequire(import.meta.url);
const FONTS = [
	'amiri/400Regular/Amiri_400Regular.ttf',
	'amiri/700Bold/Amiri_700Bold.ttf',
	'inter/400Regular/Inter_400Regular.ttf',
	'inter/600SemiBold/Inter_600SemiBold.ttf',
	'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** Has a figure set by the typesetter that the worker runs. */
async function pdfOf(figure: Figure): Promise<Uint8Array<ArrayBuffer>> {
	const builder = new TypstCompilerBuilder();
	builder.set_dummy_access_model();
	const fonts = new TypstFontResolverBuilder();
	for (const font of FONTS) {
		fonts.add_raw_font(await readFile(resolve(`@expo-google-fonts/${font}`)));
	}
	const compiler = await builder.build();
	compiler.set_fonts(await fonts.build());
	const map = new PNG({ width: 4, height: 4 });
	const pictures = new Map([['map' as const, { name: 'map.png', bytes: PNG.sync.write(map) }]]);
	const { markup, files } = typstOf(figure, 1, pictures);
	for (const [path, bytes] of files) compiler.map_shadow(path, bytes);
	compiler.add_source('/figure.typ', markup);
	const answer: unknown = compiler.compile('/figure.typ', undefined, 'pdf', 3);
	const isSet = (found: unknown): found is { readonly result: Uint8Array<ArrayBuffer> } =>
		typeof found === 'object' && found !== null && 'result' in found;
	if (!isSet(answer)) throw new Error(JSON.stringify(answer));
	return answer.result;
}

/** Opens a PDF with a reader that is not ours. */
const opened = (pdf: Uint8Array) => getDocument({ data: pdf.slice(), verbosity: 0 }).promise;

async function textOf(pdf: Uint8Array, page: number): Promise<string> {
	const { items } = await (await (await opened(pdf)).getPage(page)).getTextContent();
	return items
		.map((item) => ('str' in item ? item.str : ''))
		.filter((text) => text.trim() !== '')
		.join(' ')
		.replaceAll(/\s+/g, ' ');
}

/** What a reader gets who marks all of a page and copies it: spaces only where the PDF has them. */
async function copied(pdf: Uint8Array): Promise<string> {
	const { items } = await (await (await opened(pdf)).getPage(1)).getTextContent();
	return items
		.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
		.join('');
}

describe('a figure as PDF', () => {
	let pdf: Uint8Array<ArrayBuffer>;
	beforeAll(async () => {
		await init({
			module_or_path: await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
		});
		pdf = await pdfOf(figureWith(24, 'pdf'));
	}, 60_000);

	it('has the size of its paper, and further pages for what has no room', async () => {
		const document = await opened(pdf);
		expect(document.numPages).toBeGreaterThan(1);
		const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
		// A4 in points.
		expect(Math.abs(width - 595.3)).toBeLessThan(1);
		expect(Math.abs(height - 841.9)).toBeLessThan(1);
	});

	it('has its words as text that is found', async () => {
		const text = await textOf(pdf, 1);
		expect(text).toContain('Karabakh, "2020–2023"');
		expect(text).toContain('19 September 2023');
		expect(text).toContain('He said it & <meant> it');
		expect(text).toContain('20 km');
		expect(await textOf(pdf, 2)).toContain('page 2 of');
	});

	it('has the lines of a text as far apart as on every other page', async () => {
		const long: Figure = {
			...figureWith(1, 'pdf'),
			pages: [
				[
					{
						kind: 'text',
						lines: ['First line', 'Second line', 'Third line'],
						style: 'voice',
						colour: '#000000',
						x: 40,
						y: 100,
						direction: 'ltr',
						align: 'start',
						language: 'en',
						role: 'paragraph',
					},
				],
			],
		};
		const { items } = await (await (await opened(await pdfOf(long))).getPage(1)).getTextContent();
		const heights = items.flatMap((item) =>
			'str' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : [],
		);
		const [first = 0, second = 0, third = 0] = heights;
		// Points to a pixel.
		const leading = TYPE.pdf.voice.leading * 0.75;
		expect(first - second).toBeCloseTo(leading, 1);
		expect(second - third).toBeCloseTo(leading, 1);
	});

	it('has Arabic in the order in which it is read, digits and Latin words in their place', async () => {
		const text = (await textOf(await withWordsWhole(pdf), 1)).replaceAll(/\s*([()])\s*/g, ' $1 ');
		for (const sentence of ARABIC) {
			expect(text).toContain(sentence.replaceAll(/\s*([()])\s*/g, ' $1 '));
		}
	});

	it('is tagged: headings, paragraphs with their language, and what the map shows', async () => {
		const document = await opened(pdf);
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
		expect(tree).toContain('"role":"H1"');
		expect(tree).toContain('"role":"H2"');
		expect(tree).toContain('"lang":"ar"');
		expect(tree).toContain('"alt":"Map of Karabakh"');
	});

	it('gives an Arabic line back whole: letters together, words apart, digits and Latin words between', async () => {
		const lines = [
			'ذريعة العسكرية ورد شرعا',
			'لكن كان من الواضح للشخص',
			'قتل 6 في 19 سبتمبر',
			'كتبت الصحيفة New York Times أمس',
			'إن سنة 2023 (UCDP) كانت',
			'في الاتفاق (موسكو – باكو)، هنا',
		];
		const plain = await pdfOf(figureWith(lines.length, 'pdf', lines));
		// As the typesetter sets it, each word is drawn by itself, and kerning parts letters.
		expect(await copied(plain)).not.toContain(lines[0]);
		const text = await copied(await withWordsWhole(plain));
		// What stands between a number and a Latin word can only be told if each is a text of its own.
		for (const line of lines) expect(text).toContain(line.replace('2023 (', '2023('));
	});

	it('keeps the order of years in a line, on paper and for readers', async () => {
		const line = 'خط التماس · \u20662020–2023\u2069، هنا';
		const text = await copied(await withWordsWhole(await pdfOf(figureWith(1, 'pdf', [line]))));
		expect(text).toMatch(/خط التماس · ?2020–2023، هنا/);
	});

	it('keeps the order of a line that no reader turns round', async () => {
		const line = 'الخريطة: \u2066© Natural Earth, GeoNames (CC BY 4.0)\u2069 هنا';
		const pdf = await withWordsWhole(await pdfOf(figureWith(1, 'pdf', [line])));
		const text = (await copied(pdf)).replaceAll(/\s+/g, ' ');
		expect(text).toMatch(/الخريطة: ?© Natural Earth, GeoNames \(CC BY 4\.0\) ?هنا/);
	});

	it('has whole words where a vowel sign stands over a letter', async () => {
		const signed = ['وسُمعت أصوات', 'المدفعيّة التي قُتِل فيها'];
		const plain = await pdfOf(figureWith(2, 'pdf', signed));
		// For readers that know no text of two glyphs together the word fell apart.
		expect(await textOf(plain, 1)).not.toContain('وسُمعت');
		const apart = await withWordsWhole(plain);
		const text = await textOf(apart, 1);
		for (const sentence of signed) expect(text).toContain(sentence);
		expect(text).toContain('He said it & <meant> it');
		const document = await opened(apart);
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		const tree = async (read: Uint8Array) =>
			(await (await opened(read)).getPage(1)).getStructTree();
		expect(await tree(apart)).toEqual(await tree(plain));
		expect(Buffer.from(await withWordsWhole(plain)).equals(Buffer.from(apart))).toBe(true);
		// Where nothing is to be done, nothing is written anew.
		const done = await pdfOf({ ...figureWith(1, 'pdf'), pages: [[]] });
		expect(await withWordsWhole(done)).toBe(done);
	});

	it('holds subsets of its fonts', () => {
		expect(pdf.length).toBeLessThan(200_000);
	});

	it('is the same for the same figure', async () => {
		const again = await pdfOf(figureWith(24, 'pdf'));
		expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
	});
});

describe('a right-to-left line in parts', () => {
	it('is cut at its spaces, but not between words that run the other way', () => {
		const parts = partsOfLine('قال \u2068New York Times\u2069 إن 19 (UCDP) يوم');
		expect(parts.map(({ text }) => text)).toEqual([
			'قال',
			'New York Times',
			'إن',
			'19',
			'(UCDP)',
			'يوم',
		]);
	});

	it('keeps a stretch whole that says it runs from left to right, with its digits and signs', () => {
		expect(partsOfLine('الخريطة: \u2066© GeoNames (CC BY 4.0), CLDR\u2069 · الحدود')).toEqual([
			{ text: 'الخريطة:', isLeftToRight: false },
			{ text: '© GeoNames (CC BY 4.0), CLDR', isLeftToRight: true },
			{ text: '·', isLeftToRight: false },
			{ text: 'الحدود', isLeftToRight: false },
		]);
	});
});
