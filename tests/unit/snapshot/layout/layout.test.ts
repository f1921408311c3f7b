import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigurePart } from '$lib/model/figure-choices';
import { LIGHT } from '$lib/model/theme';
import { MARGIN, PageTooSmall, type Arrangement } from '$lib/snapshot/layout/arrangement';
import {
	TYPE,
	type CitationEntry,
	type Figure,
	type FigureContent,
} from '$lib/snapshot/layout/figure';
import { layOut } from '$lib/snapshot/layout/layout';
import type { MapFrame } from '$lib/snapshot/layout/map-frame';
import { BADGE } from '$lib/snapshot/layout/numbers';
import { wrap } from '$lib/snapshot/layout/wrap';

const frame: Omit<MapFrame, 'box'> = {
	numbers: [],
	located: null,
	keptFree: [],
	scales: [
		{ pixels: 100, text: '20 km' },
		{ pixels: 80, text: '10 mi' },
	],
	bearing: 0,
};
const measure = (text: string) => text.replace(/[\u2066-\u2069]/g, '').length * 7;

const PARTS: readonly FigurePart[] = ['legend', 'scale', 'north', 'timeline', 'citations'];

const LONG: Arrangement = {
	width: 960 + 2 * MARGIN,
	height: null,
	parts: PARTS,
	theme: LIGHT,
	measure,
	faces: 'site',
	hasPages: false,
	share: 0.5,
	mapHeight: 600,
};
/** A4 upright, in figure pixels. */
const SHEET: Arrangement = { ...LONG, width: 794, height: 1123 };

const entry = (number: number, quotation: string): CitationEntry => ({
	numbers: [{ number, family: 'force', relation: 'certain', disputed: false }],
	quotation,
	quotationLanguage: 'ar',
	quotationDirection: 'rtl',
	translation: { text: 'A translation of ours', language: 'en' },
	remarks: [{ statement: `${number} A claim`, attribution: 'Said by somebody' }],
	source: '',
	isSelected: false,
});

const content = (
	entries: readonly CitationEntry[],
	direction: 'ltr' | 'rtl' = 'ltr',
): FigureContent => ({
	direction,
	language: 'en',
	title: 'A title',
	subtitle: 'A subtitle',
	window: '19 September 2023',
	remarks: ['No filters'],
	note: 'A note',
	legend: [
		{
			of: 'certainty',
			title: 'How sure is the place?',
			entries: [{ sign: { kind: 'shape', shape: 'band' }, text: 'somewhere along this line' }],
		},
		{ of: 'shown', title: 'On this map', entries: [] },
	],
	citations: {
		title: 'Sentences',
		note: 'Quoted',
		none: 'No mark is shown.',
		some: (shown, of) => `${shown} of ${of} shown`,
		onward: (shown, of) => `${shown} of ${of} here`,
		further: (page, of) => `page ${page} of ${of}`,
		entries,
	},
	credits: ['Natural Earth'],
	north: 'N',
	alternative: 'A map of something',
	timeline: null,
});

/** Every line of a figure, with where it stands. */
const lines = ({ pages, faces }: Figure) =>
	pages.flatMap((page, number) =>
		page.flatMap((paint) =>
			paint.kind === 'text'
				? paint.lines.map((text, index) => ({
						...paint,
						text,
						page: number,
						y: paint.y + index * TYPE[faces][paint.style].leading,
					}))
				: [],
		),
	);

const said = (figure: Figure) => lines(figure).map(({ text }) => text);

const numbers = (figure: Figure) => lines(figure).filter(({ role }) => role === 'number');

const many = (count: number, words = 20) =>
	Array.from({ length: count }, (_, index) => entry(index + 1, 'كلمة '.repeat(words)));

