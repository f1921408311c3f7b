import type { Theme } from '../model/theme';
import { canvasMeasure, drawFigure, loadFonts, pngOf } from './draw';
import type { Figure, FigureContent } from './figure';
import { layOut, type MapFrame } from './layout';

export type SnapshotRequest = {
	readonly content: FigureContent;
	readonly frame: MapFrame;
	/** Device pixels to a pixel of the figure. */
	readonly scale: number;
	readonly theme: Theme;
	/** Draws the map of the frame at a pixel ratio. */
	readonly drawMap: (pixelRatio: number) => Promise<CanvasImageSource>;
};

export type Snapshot = {
	readonly picture: Blob;
	/** Device pixels. */
	readonly width: number;
	readonly height: number;
};

const textsOf = ({ content, frame }: SnapshotRequest): readonly string[] => [
	content.title,
	...content.subtitles,
	content.legend.title,
	...content.legend.entries.map(({ text }) => text),
	content.citations.title,
	content.citations.none,
	...content.citations.entries.flatMap(({ quotation, translation, remarks }) => [
		quotation,
		translation,
		...remarks,
	]),
	...content.credits,
	content.north,
	frame.scale.text,
	'0123456789',
];

/** The laid out figure; fonts are waited for, since the layout measures with them. */
export async function figureOf(request: SnapshotRequest): Promise<Figure> {
	await loadFonts(textsOf(request));
	return layOut(request.content, request.frame, canvasMeasure());
}

/**
 * A snapshot as a PNG.
 * @throws {FigureTooLarge} where the picture would be larger than browsers draw
 */
export async function makeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
	const [figure, map] = await Promise.all([figureOf(request), request.drawMap(request.scale)]);
	const canvas = drawFigure(figure, request.scale, request.theme, map);
	const picture = await pngOf(canvas);
	return { picture, width: canvas.width, height: canvas.height };
}
