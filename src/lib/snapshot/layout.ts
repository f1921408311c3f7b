import {
	TEXT_STYLES,
	type Box,
	type CitationEntry,
	type Direction,
	type Figure,
	type FigureContent,
	type Paint,
	type PaintColour,
	type TextStyle,
} from './figure';
import { wrap } from './wrap';

/** The width of a text in figure pixels when set in a style. */
export type Measure = (text: string, style: TextStyle) => number;

export type MapFrame = {
	/** Figure pixels. */
	readonly width: number;
	readonly height: number;
	/** Length of the scale bar in figure pixels, and what it says. */
	readonly scale: { readonly pixels: number; readonly text: string };
	/** Degrees clockwise. */
	readonly bearing: number;
};

const MARGIN = 28;
const GUTTER = 32;
const COLUMNS_FROM = 860;
const BADGE = 10;
const BADGE_COLUMN = 34;

/** Writes down paints from the top to the foot of a column. */
class Column {
	readonly paints: Paint[] = [];
	y: number;

	constructor(
		readonly x: number,
		y: number,
		readonly width: number,
		readonly measure: Measure,
		readonly direction: Direction,
	) {
		this.y = y;
	}

	/** Sets a text in lines within the column, less `inset` pixels at its start. */
	text(
		text: string,
		style: TextStyle,
		colour: PaintColour,
		{ direction = this.direction, inset = 0 }: { direction?: Direction; inset?: number } = {},
	): void {
		const width = this.width - inset;
		// The inset is at the start of the figure; a text of the other direction starts opposite.
		const start = this.direction === 'ltr' ? this.x + inset : this.x;
		const x = direction === 'ltr' ? start : start + width;
		for (const line of wrap(text, width, (part) => this.measure(part, style))) {
			const { leading, size } = TEXT_STYLES[style];
			const y = this.y + leading / 2 + size * 0.35;
			this.paints.push({
				kind: 'text',
				text: line,
				style,
				colour,
				x,
				y,
				direction,
				align: 'start',
			});
			this.y += leading;
		}
	}

	space(pixels: number): void {
		this.y += pixels;
	}
}

function citation(column: Column, entry: CitationEntry): void {
	const top = column.y;
	const inset = Math.max(BADGE_COLUMN, 12 + entry.numbers.length * (2 * BADGE + 4));
	entry.numbers.forEach(({ number, family }, index) => {
		const offset = BADGE + index * (2 * BADGE + 4);
		const x = column.direction === 'ltr' ? column.x + offset : column.x + column.width - offset;
		const y = top + BADGE + 4;
		column.paints.push({ kind: 'disc', x, y, radius: BADGE, family });
		column.paints.push({
			kind: 'text',
			text: String(number),
			style: 'number',
			colour: 'onKind',
			x,
			y: y + 4.2,
			direction: 'ltr',
			align: 'center',
		});
	});
	const style = entry.quotationDirection === 'rtl' ? 'naskh' : 'voice';
	column.text(entry.quotation, style, 'ink', { direction: entry.quotationDirection, inset });
	if (entry.translation !== '') {
		column.space(2);
		column.text(entry.translation, 'voice', 'inkSoft', { direction: 'ltr', inset });
	}
	for (const remark of entry.remarks) column.text(remark, 'small', 'inkSoft', { inset });
	column.space(16);
}

/** The legend as rows of signs with words, wrapping at the figure's width. */
function legend(column: Column, content: FigureContent): void {
	const ROW = 24;
	const SIGN: Pick<Box, 'width' | 'height'> = { width: 26, height: 16 };
	column.text(content.legend.title, 'heading', 'ink');
	let used = 0;
	for (const { sign, text } of content.legend.entries) {
		const width = SIGN.width + 8 + column.measure(text, 'label') + 20;
		if (used > 0 && used + width > column.width) {
			used = 0;
			column.space(ROW);
		}
		const start = column.direction === 'ltr' ? column.x + used : column.x + column.width - used;
		const toward = column.direction === 'ltr' ? 1 : -1;
		const signX = column.direction === 'ltr' ? start : start - SIGN.width;
		column.paints.push({ kind: 'sign', sign, box: { x: signX, y: column.y + 4, ...SIGN } });
		column.paints.push({
			kind: 'text',
			text,
			style: 'label',
			colour: 'ink',
			x: start + toward * (SIGN.width + 8),
			y: column.y + 16.5,
			direction: column.direction,
			align: 'start',
		});
		used += width;
	}
	column.space(ROW + 8);
}

