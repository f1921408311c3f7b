import { LIGHT } from '$lib/model/theme';
import type { Arrangement } from '$lib/snapshot/layout/arrangement';
import type { CitationEntry, Faces, Figure, FigureContent } from '$lib/snapshot/layout/figure';
import { layOut } from '$lib/snapshot/layout/layout';

/** Sentences with digits, Latin letters in brackets and a comma, as the sources have them. */
export const ARABIC = [
	'وقال إن 19 سبتمبر 2023 (UCDP) كان يوما',
	'ودوت صفارات الإنذار، في المدينة الرئيسية',
] as const;

const entry = (quotation: string, index: number): CitationEntry => ({
	numbers: [{ number: index + 1, family: 'force', relation: 'certain', disputed: index === 1 }],
	quotation,
	quotationLanguage: 'ar',
	quotationDirection: 'rtl',
	translation: { text: 'He said it & <meant> it', language: 'en' },
	remarks: [{ statement: '', attribution: 'Said by somebody' }],
	source: '',
	isSelected: false,
});

const content = (entries: readonly CitationEntry[]): FigureContent => ({
	direction: 'ltr',
	language: 'en',
	title: 'Karabakh, "2020–2023"',
	subtitle: '',
	window: '19 September 2023',
	remarks: ['No filters'],
	note: '',
	legend: [
		{
			of: 'certainty',
			title: 'How sure is the place?',
			entries: [{ sign: { kind: 'shape', shape: 'hatch' }, text: 'somewhere in this area' }],
		},
	],
	citations: {
		title: 'Sentences behind the numbers',
		note: '',
		none: 'none',
		some: (shown, of) => `${shown} of ${of}`,
		onward: (shown, of) => `${shown} of ${of} here`,
		further: (page, of) => `page ${page} of ${of}`,
		entries,
	},
	credits: ['Map: Natural Earth', 'Live view: https://example.org/?a=1&b=2'],
	north: 'N',
	alternative: 'Map of Karabakh',
	timeline: null,
});

const arrangement = (faces: Faces): Arrangement => ({
	width: 794,
	height: 1123,
	parts: ['legend', 'scale', 'north', 'citations'],
	theme: LIGHT,
	measure: (text) => text.length * 7,
	faces,
	hasPages: faces === 'pdf',
	share: 0.5,
	mapHeight: 0,
});

/** A sheet of A4 with two numbers on its map, and `count` entries that quote sentences in turn. */
export const figureWith = (
	count: number,
	faces: Faces,
	sentences: readonly string[] = ARABIC,
): Figure =>
	layOut(
		content(
			Array.from({ length: count }, (_, index) =>
				entry(sentences[index % sentences.length] ?? '', index),
			),
		),
		{
			scales: [
				{ pixels: 100, text: '20 km' },
				{ pixels: 80, text: '10 mi' },
			],
			bearing: 20,
			numbers: [1, 2].map((number) => ({
				number,
				look: { family: 'harm', relation: 'possible', disputed: true },
				x: 200,
				y: 200,
				isSpot: true,
			})),
			located: null,
			keptFree: [],
		},
		arrangement(faces),
	);
