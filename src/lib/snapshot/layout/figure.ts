import type { BadgeLook, LegendGroup } from '../../scene/legend-entries';
import type { Translation } from '../../model/source';
import type { Box, PathPaint } from '../../scene/paint';

export type { Box, PathPaint } from '../../scene/paint';

export type Direction = 'ltr' | 'rtl';

/** A style of text, by what the text is; its font and size are the figure's. */
export type TextStyle =
	'title' | 'subtitle' | 'heading' | 'voice' | 'naskh' | 'label' | 'small' | 'number';

/** What a figure says, already in the reader's words: the layout knows no language. */
export type FigureContent = {
	readonly direction: Direction;
	/** BCP 47; of all texts but the quotations and translations. */
	readonly language: string;
	readonly title: string;
	/** May be empty, as the note may. */
	readonly subtitle: string;
	/** The time window: always said. */
	readonly window: string;
	/** Filters, name policy; a line each. */
	readonly remarks: readonly string[];
	readonly note: string;
	readonly legend: readonly LegendGroup[];
	readonly citations: {
		readonly title: string;
		/** What holds for all entries: whose words, whose translation. May be empty. */
		readonly note: string;
		/** Said where there is nothing to list. */
		readonly none: string;
		/** Said where not all have room: how many are shown, of how many. */
		readonly some: (shown: number, of: number) => string;
		/** Said on the first page where the others are on further ones. */
		readonly onward: (shown: number, of: number) => string;
		/** Heads a further page: its number, of how many. */
		readonly further: (page: number, of: number) => string;
		readonly entries: readonly CitationEntry[];
	};
	/** A line each. Never empty: a figure without credits is not made. */
	readonly credits: readonly string[];
	readonly north: string;
	/** What the picture shows, for those who do not see it. */
	readonly alternative: string;
	/** Days and counts under the map; `null` where no day is known. */
	readonly timeline: TimelineStrip | null;
};

/** The dossier's days as bars, with the window set off. Shares run from 0 to 1 along the span. */
export type TimelineStrip = {
	readonly from: string;
	readonly to: string;
	readonly bars: readonly {
		readonly start: number;
		readonly end: number;
		/** Of the highest bar. */
		readonly certain: number;
		readonly possible: number;
		readonly isIn: boolean;
	}[];
	readonly window: { readonly start: number; readonly end: number };
};

/** One sentence behind numbered marks. */
export type CitationEntry = {
	/** The numbers of the marks that rest on the sentence, as they look on the map. */
	readonly numbers: readonly (BadgeLook & { readonly number: number })[];
	/** The source's own words, in their own direction; of a linked source the ends of the passage. */
	readonly quotation: string;
	readonly quotationLanguage: string;
	readonly quotationDirection: Direction;
	/** Ours; `null` where the reader switched it off, or reads the words themselves. */
	readonly translation: Translation | null;
	/** What is claimed, by whom, when, how sure. */
	readonly remarks: readonly {
		/** Our wording; empty where the translation says it. */
		readonly statement: string;
		readonly attribution: string;
	}[];
	/** Where the sentence stands; empty where the note says it for all. */
	readonly source: string;
	/** Whether the reader chose one of its marks. */
	readonly isSelected: boolean;
};

/** What a text is to a reader who hears the page. */
export type TextRole = 'title' | 'heading' | 'paragraph' | 'label' | 'number';

export type TextPaint = {
	readonly kind: 'text';
	readonly lines: readonly string[];
	readonly style: TextStyle;
	readonly colour: string;
	/** Start edge of the lines (left for ltr, right for rtl) and first baseline, in figure pixels. */
	readonly x: number;
	readonly y: number;
	readonly direction: Direction;
	readonly align: 'start' | 'center';
	/** BCP 47. */
	readonly language: string;
	readonly role: TextRole;
};

/** Pictures that are drawn apart: the map, and the small one that shows where it lies. */
export type PictureName = 'map' | 'locator';