/** The map with its scale bar and north arrow, across the whole figure. */
function mapFrame(column: Column, frame: MapFrame, north: string): void {
	const box: Box = { x: column.x, y: column.y, width: frame.width, height: frame.height };
	column.paints.push({ kind: 'map', box }, { kind: 'frame', box, colour: 'hairline' });
	const foot = box.y + box.height - 16;
	const plate = { x: box.x + 12, y: foot - 26, width: frame.scale.pixels + 20, height: 34 };
	column.paints.push(
		{ kind: 'box', box: plate, colour: 'panel' },
		{ kind: 'scale', x: plate.x + 10, y: foot, width: frame.scale.pixels },
		{
			kind: 'text',
			text: frame.scale.text,
			style: 'small',
			colour: 'ink',
			x: plate.x + plate.width / 2,
			y: foot - 10,
			direction: 'ltr',
			align: 'center',
		},
	);
	const arrow = { x: box.x + box.width - 28, y: box.y + 34 };
	column.paints.push(
		{
			kind: 'box',
			box: { x: arrow.x - 16, y: arrow.y - 22, width: 32, height: 54 },
			colour: 'panel',
		},
		{ kind: 'north', ...arrow, bearing: frame.bearing },
		{
			kind: 'text',
			text: north,
			style: 'small',
			colour: 'ink',
			x: arrow.x,
			y: arrow.y + 27,
			direction: 'ltr',
			align: 'center',
		},
	);
	column.space(frame.height);
}

/** Deals the citations to columns of about equal height, in order. */
function citations(content: FigureContent, whole: Column): Column[] {
	const { entries } = content.citations;
	const count = whole.width >= COLUMNS_FROM && entries.length > 1 ? 2 : 1;
	const width = (whole.width - GUTTER * (count - 1)) / count;
	const at = (index: number, y: number) => {
		const place = whole.direction === 'ltr' ? index : count - 1 - index;
		const x = whole.x + place * (width + GUTTER);
		return new Column(x, y, width, whole.measure, whole.direction);
	};
	const heights = entries.map((entry) => {
		const trial = at(0, 0);
		citation(trial, entry);
		return trial.y;
	});
	const total = heights.reduce((sum, height) => sum + height, 0);
	const columns = Array.from({ length: count }, (_, index) => at(index, whole.y));
	let before = 0;
	entries.forEach((entry, index) => {
		const middle = before + (heights[index] ?? 0) / 2;
		const column = columns[Math.min(count - 1, Math.floor((middle / total) * count))];
		if (column) citation(column, entry);
		before += heights[index] ?? 0;
	});
	return columns;
}

/** Lays out a figure: title, map, legend, numbered citations, credits. Pure; all in figure pixels. */
export function layOut(content: FigureContent, frame: MapFrame, measure: Measure): Figure {
	const width = frame.width + 2 * MARGIN;
	const column = new Column(MARGIN, MARGIN, frame.width, measure, content.direction);
	column.text(content.title, 'title', 'ink');
	for (const subtitle of content.subtitles) column.text(subtitle, 'subtitle', 'inkSoft');
	column.space(14);
	mapFrame(column, frame, content.north);
	column.space(16);
	legend(column, content);
	column.text(content.citations.title, 'heading', 'ink');
	column.space(6);
	let inColumns: Column[] = [];
	if (content.citations.entries.length === 0) {
		column.text(content.citations.none, 'label', 'inkSoft');
	} else {
		inColumns = citations(content, column);
		column.y = Math.max(...inColumns.map(({ y }) => y));
	}
	column.space(8);
	column.paints.push({
		kind: 'box',
		box: { x: MARGIN, y: column.y, width: frame.width, height: 1 },
		colour: 'hairline',
	});
	column.space(8);
	for (const credit of content.credits) column.text(credit, 'small', 'inkSoft');
	const height = Math.ceil(column.y + MARGIN);
	const ground: Paint = { kind: 'box', box: { x: 0, y: 0, width, height }, colour: 'panel' };
	return {
		width,
		height,
		paints: [ground, ...column.paints, ...inColumns.flatMap((c) => c.paints)],
	};
}