describe('the layout of a figure', () => {
	it('holds title, window, note, legend, scale, numbers, sentences and credits', () => {
		const found = said(layOut(content([entry(1, 'جملة')]), frame, LONG));
		for (const text of ['A title', 'A subtitle', '19 September 2023', 'A note', 'No filters'])
			expect(found).toContain(text);
		for (const text of ['somewhere along this line', '20 km', '10 mi', '1', 'جملة'])
			expect(found).toContain(text);
		for (const text of ['A translation of ours', 'Said by somebody', 'Natural Earth'])
			expect(found).toContain(text);
	});

	it('keeps the window and the credits whatever is switched off', () => {
		for (const arrangement of [LONG, SHEET]) {
			const found = said(layOut(content(many(3)), frame, { ...arrangement, parts: [] }));
			expect(found).toContain('19 September 2023');
			expect(found).toContain('Natural Earth');
			expect(found).not.toContain('20 km');
			expect(found).not.toContain('Sentences');
		}
	});

	it('sets numbers beside what is kept free on the map, and says where they stand', () => {
		const wanted = Array.from({ length: 12 }, (_, index) => ({
			number: index + 1,
			look: { family: 'force', relation: 'certain', disputed: false } as const,
			x: 300,
			y: 300,
			isSpot: true,
		}));
		const name = { x: 307, y: 290, width: 160, height: 20 };
		const stands = (keptFree: MapFrame['keptFree']) =>
			layOut(content([]), { ...frame, numbers: wanted, keptFree }, LONG).numbers;
		const covers = ([x, y]: readonly [number, number]) =>
			x > name.x - BADGE &&
			x < name.x + name.width + BADGE &&
			y > name.y - BADGE &&
			y < name.y + name.height + BADGE;
		expect(stands([]).some(covers)).toBe(true);
		expect(stands([name])).toHaveLength(wanted.length);
		expect(stands([name]).filter(covers)).toEqual([]);
	});

	it('keeps names off the numbers, the plates and the rim of the map', () => {
		const { covered, map } = layOut(content([]), frame, LONG);
		const isNear = (x: number, y: number) =>
			covered.some(([right, down]) => Math.hypot(right - x, down - y) <= 15);
		expect(isNear(map.width, 333)).toBe(true);
		expect(isNear(333, 0)).toBe(true);
		// The arrow, and the scale.
		expect(isNear(map.width - 18, 30)).toBe(true);
		expect(isNear(40, map.height - 25)).toBe(true);
		expect(isNear(map.width / 2, map.height / 2)).toBe(false);
	});

	it('gives the map of a wide page its share of the width, and the text the whole height', () => {
		const wide = { ...LONG, width: 1280, height: 720, share: 0.6 };
		for (const direction of ['ltr', 'rtl'] as const) {
			const { map } = layOut(content(many(9), direction), frame, wide);
			expect(map.width / (1280 - 2 * MARGIN)).toBeGreaterThan(0.58);
			expect(map.x === MARGIN).toBe(direction === 'ltr');
		}
		const found = lines(layOut(content(many(9)), frame, wide));
		const heading = found.find(({ text }) => text === 'How sure is the place?');
		expect(heading?.y).toBeLessThan(found.find(({ text }) => text === 'A note')?.y ?? 0);
	});

	it('lists as many sentences as fit: a long one gives way, what the reader selected does not', () => {
		const wide = { ...LONG, width: 1280, height: 720, share: 0.6 };
		const long = entry(1, 'كلمة '.repeat(400));
		const short = [2, 3, 4].map((number) => entry(number, 'جملة'));
		const numbersOf = (entries: readonly CitationEntry[]) => {
			const figure = layOut(content(entries), frame, wide);
			return { set: numbers(figure).map(({ text }) => text), said: said(figure) };
		};
		const some = numbersOf([long, ...short]);
		expect(some.set).toEqual(['2', '3', '4']);
		expect(some.said).toContain('3 of 4 shown');
		const selected = { ...entry(9, 'كلمة '.repeat(30)), isSelected: true };
		expect(numbersOf([...many(20, 30), selected]).set).toContain('9');
	});

	it('sets an Arabic sentence from the right edge of its column, in its own language', () => {
		const figure = layOut(content([entry(1, 'جملة')]), frame, LONG);
		const sentence = lines(figure).find(({ text }) => text === 'جملة');
		expect(sentence).toMatchObject({ direction: 'rtl', language: 'ar', x: MARGIN + 960 });
	});

	it('leaves out a group of the legend that has nothing to explain', () => {
		const found = said(layOut(content([]), frame, LONG));
		expect(found).toContain('How sure is the place?');
		expect(found).not.toContain('What is it about?');
	});

	it('sets off the sentence that the reader chose', () => {
		const raised = ({ pages }: Figure) =>
			pages.flat().filter((paint) => paint.kind === 'box' && paint.colour === LIGHT.raised).length;
		const chosen = { ...entry(1, 'جملة'), isSelected: true };
		expect(raised(layOut(content([entry(1, 'جملة')]), frame, LONG))).toBe(0);
		expect(raised(layOut(content([chosen]), frame, LONG))).toBe(1);
	});

	it('deals the sentences to two columns of which neither is much longer', () => {
		const found = numbers(layOut(content(many(12)), frame, LONG));
		const left = found.filter(({ x }) => x < MARGIN + 960 / 2);
		expect(left.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6']);
		expect(found).toHaveLength(12);
	});

	it('says so when no mark is shown', () => {
		expect(said(layOut(content([]), frame, LONG))).toContain('No mark is shown.');
	});

	it('says on a sheet how many sentences have room, and shows just these', () => {
		const figure = layOut(content(many(40)), frame, SHEET);
		const { first, all, of } = figure.shown;
		expect(of).toBe(40);
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(40);
		expect(all).toBe(first);
		expect(said(figure)).toContain(`${first} of 40 shown`);
		expect(numbers(figure).map(({ text }) => Number(text))).toEqual(
			Array.from({ length: first }, (_, index) => index + 1),
		);
	});

	it('goes on on further pages where there are pages, until each sentence is set once', () => {
		const figure = layOut(content(many(60)), frame, { ...SHEET, hasPages: true });
		expect(figure.pages.length).toBeGreaterThan(2);
		expect(figure.shown).toMatchObject({ all: 60, of: 60 });
		expect(numbers(figure).map(({ text }) => Number(text))).toEqual(
			Array.from({ length: 60 }, (_, index) => index + 1),
		);
		expect(said(figure)).toContain(`page 2 of ${figure.pages.length}`);
		expect(said(figure).filter((text) => text === 'Natural Earth')).toHaveLength(
			figure.pages.length,
		);
	});

	it('refuses a page that has no room for a map', () => {
		expect(() => layOut(content(many(3)), frame, { ...SHEET, height: 260 })).toThrow(PageTooSmall);
	});

	it('keeps every text inside its page, however many sentences there are', () => {
		const words = fc.array(fc.constantFrom('كلمة', 'word', 'أطول', 'longer'), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(
				fc.array(words, { maxLength: 30 }),
				fc.constantFrom('ltr' as const, 'rtl' as const),
				fc.integer({ min: 392, max: 1600 }),
				fc.option(fc.integer({ min: 560, max: 1600 })),
				fc.boolean(),
				(sentences, direction, width, height, hasPages) => {
					const entries = sentences.map((sentence, index) => entry(index + 1, sentence.join(' ')));
					const arrangement = { ...LONG, width, height, hasPages: hasPages && height !== null };
					const figure = layOut(content(entries, direction), frame, arrangement);
					for (const { x, y, text, direction: reading, align } of lines(figure)) {
						expect(y).toBeGreaterThan(0);
						expect(y).toBeLessThan(figure.height);
						const length = measure(text);
						const left = align === 'center' ? x - length / 2 : reading === 'ltr' ? x : x - length;
						expect(left).toBeGreaterThanOrEqual(0);
						expect(left + length).toBeLessThanOrEqual(figure.width);
					}
				},
			),
			{ seed: 19, numRuns: 80 },
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
