import { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../model/view';
import { fontFiles } from './font-files';
import { PictureTooLarge } from './picture-too-large';
import { mapStyle, type StylePieces } from './style/style';
import { setImages, setStates } from './touch';
import './worker';

export type MapPicture = Omit<StylePieces, 'fonts'> & {
	/** Ids of the marks that are drawn as selected. */
	readonly selected: ReadonlySet<string>;
	readonly camera: Camera;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
	/** Device pixels to a CSS pixel. */
	readonly pixelRatio: number;
};

/** MapLibre draws wrong pictures beyond this, in device pixels. */
const LARGEST_SIDE = 8192;

/** A box of the map's size that is laid out but seen and read by nobody. */
function hiddenBox(width: number, height: number): HTMLElement {
	const box = document.createElement('div');
	box.inert = true;
	box.setAttribute('aria-hidden', 'true');
	box.style.cssText = `position:fixed;inset-block-start:0;inset-inline-start:-20000px;inline-size:${width}px;block-size:${height}px`;
	document.body.append(box);
	return box;
}

function copyOf(source: HTMLCanvasElement): HTMLCanvasElement {
	const copy = document.createElement('canvas');
	copy.width = source.width;
	copy.height = source.height;
	const context = copy.getContext('2d');
	if (!context) throw new Error('the browser gives no 2D canvas');
	context.drawImage(source, 0, 0);
	return copy;
}

/**
 * Draws the map apart from the one on the screen, with every tile and label of the frame.
 *
 * @param signal calls the drawing off
 * @throws {PictureTooLarge} where the graphics card would draw less than was asked for
 * @throws when a tile, a font or the worker fails: half a map is no picture
 */
export async function renderMap(
	picture: MapPicture,
	signal: AbortSignal,
): Promise<HTMLCanvasElement> {
	signal.throwIfAborted();
	const { theme, selected, camera, width, height, pixelRatio } = picture;
	const wanted = [Math.floor(width * pixelRatio), Math.floor(height * pixelRatio)] as const;
	if (Math.max(...wanted) > LARGEST_SIDE) throw new PictureTooLarge(...wanted);
	const container = hiddenBox(width, height);
	const map = new MapLibreMap({
		container,
		style: mapStyle({ ...picture, fonts: fontFiles() }),
		center: [...camera.center],
		zoom: camera.zoom,
		bearing: camera.bearing,
		pixelRatio,
		maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
		canvasContextAttributes: { preserveDrawingBuffer: true },
		fadeDuration: 0,
		interactive: false,
		attributionControl: false,
		renderWorldCopies: false,
		trackResize: false,
	});
	try {
		return await new Promise((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new Error('the drawing was called off')));
			map.on('error', ({ error }) => reject(new Error(error.message)));
			map.on('style.load', () => {
				setImages(map, theme);
				setStates(map, { selected, pointed: new Set() }, picture.overlay);
			});
			map.once('idle', () => {
				const canvas = map.getCanvas();
				const isWhole = canvas.width === wanted[0] && canvas.height === wanted[1];
				// Read within the event: later the browser may have cleared the drawing.
				if (isWhole) resolve(copyOf(canvas));
				else reject(new PictureTooLarge(...wanted));
			});
		});
	} finally {
		map.remove();
		container.remove();
	}
}
