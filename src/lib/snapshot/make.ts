import type { Theme } from '../model/theme';
import { canvasMeasure, drawFigure, loadFonts, pngOf } from './draw';
import type { Figure, FigureContent } from './figure';
import { layOut, type MapFrame } from './layout';

export type Snapshot = {
	readonly picture: Blob;
	/** Device pixels. */
	readonly width: number;
	readonly height: number;
};

const textsOf = (content: FigureContent, { scales }: MapFrame): readonly string[] => [
	content.title,
	content.subtitle,
	...content.remarks,
	...content.legend.flatMap(({ title, entries }) => [title, ...entries.map(({ text }) => text)]),
	content.citations.title,
	content.citations.note,
	content.citations.none,
	...content.citations.entries.flatMap(({ quotation, translation, remarks, source }) => [
		quotation,
		translation,
		source,
		...remarks.flatMap(({ statement, attribution }) => [statement, attribution]),
	]),
	...content.credits,
	content.north,
	...scales.map(({ text }) => text),
	'0123456789',
];

/** The laid out figure; fonts are waited for, since the layout measures with them. */
export async function figureOf(content: FigureContent, frame: MapFrame): Promise<Figure> {
	await loadFonts(textsOf(content, frame));
	return layOut(content, frame, canvasMeasure());
}

/**
 * A figure as a PNG.
 *
 * @param scale device pixels to a pixel of the figure
 * @param drawMap draws the map of the figure's frame at a pixel ratio
 * @throws {PictureTooLarge} where the picture would be larger than browsers draw
 */
export async function makeSnapshot(
	figure: Figure,
	scale: number,
	theme: Theme,
	drawMap: (pixelRatio: number) => Promise<CanvasImageSource>,
): Promise<Snapshot> {
	const canvas = drawFigure(figure, scale, theme, await drawMap(scale));
	const picture = await pngOf(canvas);
	return { picture, width: canvas.width, height: canvas.height };
}
