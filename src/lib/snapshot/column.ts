import {
	TEXT_STYLES,
	type Box,
	type Direction,
	type Paint,
	type PaintColour,
	type TextStyle,
} from './figure';
import { wrap } from './wrap';

/** The width of a text in figure pixels when set in a style. */
export type Measure = (text: string, style: TextStyle) => number;

/** Part of a line's leading from its middle down to the baseline, in shares of the type size. */
const BASELINE = 0.35;

/** Writes down paints from the top to the foot of a column. */
export class Column {
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

	/** The left edge of a box that begins `offset` pixels from the column's start. */
	left(offset: number, width: number): number {
		return this.direction === 'ltr' ? this.x + offset : this.x + this.width - offset - width;
	}

	/** A part of the column, from `offset` pixels after its start, at the same height. */
	part(offset: number, width: number): Column {
		return new Column(this.left(offset, width), this.y, width, this.measure, this.direction);
	}

	/** Takes over what a part of it wrote down; goes on at the part's foot if that is lower. */
	take(part: Column): void {
		this.paints.push(...part.paints);
		this.y = Math.max(this.y, part.y);
	}

	/** Sets a text in lines; one of the other direction begins at the other edge. */
	text(
		text: string,
		style: TextStyle,
		colour: PaintColour,
		direction: Direction = this.direction,
	): void {
		const { leading, size } = TEXT_STYLES[style];
		const x = direction === 'ltr' ? this.x : this.x + this.width;
		for (const line of wrap(text, this.width, (part) => this.measure(part, style))) {
			const y = this.y + leading / 2 + size * BASELINE;
			const at = { x, y, direction, align: 'start' as const };
			this.paints.push({ kind: 'text', text: line, style, colour, ...at });
			this.y += leading;
		}
	}

	/** A text with its middle at a point. */
	centred(text: string, style: TextStyle, x: number, y: number): void {
		const baseline = y + TEXT_STYLES[style].size * BASELINE;
		const at = { x, y: baseline, direction: this.direction, align: 'center' as const };
		this.paints.push({ kind: 'text', text, style, colour: 'ink', ...at });
	}

	rule(): void {
		const box: Box = { x: this.x, y: this.y, width: this.width, height: 1 };
		this.paints.push({ kind: 'box', box, colour: 'hairline' });
		this.y += 1;
	}

	space(pixels: number): void {
		this.y += pixels;
	}
}
