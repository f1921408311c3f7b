import * as v from 'valibot';
import { LANGUAGE_TAGS } from './language';
import { BoundingBox } from './dossier';
import { FilmChoices } from './film-choices';
import { PlaceId } from './ids';

/** Paper by its name; the others are screens and free sizes. */
export const PAPERS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'letter'] as const;
export const SCREENS = ['16:9', '1:1', '9:16'] as const;

/**
 * The page of a figure.
 * - `long`: as wide as the map on the screen, as long as its text.
 * - `paper` and `screen`: a known size.
 * - `pixels`: device pixels of the finished picture.
 */
export const PageSize = v.variant('kind', [
	v.strictObject({ kind: v.literal('long') }),
	v.strictObject({
		kind: v.literal('paper'),
		name: v.picklist(PAPERS),
		orientation: v.picklist(['portrait', 'landscape']),
	}),
	v.strictObject({ kind: v.literal('screen'), name: v.picklist(SCREENS) }),
	v.strictObject({
		kind: v.literal('pixels'),
		width: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(20_000)),
		height: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(20_000)),
	}),
]);
export type PageSize = v.InferOutput<typeof PageSize>;

/** What the map of a figure shows. */
const FigureFrame = v.variant('kind', [
	v.strictObject({ kind: v.literal('view') }),
	v.strictObject({ kind: v.literal('box'), box: BoundingBox }),
	v.strictObject({
		kind: v.literal('place'),
		place: PlaceId,
		/** Kept free around the place, in kilometres. */
		margin: v.pipe(v.number(), v.minValue(0), v.maxValue(500)),
	}),
]);
type FigureFrame = v.InferOutput<typeof FigureFrame>;

export const FIGURE_PARTS = [
	'legend',
	'scale',
	'north',
	'locator',
	'timeline',
	'citations',
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

export const FIGURE_FORMATS = ['png', 'jpeg', 'webp', 'svg', 'pdf'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const FIGURE_THEMES = ['light', 'dark', 'print', 'grey'] as const;

export const DPI = { least: 96, most: 600 } as const;

/** `null` is a text that follows the view and the language. */
const OwnText = v.nullable(v.pipe(v.string(), v.maxLength(2000)));

/** Everything that a reader chooses about a figure; credits and the window are not among it. */
export const FigureChoices = v.strictObject({
	format: v.picklist(FIGURE_FORMATS),
	size: PageSize,
	dpi: v.pipe(v.number(), v.minValue(DPI.least), v.maxValue(DPI.most)),
	frame: FigureFrame,
	title: OwnText,
	subtitle: OwnText,
	note: OwnText,
	/** What the figure shows, for who cannot see it. Choices kept before there was one follow the view. */
	alternative: v.optional(OwnText, null),
	language: v.picklist(LANGUAGE_TAGS),
	theme: v.picklist(FIGURE_THEMES),
	/** `null` follows the view. */
	names: v.nullable(v.string()),
	parts: v.array(v.picklist(FIGURE_PARTS)),
	/** A moving picture in place of a page; `null` is a page. Presets from before films have none. */
	film: v.optional(v.nullable(FilmChoices), null),
});
export type FigureChoices = v.InferOutput<typeof FigureChoices>;

/** A PNG of what the map shows, as large as a screen in high definition. */
export const FIRST_CHOICES: FigureChoices = {
	format: 'png',
	size: { kind: 'screen', name: '16:9' },
	dpi: 144,
	frame: { kind: 'view' },
	title: null,
	subtitle: null,
	note: null,
	alternative: null,
	language: 'en',
	theme: 'light',
	names: null,
	parts: ['legend', 'scale', 'north', 'citations'],
	film: null,
};

/** Choices that the reader keeps under a name. */
export const FigurePreset = v.strictObject({
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
	choices: FigureChoices,
});
export type FigurePreset = v.InferOutput<typeof FigurePreset>;
