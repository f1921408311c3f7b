import { FIGURE_FORMATS, type FigureFormat } from '../../model/figure-choices';
import { browserAnswer } from './browser-answer';
import { encoded, type RasterType } from './canvas';

/**
 * Whether the browser writes pictures of a type. It is asked to write one of a pixel: those that
 * cannot give a PNG instead, and say nothing of it elsewhere.
 */
export function writes(type: RasterType): Promise<boolean> {
	return browserAnswer(async () => {
		const canvas = document.createElement('canvas');
		canvas.width = 1;
		canvas.height = 1;
		await encoded(canvas, type);
		return true;
	}, false);
}

/** What shows that a format can be written; the pictures in an SVG or a PDF are PNG. */
const SHOWN: Readonly<Record<FigureFormat, () => Promise<boolean>>> = {
	png: () => writes('image/png'),
	jpeg: () => writes('image/jpeg'),
	webp: () => writes('image/webp'),
	svg: () => writes('image/png'),
	// The typesetter is WebAssembly in a worker.
	pdf: async () =>
		typeof WebAssembly === 'object' && typeof Worker === 'function' && (await writes('image/png')),
};

/** The formats of figures that the browser has shown it can write, in the order of a list of choices. */
export async function writableFigures(): Promise<readonly FigureFormat[]> {
	const answers = await Promise.all(FIGURE_FORMATS.map((format) => SHOWN[format]()));
	return FIGURE_FORMATS.filter((_, index) => answers[index]);
}
