import { PictureTooLarge } from '../../map/picture/picture-too-large';
import type { Measure } from '../layout/column';
import {
	fontOf,
	TEXT_STYLE_NAMES,
	TYPE,
	type Faces,
	type Figure,
	type Paint,
	type PathPaint,
	type PictureName,
	type TextPaint,
	type TextStyle,
} from '../layout/figure';

/** The pictures that a figure holds, drawn. */
export type Pictures = ReadonlyMap<PictureName, CanvasImageSource>;

/** The side of a canvas that every browser in use can still draw, in device pixels. */
const LARGEST_SIDE = 16_384;

/** Every text of a figure's pages. */
export const textsOf = ({ pages }: Figure): readonly TextPaint[] =>
	pages.flatMap((page) => page.flatMap((paint) => (paint.kind === 'text' ? [paint] : [])));

/** Waits for the fonts of the figure's texts, so that none is drawn in another face. */
export async function loadFonts(texts: Iterable<string>, faces: Faces): Promise<void> {
	const sample = [...new Set([...texts].join(''))].join('');
	await Promise.all(
		TEXT_STYLE_NAMES.map((style) => document.fonts.load(fontOf(style, faces), sample)),
	);
}

/** Measures with the canvas's own shaping, each text once, so that what is laid out is what is drawn. */
export function canvasMeasure(faces: Faces): Measure {
	const context = contextOf(document.createElement('canvas'));
	const widths = new Map<string, number>();
	return (text: string, style: TextStyle) => {
		const key = `${style} ${text}`;
		const known = widths.get(key);
		if (known !== undefined) return known;
		context.font = fontOf(style, faces);
		const { width } = context.measureText(text);
		widths.set(key, width);
		return width;
	};
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser gives no 2D canvas');
	return context;
}

function paintText(context: CanvasRenderingContext2D, paint: TextPaint, faces: Faces): void {
	context.font = fontOf(paint.style, faces);
	context.fillStyle = paint.colour;
	context.direction = paint.direction;
	// Not `start`: it would follow the first letter's script, not the paragraph.
	context.textAlign =
		paint.align === 'center' ? 'center' : paint.direction === 'rtl' ? 'right' : 'left';
	context.textBaseline = 'alphabetic';
	paint.lines.forEach((line, index) => {
		context.fillText(line, paint.x, paint.y + index * TYPE[faces][paint.style].leading);
	});
}

function paintPath(context: CanvasRenderingContext2D, { d, fill, stroke, opacity }: PathPaint) {
	const path = new Path2D(d);
	context.save();
	context.globalAlpha = opacity;
	context.lineJoin = 'round';
	context.lineCap = stroke?.cap ?? 'butt';
	if (fill !== null) {
		context.fillStyle = fill;
		context.fill(path);
	}
	if (stroke) {
		context.strokeStyle = stroke.colour;
		context.lineWidth = stroke.width;
		context.setLineDash([...stroke.dash]);
		context.stroke(path);
	}
	context.restore();
}

function paintOn(
	context: CanvasRenderingContext2D,
	paint: Paint,
	pictures: Pictures,
	faces: Faces,
): void {
	switch (paint.kind) {
		case 'text':
			paintText(context, paint, faces);
			return;
		case 'path':
			paintPath(context, paint);
			return;
		case 'box':
			context.fillStyle = paint.colour;
			context.fillRect(paint.box.x, paint.box.y, paint.box.width, paint.box.height);
			return;
		case 'clipped': {
			const { x, y, width, height } = paint.box;
			context.save();
			context.beginPath();
			context.rect(x, y, width, height);
			context.clip();
			for (const path of paint.paints) paintPath(context, path);
			context.restore();
			return;
		}
		case 'picture': {
			const picture = pictures.get(paint.picture);
			const { x, y, width, height } = paint.box;
			if (picture) context.drawImage(picture, x, y, width, height);
		}
	}
}

/** Whether the browser really keeps what is drawn at the far corner of a canvas. */
function holdsItsPixels(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): boolean {
	context.fillStyle = '#ff0000';
	context.fillRect(canvas.width - 1, canvas.height - 1, 1, 1);
	try {
		return context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[0] === 255;
	} catch {
		return false;
	}
}

/**
 * Paints a page of a figure.
 *
 * @param scale device pixels to a pixel of the figure
 * @param size of the canvas in device pixels
 * @throws {PictureTooLarge} where browsers would silently draw less than was asked for
 */
export function paintPage(
	figure: Figure,
	page: number,
	scale: number,
	size: { readonly width: number; readonly height: number },
	pictures: Pictures,
): HTMLCanvasElement {
	const { width, height } = size;
	if (Math.max(width, height) > LARGEST_SIDE) {
		throw new PictureTooLarge(width, height, LARGEST_SIDE);
	}
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = contextOf(canvas);
	if (!holdsItsPixels(canvas, context)) throw new PictureTooLarge(width, height);
	context.scale(scale, scale);
	for (const paint of figure.pages[page] ?? []) paintOn(context, paint, pictures, figure.faces);
	return canvas;
}

export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp';

/** @throws where the browser cannot encode the picture (most often for want of memory) */
export const encoded = (canvas: HTMLCanvasElement, type: RasterType): Promise<Blob> =>
	new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => {
				if (blob?.type === type) resolve(blob);
				else reject(new Error(`the browser could not encode the picture as ${type}`));
			},
			type,
			0.92,
		);
	});
