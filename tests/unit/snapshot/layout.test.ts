import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationEntry, FigureContent, Paint } from '$lib/snapshot/figure';
import { layOut, type MapFrame } from '$lib/snapshot/layout';
import { wrap } from '$lib/snapshot/wrap';

const frame: MapFrame = {
	width: 960,
	height: 600,
	scale: { pixels: 100, text: '20 km' },
	bearing: 0,
};
const measure = (text: string) => text.length * 7;

const entry = (number: number, quotation: string): CitationEntry => ({
	numbers: [{ number, family: 'force' }],
	quotation,
	quotationLanguage: 'ar',
	quotationDirection: 'rtl',
	translation: 'A translation of ours',
	remarks: ['Said by somebody'],
});

const content = (entries: readonly CitationEntry[], direction: 'ltr' | 'rtl' = 'ltr') =>
	({
		direction,
		title: 'A title',
		subtitles: ['19 September 2023'],
		legend: {
			title: 'How sure is the place?',
			entries: [{ sign: { kind: 'shape', shape: 'band' }, text: 'somewhere along this line' }],
		},
		citations: { title: 'Sentences', none: 'No mark is shown.', entries },
		credits: ['Natural Earth'],
		north: 'N',
	}) satisfies FigureContent;

const texts = (paints: readonly Paint[]) =>
	paints.flatMap((paint) => (paint.kind === 'text' ? [paint] : []));

describe('the layout of a snapshot', () => {
	it('holds title, window, legend, scale, numbers, sentences and credits', () => {
		const { paints } = layOut(content([entry(1, 'جملة')]), frame, measure);
		const said = texts(paints).map(({ text }) => text);
		for (const text of ['A title', '19 September 2023', 'somewhere along this line', '20 km'])
			expect(said).toContain(text);
		for (const text of ['1', 'جملة', 'A translation of ours', 'Said by somebody', 'Natural Earth'])
			expect(said).toContain(text);
	});

	it('sets an Arabic sentence from the right edge of its column', () => {
		const { paints } = layOut(content([entry(1, 'جملة')]), frame, measure);
		const sentence = texts(paints).find(({ text }) => text === 'جملة');
		expect(sentence).toMatchObject({ direction: 'rtl', x: 28 + 960 });
	});

	it('says so when no mark is shown', () => {
		const { paints } = layOut(content([]), frame, measure);
		expect(texts(paints).map(({ text }) => text)).toContain('No mark is shown.');
	});

	it('keeps every text inside the figure, however many sentences there are', () => {
		const words = fc.array(fc.constantFrom('كلمة', 'word', 'أطول', 'longer'), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(
				fc.array(words, { maxLength: 30 }),
				fc.constantFrom('ltr' as const, 'rtl' as const),
				fc.integer({ min: 320, max: 1600 }),
				(sentences, direction, width) => {
					const entries = sentences.map((sentence, index) => entry(index + 1, sentence.join(' ')));
					const figure = layOut(content(entries, direction), { ...frame, width }, measure);
					for (const { x, y, text, direction: reading, align } of texts(figure.paints)) {
						expect(y).toBeGreaterThan(0);
						expect(y).toBeLessThan(figure.height);
						const length = measure(text);
						const left = align === 'center' ? x - length / 2 : reading === 'ltr' ? x : x - length;
						expect(left).toBeGreaterThanOrEqual(0);
						expect(left + length).toBeLessThanOrEqual(figure.width);
					}
				},
			),
			{ seed: 19, numRuns: 60 },
		);
	});
});

describe('wrapping', () => {
	it('loses no word and stays within the width', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z]{1,8}$/)),
				fc.integer({ min: 60, max: 400 }),
				(words, width) => {
					const lines = wrap(words.join(' '), width, measure);
					expect(lines.join(' ')).toBe(words.join(' '));
					for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
				},
			),
			{ seed: 7 },
		);
	});
});
