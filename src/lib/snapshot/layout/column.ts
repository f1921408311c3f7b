import type { Theme } from '../../model/theme';
import {
	TYPE,
	type Box,
	type Direction,
	type Faces,
	type Paint,
	type TextRole,
	type TextStyle,
} from './figure';
import { wrap } from './wrap';

/** The width of a text in figure pixels when set in a style. */
export type Measure = (text: string, style: TextStyle) => number;

/** What a column sets its texts with. */
export type Typesetter = {
	readonly measure: Measure;
	readonly faces: Faces;
	readonly theme: Theme;
	readonly direction: Direction;
	/** BCP 47. */
	readonly language: string;
};

/** Lines by measure, style, width and text: while a page finds its room, each text is set again and again. */
const broken = new WeakMap<Measure, Map<string, readonly string[]>>();

function linesOf(
	text: string,
	style: TextStyle,
	width: number,
	measure: Measure,
): readonly string[] {
	const known = broken.get(measure) ?? new Map<string, readonly string[]>();
	broken.set(measure, known);
	const key = `${style} ${width} ${text}`;
	const lines = known.get(key) ?? wrap(text, width, (part) => measure(part, style));
	known.set(key, lines);
	return lines;
}

/** Part of a line's leading from its middle down to the baseline, in shares of the type size. */
const BASELINE = 0.35;

type Colour = 'ink' | 'inkSoft';

type Setting = {
	readonly direction?: Direction;
	readonly language?: string;
	readonly role?: TextRole;
};

/** Writes down paints from the top to the foot of a column. */
export class Column {
	readonly paints: Paint[] = [];
	y: number;

	constructor(
		readonly x: number,
		y: number,
		readonly width: number,
		readonly set: Typesetter,
	) {
		this.y = y;
	}

	/** The left edge of a box that begins `offset` pixels from the column's start. */
	left(offset: number, width: number): number {
		return this.set.direction === 'ltr' ? this.x + offset : this.x + this.width - offset - width;
	}

	/** A part of the column, from `offset` pixels after its start, at the same height. */
	part(offset: number, width: number): Column {
		return new Column(this.left(offset, width), this.y, width, this.set);
	}

	/** Takes over what a part of it wrote down; goes on at the part's foot if that is lower. */
	take(part: Column): void {
		this.paints.push(...part.paints);
		this.y = Math.max(this.y, part.y);
	}

	/** Sets a text in lines; one of the other direction begins at the other edge. */
	text(text: string, style: TextStyle, colour: Colour, setting: Setting = {}): void {
		const { leading, size } = TYPE[this.set.faces][style];
		const { direction = this.set.direction, language = this.set.language } = setting;
		const { role = 'paragraph' } = setting;
		const lines = linesOf(text, style, this.width, this.set.measure);
		if (lines.length === 0) return;
		this.paints.push({
			kind: 'text',
			lines,
			style,
			colour: this.set.theme[colour],
			x: direction === 'ltr' ? this.x : this.x + this.width,
			y: this.y + leading / 2 + size * BASELINE,
			direction,
			align: 'start',
			language,
			role,
		});
		this.y += leading * lines.length;
	}

	/** A text with its middle at a point. */
	centred(text: string, style: TextStyle, x: number, y: number): void {
		this.paints.push({
			kind: 'text',
			lines: [text],
			style,
			colour: this.set.theme.ink,
			x,
			y: y + TYPE[this.set.faces][style].size * BASELINE,
			direction: this.set.direction,
			align: 'center',
			language: this.set.language,
			role: 'label',
		});
	}

	rule(): void {
		const box: Box = { x: this.x, y: this.y, width: this.width, height: 1 };
		this.paints.push({ kind: 'box', box, colour: this.set.theme.hairline });
		this.y += 1;
	}

	space(pixels: number): void {
		this.y += pixels;
	}
}
