import { PictureTooLarge } from '../map/picture-too-large';
import type { Theme } from '../model/theme';
import { signPath } from '../map/style/signs';
import type { MarkShape } from '../derive/marks';
import type { Measure } from './column';
import {
	TEXT_STYLES,
	type BadgeLook,
	type Box,
	type Figure,
	type LegendSign,
	type OutlineSign,
	type Paint,
	type TextStyle,
} from './figure';

type TextPlace = Pick<Extract<Paint, { kind: 'text' }>, 'x' | 'y' | 'direction' | 'align'>;
type BadgePlace = Extract<Paint, { kind: 'badge' }>;

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

	text(text: string, style: TextStyle, colour: string, at: TextPlace): void {
		const { context } = this;
		context.font = TEXT_STYLES[style].font;
		context.fillStyle = colour;
		context.direction = at.direction;
		// Not `start`: it would follow the first letter's script, not the paragraph.
		context.textAlign =
			at.align === 'center' ? 'center' : at.direction === 'rtl' ? 'right' : 'left';
		context.textBaseline = 'alphabetic';
		context.fillText(text, at.x, at.y);
	}

	scale(x: number, y: number, width: number): void {
		const { context } = this;
		context.strokeStyle = this.theme.ink;
		context.lineWidth = 1.25;
		context.beginPath();
		context.moveTo(x, y);
		context.lineTo(x + width, y);
		for (const end of [x, x + width]) {
			context.moveTo(end, y - 4);
			context.lineTo(end, y + 4);
		}
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

	/** A number badge as on the map: filled where certain, hollow and dashed where possible. */
	badge(look: BadgeLook, { x, y, radius, label }: Omit<BadgePlace, 'kind' | 'look'>): void {
		const { context, theme } = this;
		const colour = theme.kinds[look.family];
		const path = (size: number) => new Path2D(signPath(look.family, size));
		const isCertain = look.relation === 'certain';
		context.save();
		context.translate(x, y);
		context.lineJoin = 'round';
		if (look.disputed) {
			context.lineWidth = radius * 0.9;
			context.strokeStyle = theme.dispute;
			context.stroke(path(radius));
			context.lineWidth = radius * 0.6;
			context.strokeStyle = theme.panel;
			context.stroke(path(radius));
		}
		context.fillStyle = isCertain ? colour : theme.panel;
		context.fill(path(radius));
		if (!isCertain) {
			context.lineWidth = 1.75;
			context.strokeStyle = colour;
			context.setLineDash([3, 2]);
			context.stroke(path(radius - 0.9));
		}
		context.restore();
		const at = {
			x,
			y: y + TEXT_STYLES.number.size * 0.36,
			direction: 'ltr',
			align: 'center',
		} as const;
		this.text(label, 'number', isCertain ? theme.onKind : colour, at);
	}

	sign(sign: LegendSign, box: Box): void {
		const { context, theme } = this;
		const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		context.save();
		switch (sign.kind) {
			case 'badge':
				this.badge(sign.look, { ...middle, radius: box.height / 2 - 1.5, label: '' });
				break;
			case 'shape':
				context.lineWidth = 1.5;
				context.strokeStyle = theme.kinds.force;
				context.fillStyle = theme.kinds.force;
				this.#shape(sign.shape, box, (size) => {
					context.beginPath();
					context.arc(middle.x, middle.y, size, 0, 2 * Math.PI);
				});
				break;
			case 'outline':
				this.#outline(sign.outline, box);
				break;
		}
		context.restore();
	}

	#outline(outline: OutlineSign, { x, y, width, height }: Box): void {
		const { context, theme } = this;
		const area = (colour: string, dash: readonly number[]) => {
			context.fillStyle = colour;
			context.strokeStyle = colour;
			context.lineWidth = 1.5;
			context.globalAlpha = 0.2;
			context.fillRect(x, y + 2, width, height - 4);
			context.globalAlpha = 1;
			context.setLineDash([...dash]);
			context.strokeRect(x, y + 2, width, height - 4);
		};
		const line = (colour: string, dash: readonly number[]) => {
			context.strokeStyle = colour;
			context.lineWidth = 2;
			context.setLineDash([...dash]);
			context.beginPath();
			context.moveTo(x, y + height / 2);
			context.lineTo(x + width, y + height / 2);
			context.stroke();
		};
		switch (outline) {
			case 'enclave':
				area(theme.map.enclave, []);
				return;
			case 'corridor':
				area(theme.map.corridor, []);
				return;
			case 'corridor-unsure':
				area(theme.map.corridor, [3, 2]);
				return;
			case 'line-of-contact':
				line(theme.map.lineOfContact, []);
				return;
			case 'line-of-contact-past':
				line(theme.map.lineOfContact, [5, 3]);
				return;
			case 'road':
				line(theme.map.road, []);
				return;
			case 'oblast':
				line(theme.map.oblast, [2, 2]);
		}
	}

	#shape(shape: MarkShape, { x, y, width, height }: Box, circle: (size: number) => void): void {
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
				context.strokeStyle = this.theme.map.hatch;
				context.lineWidth = 0.8;
				context.globalAlpha = 0.6;
				context.beginPath();
				for (let offset = -height; offset < width; offset += 5) {
					context.moveTo(x + offset, y + height);
					context.lineTo(x + offset + height, y);
				}
				context.stroke();
				context.globalAlpha = 0.8;
				context.lineWidth = 1.5;
				context.setLineDash([2.5, 2]);
				context.strokeRect(x, y, width, height);
		}
	}

	paint(paint: Paint): void {
		const { context } = this;
		switch (paint.kind) {
			case 'text':
				this.text(paint.text, paint.style, this.theme[paint.colour], paint);
				return;
			case 'box':
				context.fillStyle = this.theme[paint.colour];
				context.fillRect(paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'frame':
				context.strokeStyle = this.theme[paint.colour];
				context.lineWidth = 1;
				context.strokeRect(paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'map':
				context.drawImage(this.map, paint.box.x, paint.box.y, paint.box.width, paint.box.height);
				return;
			case 'sign':
				this.sign(paint.sign, paint.box);
				return;
			case 'badge':
				this.badge(paint.look, paint);
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
