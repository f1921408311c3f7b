import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationEntry, FigureContent, Paint } from '$lib/snapshot/figure';
import { layOut, MARGIN, type MapFrame } from '$lib/snapshot/layout';
import { wrap } from '$lib/snapshot/wrap';

const frame: MapFrame = {
	width: 960,
	height: 600,
	scales: [
		{ pixels: 100, text: '20 km' },
		{ pixels: 80, text: '10 mi' },
	],
	bearing: 0,
};
const measure = (text: string) => text.replace(/[\u2066-\u2069]/g, '').length * 7;

const entry = (number: number, quotation: string): CitationEntry => ({
	numbers: [{ number, family: 'force', relation: 'certain', disputed: false }],
	quotation,
	quotationLanguage: 'ar',
	quotationDirection: 'rtl',
	translation: 'A translation of ours',
	remarks: [{ statement: `${number} A claim`, attribution: 'Said by somebody' }],
	source: '',
	isSelected: false,
});

const content = (
	entries: readonly CitationEntry[],
	direction: 'ltr' | 'rtl' = 'ltr',
): FigureContent => ({
	direction,
	title: 'A title',
	subtitle: '19 September 2023',
	remarks: ['No filters'],
	legend: [
		{
			title: 'How sure is the place?',
			entries: [{ sign: { kind: 'shape', shape: 'band' }, text: 'somewhere along this line' }],
		},
		{ title: 'What is it about?', entries: [] },
	],
	citations: { title: 'Sentences', note: 'Quoted', none: 'No mark is shown.', entries },
	credits: ['Natural Earth'],
	north: 'N',
});

const texts = (paints: readonly Paint[]) =>
	paints.flatMap((paint) => (paint.kind === 'text' ? [paint] : []));

describe('the layout of a snapshot', () => {
	it('holds title, window, legend, scale, numbers, sentences and credits', () => {
		const { paints } = layOut(content([entry(1, 'جملة')]), frame, measure);
		const said = texts(paints).map(({ text }) => text);
		for (const text of [
			'A title',
			'19 September 2023',
			'somewhere along this line',
			'20 km',
			'10 mi',
		])
			expect(said).toContain(text);
		for (const text of ['جملة', 'A translation of ours', 'Said by somebody', 'Natural Earth'])
			expect(said).toContain(text);
		expect(paints).toContainEqual(expect.objectContaining({ kind: 'badge', label: '1' }));
	});

	it('sets an Arabic sentence from the right edge of its column', () => {
		const { paints } = layOut(content([entry(1, 'جملة')]), frame, measure);
		const sentence = texts(paints).find(({ text }) => text === 'جملة');
		expect(sentence).toMatchObject({ direction: 'rtl', x: MARGIN + 960 });
	});

	it('leaves out a group of the legend that has nothing to explain', () => {
		const said = texts(layOut(content([]), frame, measure).paints).map(({ text }) => text);
		expect(said).toContain('How sure is the place?');
		expect(said).not.toContain('What is it about?');
	});

	it('sets off the sentence that the reader chose', () => {
		const raised = ({ paints }: { readonly paints: readonly Paint[] }) =>
			paints.filter((paint) => paint.kind === 'box' && paint.colour === 'raised').length;
		const chosen = { ...entry(1, 'جملة'), isSelected: true };
		expect(raised(layOut(content([entry(1, 'جملة')]), frame, measure))).toBe(0);
		expect(raised(layOut(content([chosen]), frame, measure))).toBe(1);
	});

	it('deals the sentences to two columns of which neither is much longer', () => {
		const entries = Array.from({ length: 12 }, (_, index) => entry(index + 1, 'كلمة '.repeat(20)));
		const badges = layOut(content(entries), frame, measure).paints.flatMap((paint) =>
			paint.kind === 'badge' ? [paint] : [],
		);
		const left = badges.filter(({ x }) => x < MARGIN + 960 / 2);
		expect(left.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6']);
		expect(badges).toHaveLength(12);
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

	it('cuts a word that no line holds', () => {
		const address = 'https://example.org/?from=2023-09-19&to=2023-09-20';
		const lines = wrap(address, 140, measure);
		expect(lines.join('')).toBe(address);
		for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(140);
	});

	it('keeps words together that a no-break space joins', () => {
		expect(wrap('about 20\u00a0km', 56, measure)).toEqual(['about', '20\u00a0km']);
	});

	it('closes an isolate at the end of a line and opens it again on the next', () => {
		expect(wrap('a \u2066bb cc\u2069 d', 40, measure)).toEqual([
			'a \u2066bb\u2069',
			'\u2066cc\u2069 d',
		]);
	});
});
