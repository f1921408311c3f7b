import type { MarkShape } from '../derive/marks';
import type { KindFamily } from '../model/kind';

export type Direction = 'ltr' | 'rtl';

/** A style of text, by what the text is; its font and size are the figure's. */
export type TextStyle =
	'title' | 'subtitle' | 'heading' | 'voice' | 'naskh' | 'label' | 'small' | 'number';

/** What a figure says, already in the reader's words: the layout knows no language. */
export type FigureContent = {
	readonly direction: Direction;
	readonly title: string;
	/** The time window. */
	readonly subtitle: string;
	/** Filters, name policy; a line each. */
	readonly remarks: readonly string[];
	readonly legend: readonly LegendGroup[];
	readonly citations: {
		readonly title: string;
		/** What holds for all entries: whose words, whose translation. May be empty. */
		readonly note: string;
		/** Said where there is nothing to list. */
		readonly none: string;
		readonly entries: readonly CitationEntry[];
	};
	/** A line each. Never empty: a figure without credits is not made. */
	readonly credits: readonly string[];
	readonly north: string;
};

export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

/** A line or an area of the dossier, as the map draws it. */
export type OutlineSign =
	| 'enclave'
	| 'oblast'
	| 'corridor'
	| 'corridor-unsure'
	| 'line-of-contact'
	| 'line-of-contact-past'
	| 'road';

export type BadgeLook = {
	readonly family: KindFamily;
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
};

export type LegendSign =
	| { readonly kind: 'shape'; readonly shape: MarkShape }
	| { readonly kind: 'badge'; readonly look: BadgeLook }
	| { readonly kind: 'outline'; readonly outline: OutlineSign };

export type LegendEntry = { readonly sign: LegendSign; readonly text: string };

/** One sentence behind numbered marks. */
export type CitationEntry = {
	/** The numbers of the marks that rest on the sentence, as they look on the map. */
	readonly numbers: readonly (BadgeLook & { readonly number: number })[];
	/** The source's own words, in their own direction. */
	readonly quotation: string;
	readonly quotationLanguage: string;
	readonly quotationDirection: Direction;
	/** Ours, in English; empty where the reader switched it off. */
	readonly translation: string;
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

export type Paint =
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly style: TextStyle;
			readonly colour: PaintColour;
			/** Start edge of the line (left for ltr, right for rtl) and baseline, in figure pixels. */
			readonly x: number;
			readonly y: number;
			readonly direction: Direction;
			readonly align: 'start' | 'center';
	  }
	| { readonly kind: 'box'; readonly box: Box; readonly colour: PaintColour }
	| { readonly kind: 'frame'; readonly box: Box; readonly colour: PaintColour }
	| { readonly kind: 'map'; readonly box: Box }
	| { readonly kind: 'sign'; readonly sign: LegendSign; readonly box: Box }
	| {
			readonly kind: 'badge';
			/** The middle of the badge. */
			readonly x: number;
			readonly y: number;
			readonly radius: number;
			readonly look: BadgeLook;
			readonly label: string;
	  }
	| { readonly kind: 'scale'; readonly x: number; readonly y: number; readonly width: number }
	| { readonly kind: 'north'; readonly x: number; readonly y: number; readonly bearing: number };

export type PaintColour = 'panel' | 'raised' | 'marker' | 'ink' | 'inkSoft' | 'hairline';

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** A laid out figure: sizes in CSS pixels, to be drawn at any scale. */
export type Figure = {
	readonly width: number;
	readonly height: number;
	readonly paints: readonly Paint[];
};

const VOICE = "'Source Serif 4 Variable', 'Noto Naskh Arabic Variable', serif";
const INTERFACE = "'Inter Variable', 'Noto Naskh Arabic Variable', sans-serif";
const NASKH = "'Noto Naskh Arabic Variable', 'Source Serif 4 Variable', serif";

/** Size and line height of each style in figure pixels; families are the page's own. */
export const TEXT_STYLES: Readonly<
	Record<TextStyle, { readonly size: number; readonly leading: number; readonly font: string }>
> = {
	title: { size: 30, leading: 40, font: `600 30px ${VOICE}` },
	subtitle: { size: 16, leading: 24, font: `600 16px ${INTERFACE}` },
	heading: { size: 13, leading: 20, font: `600 13px ${INTERFACE}` },
	voice: { size: 14.5, leading: 21, font: `14.5px ${VOICE}` },
	naskh: { size: 18, leading: 32, font: `18px ${NASKH}` },
	label: { size: 12.5, leading: 18, font: `12.5px ${INTERFACE}` },
	small: { size: 11.5, leading: 17, font: `11.5px ${INTERFACE}` },
	number: { size: 11, leading: 16, font: `600 11px 'Inter Variable', sans-serif` },
};
