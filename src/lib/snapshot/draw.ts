import { PictureTooLarge } from '../map/picture-too-large';
import type { Theme } from '../model/theme';
import {
	TEXT_STYLES,
	type Box,
	type Direction,
	type Figure,
	type LegendEntry,
	type Paint,
	type PaintColour,
	type TextStyle,
} from './figure';
import type { Measure } from './layout';

/** The side of a square canvas that every browser in use can still draw, in device pixels. */
const LARGEST_SIDE = 16_384;

/** Waits for the fonts of the figure's texts, so that none is drawn in another face. */
export async function loadFonts(texts: Iterable<string>): Promise<void> {
	const sample = [...new Set([...texts].join(''))].join('');
	await Promise.all(
		Object.values(TEXT_STYLES).map(({ font }) => document.fonts.load(font, sample)),
	);
}

/** Measures with the canvas's own shaping, so that what is laid out is what is drawn. */
export function canvasMeasure(): Measure {
	const context = contextOf(document.createElement('canvas'));
	return (text: string, style: TextStyle) => {
		context.font = TEXT_STYLES[style].font;
		return context.measureText(text).width;
	};
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser gives no 2D canvas');
	return context;
}

class Pen {
	constructor(
		readonly context: CanvasRenderingContext2D,
		readonly theme: Theme,
		readonly map: CanvasImageSource,
	) {}

	colour(name: PaintColour): string {
		return this.theme[name];
	}

	text(
		text: string,
		style: TextStyle,
		colour: PaintColour,
		at: { x: number; y: number; direction: Direction; align: 'start' | 'center' },
	): void {
		const { context } = this;
		context.font = TEXT_STYLES[style].font;
		context.fillStyle = this.colour(colour);
		context.direction = at.direction;
		context.textAlign = at.align;
		context.textBaseline = 'alphabetic';
		context.fillText(text, at.x, at.y);
	}

	scale(x: number, y: number, width: number): void {
		const { context } = this;
		context.strokeStyle = this.theme.ink;
		context.lineWidth = 1.5;
		context.beginPath();
		context.moveTo(x, y - 5);
		context.lineTo(x, y);
		context.lineTo(x + width, y);
		context.lineTo(x + width, y - 5);
		context.stroke();
	}

	north(x: number, y: number, bearing: number): void {
		const { context } = this;
		context.save();
		context.translate(x, y - 4);
		context.rotate((-bearing * Math.PI) / 180);
		context.fillStyle = this.theme.ink;
		context.beginPath();
		context.moveTo(0, -13);
		context.lineTo(6, 8);
		context.lineTo(0, 4);
		context.lineTo(-6, 8);
		context.closePath();
		context.fill();
		context.restore();
	}

	sign(sign: LegendEntry['sign'], { x, y, width, height }: Box): void {
		const { context, theme } = this;
		const middle = { x: x + width / 2, y: y + height / 2 };
		const radius = height / 2 - 1;
		const force = theme.kinds.force;
		const circle = (size: number) => {
			context.beginPath();
			context.arc(middle.x, middle.y, size, 0, 2 * Math.PI);
		};
		context.save();
		context.lineWidth = 1.5;
		context.strokeStyle = force;
		context.fillStyle = force;
		switch (sign.kind) {
			case 'family':
				context.fillStyle = theme.kinds[sign.family];
				circle(radius - 1);
				context.fill();
				break;
			case 'dispute':
				context.strokeStyle = theme.dispute;
				circle(radius);
				context.stroke();
				break;
			case 'possible':
				context.setLineDash([3, 2.5]);
				context.strokeStyle = theme.inkSoft;
				context.strokeRect(x + 3, y + 2, width - 6, height - 4);
				break;
			case 'shape':
				this.#shape(sign.shape, { x, y, width, height }, circle);
				break;
		}
		context.restore();
	}

	#shape(
		shape: Extract<LegendEntry['sign'], { kind: 'shape' }>['shape'],
		{ x, y, width, height }: Box,
		circle: (size: number) => void,
	): void {
		const { context } = this;
		switch (shape) {
			case 'dot':
				circle(height / 3);
				context.fill();
				return;
			case 'disc':
				circle(height / 2 - 1);
				context.globalAlpha = 0.25;
				context.fill();
				context.globalAlpha = 1;
				context.setLineDash([2.5, 2]);
				context.stroke();
				return;
			case 'band':
				context.globalAlpha = 0.25;
				context.fillRect(x, y + height / 2 - 5, width, 10);
				context.globalAlpha = 1;
				context.fillRect(x, y + height / 2 - 1.25, width, 2.5);
				return;
			case 'hatch':
				context.beginPath();
				context.rect(x, y, width, height);
				context.clip();
				context.lineWidth = 1;
				context.beginPath();
				for (let offset = -height; offset < width; offset += 5) {
					context.moveTo(x + offset, y + height);
					context.lineTo(x + offset + height, y);
				}
				context.stroke();
				context.setLineDash([2.5, 2]);
				context.strokeRect(x, y, width, height);
		}
	}

	paint(paint: Paint): void {
		const { context } = this;
		switch (paint.kind) {
			case 'text':
				this.text(paint.text, paint.style, paint.colour, paint);
				return;
			case 'box':
				context.fillStyle = this.colour(paint.colour);
				context.fillRect(paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'frame':
				context.strokeStyle = this.colour(paint.colour);
				context.lineWidth = 1;
				context.strokeRect(paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'map':
				context.drawImage(this.map, paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'sign':
				this.sign(paint.sign, paint.box);
				return;
			case 'disc':
				context.fillStyle = this.theme.kinds[paint.family];
				context.beginPath();
				context.arc(paint.x, paint.y, paint.radius, 0, 2 * Math.PI);
				context.fill();
				return;
			case 'scale':
				this.scale(paint.x, paint.y, paint.width);
				return;
			case 'north':
				this.north(paint.x, paint.y, paint.bearing);
		}
	}
}

/**
 * Draws a figure at a scale: 2 gives two device pixels for each pixel of the figure.
 * @throws {PictureTooLarge} where browsers would silently draw less than was asked for
 */
export function drawFigure(
	figure: Figure,
	scale: number,
	theme: Theme,
	map: CanvasImageSource,
): HTMLCanvasElement {
	const width = Math.round(figure.width * scale);
	const height = Math.round(figure.height * scale);
	if (Math.max(width, height) > LARGEST_SIDE) throw new PictureTooLarge(width, height);
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = contextOf(canvas);
	context.scale(scale, scale);
	const pen = new Pen(context, theme, map);
	for (const paint of figure.paints) pen.paint(paint);
	return canvas;
}

/** @throws where the browser cannot encode the picture (most often for want of memory) */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('the browser could not encode the picture'));
		}, 'image/png');
	});
