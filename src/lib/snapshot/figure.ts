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
	/** Time window, filters, name policy; a line each. */
	readonly subtitles: readonly string[];
	readonly legend: {
		readonly title: string;
		readonly entries: readonly LegendEntry[];
	};
	readonly citations: {
		readonly title: string;
		/** Said where there is nothing to list. */
		readonly none: string;
		readonly entries: readonly CitationEntry[];
	};
	/** A line each. Never empty: a figure without credits is not made. */
	readonly credits: readonly string[];
	readonly north: string;
};

export type LegendEntry = {
	readonly sign:
		| { readonly kind: 'shape'; readonly shape: MarkShape }
		| { readonly kind: 'family'; readonly family: KindFamily }
		| { readonly kind: 'possible' }
		| { readonly kind: 'dispute' };
	readonly text: string;
};

/** One sentence behind numbered marks. */
export type CitationEntry = {
	/** The numbers of the marks that rest on the sentence, with the kinds' families. */
	readonly numbers: readonly { readonly number: number; readonly family: KindFamily }[];
	/** The source's own words, in their own direction. */
	readonly quotation: string;
	readonly quotationLanguage: string;
	readonly quotationDirection: Direction;
	/** Ours; empty where the reader switched it off. */
	readonly translation: string;
	/** Who says, when, how sure; a line each. */
	readonly remarks: readonly string[];
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
	| { readonly kind: 'sign'; readonly sign: LegendEntry['sign']; readonly box: Box }
	| {
			readonly kind: 'disc';
			readonly x: number;
			readonly y: number;
			readonly radius: number;
			readonly family: KindFamily;
	  }
	| { readonly kind: 'scale'; readonly x: number; readonly y: number; readonly width: number }
	| { readonly kind: 'north'; readonly x: number; readonly y: number; readonly bearing: number };

export type PaintColour = 'ground' | 'panel' | 'ink' | 'inkSoft' | 'hairline' | 'onKind';

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

/** Size and line height of each style in figure pixels; families are the page's own. */
export const TEXT_STYLES: Readonly<
	Record<TextStyle, { readonly size: number; readonly leading: number; readonly font: string }>
> = {
	title: {
		size: 26,
		leading: 34,
		font: "600 26px 'Source Serif 4 Variable', 'Noto Naskh Arabic Variable', serif",
	},
	subtitle: {
		size: 14,
		leading: 21,
		font: "14px 'Inter Variable', 'Noto Naskh Arabic Variable', sans-serif",
	},
	heading: {
		size: 13,
		leading: 20,
		font: "600 13px 'Inter Variable', 'Noto Naskh Arabic Variable', sans-serif",
	},
	voice: {
		size: 13.5,
		leading: 20,
		font: "13.5px 'Source Serif 4 Variable', 'Noto Naskh Arabic Variable', serif",
	},
	naskh: {
		size: 17,
		leading: 31,
		font: "17px 'Noto Naskh Arabic Variable', 'Source Serif 4 Variable', serif",
	},
	label: {
		size: 12.5,
		leading: 19,
		font: "12.5px 'Inter Variable', 'Noto Naskh Arabic Variable', sans-serif",
	},
	small: {
		size: 11,
		leading: 16,
		font: "11px 'Inter Variable', 'Noto Naskh Arabic Variable', sans-serif",
	},
	number: { size: 12, leading: 16, font: "600 12px 'Inter Variable', sans-serif" },
};