export type Paint =
	| TextPaint
	| PathPaint
	| { readonly kind: 'box'; readonly box: Box; readonly colour: string }
	/** Paths of which only what lies in the box is seen. */
	| { readonly kind: 'clipped'; readonly box: Box; readonly paints: readonly PathPaint[] }
	| { readonly kind: 'picture'; readonly picture: PictureName; readonly box: Box };

/** A laid out figure as a value: sizes in figure pixels, to be painted at any scale. */
export type Figure = {
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly language: string;
	readonly alternative: string;
	readonly faces: Faces;
	/** The first holds the map; only formats with pages have more. */
	readonly pages: readonly (readonly Paint[])[];
	/** Where the map stands on the first page. */
	readonly map: Box;
	/** Numbers of the list on the first page, and on all. */
	readonly shown: { readonly first: number; readonly all: number; readonly of: number };
	/** The middles of the numbers on the map, in figure pixels from its upper left corner. */
	readonly numbers: readonly (readonly [x: number, y: number])[];
	/** Points of the map that its names keep off: numbers, plates, the rim; as the numbers are given. */
	readonly covered: readonly (readonly [x: number, y: number])[];
	/** Numbers for which the map has no room. */
	readonly unplaced: number;
	/** Parts that were asked for and have no room. */
	readonly dropped: readonly 'legend'[];
};

/**
 * The faces that a figure is set in: the site's own, or the ones for PDF, of which whole fonts are
 * there and whose Arabic keeps each word in one piece for those who search and copy.
 */
export type Faces = 'site' | 'pdf';

type TypeStyle = {
	readonly size: number;
	readonly leading: number;
	readonly weight: number;
	readonly families: readonly string[];
};

type Families = {
	readonly voice: readonly string[];
	readonly interface: readonly string[];
	readonly naskh: readonly string[];
	/** Size of Arabic sentences: faces differ in how much of it their letters fill. */
	readonly naskhSize: number;
	readonly naskhLeading: number;
};

const stylesOf = (families: Families): Readonly<Record<TextStyle, TypeStyle>> => ({
	title: { size: 30, leading: 40, weight: 600, families: families.voice },
	subtitle: { size: 16, leading: 24, weight: 600, families: families.interface },
	heading: { size: 13, leading: 20, weight: 600, families: families.interface },
	voice: { size: 14.5, leading: 21, weight: 400, families: families.voice },
	naskh: {
		size: families.naskhSize,
		leading: families.naskhLeading,
		weight: 400,
		families: families.naskh,
	},
	label: { size: 12.5, leading: 18, weight: 400, families: families.interface },
	small: { size: 11.5, leading: 17, weight: 400, families: families.interface },
	number: { size: 11, leading: 16, weight: 600, families: families.interface },
});

const INTER = 'Inter Variable';
const SERIF = 'Source Serif 4 Variable';
const NASKH = 'Noto Naskh Arabic Variable';

/** Size, line height and families of each style; sizes in figure pixels. */
export const TYPE: Readonly<Record<Faces, Readonly<Record<TextStyle, TypeStyle>>>> = {
	site: stylesOf({
		voice: [SERIF, NASKH],
		interface: [INTER, NASKH],
		naskh: [NASKH, SERIF],
		naskhSize: 17,
		naskhLeading: 27,
	}),
	pdf: stylesOf({
		voice: ['Source Serif 4', 'Amiri'],
		interface: ['Inter', 'Amiri'],
		naskh: ['Amiri', 'Source Serif 4'],
		naskhSize: 20,
		naskhLeading: 32,
	}),
};

export const TEXT_STYLE_NAMES: readonly TextStyle[] = [
	'title',
	'subtitle',
	'heading',
	'voice',
	'naskh',
	'label',
	'small',
	'number',
];

/** Families as CSS and SVG write them. */
export const familyOf = (style: TextStyle, faces: Faces): string =>
	[...TYPE[faces][style].families.map((family) => `'${family}'`), 'serif'].join(', ');

/** The font of a style as CSS and canvases write it. */
export const fontOf = (style: TextStyle, faces: Faces): string => {
	const { weight, size } = TYPE[faces][style];
	return `${weight} ${size}px ${familyOf(style, faces)}`;
};
