import { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../../model/view';
import { fontFiles } from '../font-files';
import { PictureTooLarge } from './picture-too-large';
import { SOURCES, type Overlay } from '../style/sources';
import { mapStyle, type StylePieces } from '../style/style';
import { tilingOf, type PictureTile } from './tiling';
import { drawImages, setSource, setStates } from '../touch';
import '../worker';

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

/** MapLibre and the graphics cards in use draw this much at once, in device pixels. */
const LARGEST_SIDE = 4096;

/** What a weak graphics card still draws. */
const SMALL_SIDE = 2048;

/**
 * Device pixels to a CSS pixel while tiles, letters and labels come together: each of the many frames
 * until then would else be drawn as large as the picture.
 */
const ROUGH = 0.25;

/** A box of the map's size that is laid out but seen and read by nobody. */
function hiddenBox(width: number, height: number): HTMLElement {
	const box = document.createElement('div');
	box.inert = true;
	box.setAttribute('aria-hidden', 'true');
	box.style.cssText = `position:fixed;inset-block-start:0;inset-inline-start:-20000px;inline-size:${width}px;block-size:${height}px`;
	document.body.append(box);
	return box;
}

function canvasOf(
	width: number,
	height: number,
): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser gives no 2D canvas');
	return { canvas, context };
}

/** A map apart from the one on the screen, drawn square by square or whole. */
class HiddenMap {
	readonly #map: MapLibreMap;
	readonly #container: HTMLElement;
	readonly #failed: Promise<never>;
	readonly #pixelRatio: number;

	constructor(
		picture: MapPicture,
		readonly width: number,
		readonly height: number,
		signal: AbortSignal,
	) {
		const { camera, pixelRatio, theme, selected } = picture;
		this.#container = hiddenBox(width, height);
		const map = new MapLibreMap({
			container: this.#container,
			style: mapStyle({ ...picture, fonts: fontFiles() }),
			center: [...camera.center],
			zoom: camera.zoom,
			bearing: camera.bearing,
			pixelRatio: Math.min(ROUGH, pixelRatio),
			maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
			canvasContextAttributes: { preserveDrawingBuffer: true },
			fadeDuration: 0,
			// Nobody is led to it: the page has one map by that name.
			locale: { 'Map.Title': '' },
			interactive: false,
			attributionControl: false,
			renderWorldCopies: false,
			trackResize: false,
		});
		this.#map = map;
		this.#pixelRatio = pixelRatio;
		drawImages(
			map,
			() => theme,
			() => pixelRatio,
		);
		map.on('style.load', () => {
			setStates(map, { selected, pointed: new Set() }, picture.overlay);
		});
		this.#failed = new Promise((_, reject) => {
			signal.addEventListener('abort', () => reject(new Error('the drawing was called off')));
			map.on('error', ({ error }) => reject(new Error(error.message)));
		});
		// Heard where a drawing waits for it; between two drawings nobody does.
		this.#failed.catch(() => undefined);
	}

	/** Draws what the camera sees and hands over the canvas, which is only good at that moment. */
	async draw(camera: Camera | null, use: (canvas: HTMLCanvasElement) => void): Promise<void> {
		if (camera) {
			const { center, zoom, bearing } = camera;
			this.#map.setPixelRatio(Math.min(ROUGH, this.#pixelRatio));
			this.#map.jumpTo({ center: [...center], zoom, bearing });
		}
		if (this.#map.getPixelRatio() !== this.#pixelRatio) {
			await this.#idle(() => undefined);
			this.#map.setPixelRatio(this.#pixelRatio);
		}
		await this.#idle(use);
	}

	async #idle(use: (canvas: HTMLCanvasElement) => void): Promise<void> {
		const idle = new Promise<void>((resolve, reject) => {
			// Read within the event: later the browser may have cleared the drawing.
			this.#map.once('idle', () => {
				try {
					use(this.#map.getCanvas());
					resolve();
				} catch (error) {
					reject(error instanceof Error ? error : new Error(String(error)));
				}
			});
		});
		this.#map.triggerRepaint();
		await Promise.race([idle, this.#failed]);
	}

	/** Draws other things over the same ground. */
	async drawWith(
		overlay: Overlay,
		selected: ReadonlySet<string>,
		use: (canvas: HTMLCanvasElement) => void,
	): Promise<void> {
		for (const name of OVERLAID) setSource(this.#map, SOURCES[name], overlay[name]);
		setStates(this.#map, { selected, pointed: new Set() }, overlay);
		await this.draw(null, use);
	}

	remove(): void {
		this.#map.remove();
		this.#container.remove();
	}
}

const OVERLAID = ['outlines', 'names', 'marks', 'hatches', 'badges'] as const;

type Wanted = { readonly width: number; readonly height: number };

/** The whole picture in one drawing; `null` where the graphics card drew less than was asked for. */
async function drawnAtOnce(
	picture: MapPicture,
	{ width, height }: Wanted,
	signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
	const map = new HiddenMap(picture, picture.width, picture.height, signal);
	try {
		let copy: HTMLCanvasElement | null = null;
		await map.draw(null, (drawn) => {
			if (drawn.width !== width || drawn.height !== height) return;
			const { canvas, context } = canvasOf(width, height);
			context.drawImage(drawn, 0, 0);
			copy = canvas;
		});
		return copy;
	} finally {
		map.remove();
	}
}

async function drawnInTiles(
	picture: MapPicture,
	{ width, height }: Wanted,
	signal: AbortSignal,
	most: number,
	progress: (done: number, of: number) => void,
): Promise<HTMLCanvasElement> {
	const { pixelRatio, camera } = picture;
	const { side, pixels, tiles } = tilingOf(camera, { width, height }, pixelRatio, most);
	const { canvas, context } = canvasOf(width, height);
	const first = tiles[0]?.camera ?? camera;
	const tilePicture = { ...picture, camera: first, pixelRatio: pixels / side };
	const map = new HiddenMap(tilePicture, side, side, signal);
	const put = (drawn: HTMLCanvasElement, tile: PictureTile) => {
		if (drawn.width !== pixels || drawn.height !== pixels) {
			throw new PictureTooLarge(width, height);
		}
		const [x, y] = [tile.left - tile.drawnLeft, tile.top - tile.drawnTop];
		const { left, top } = tile;
		context.drawImage(drawn, x, y, tile.width, tile.height, left, top, tile.width, tile.height);
	};
	try {
		for (const [index, tile] of tiles.entries()) {
			progress(index, tiles.length);
			await map.draw(index === 0 ? null : tile.camera, (drawn) => put(drawn, tile));
		}
		return canvas;
	} finally {
		map.remove();
	}
}

/**
 * Draws the map apart from the one on the screen, with every tile and label of the frame. What is too
 * large to be drawn at once is drawn in parts that are joined.
 *
 * @param signal calls the drawing off
 * @param progress how many of how many parts are drawn
 * @param most device pixels that a side of one drawing may have
 * @throws {PictureTooLarge} where the graphics card draws not even a part
 * @throws when a tile, a font or the worker fails: half a map is no picture
 */
export async function renderMap(
	picture: MapPicture,
	signal: AbortSignal,
	progress: (done: number, of: number) => void = () => undefined,
	most = LARGEST_SIDE,
): Promise<HTMLCanvasElement> {
	signal.throwIfAborted();
	const wanted = {
		width: Math.round(picture.width * picture.pixelRatio),
		height: Math.round(picture.height * picture.pixelRatio),
	};
	if (Math.max(wanted.width, wanted.height) <= most) {
		const whole = await drawnAtOnce(picture, wanted, signal);
		if (whole) return whole;
	}
	try {
		return await drawnInTiles(picture, wanted, signal, most, progress);
	} catch (error) {
		if (!(error instanceof PictureTooLarge) || most <= SMALL_SIDE) throw error;
		return drawnInTiles(picture, wanted, signal, SMALL_SIDE, progress);
	}
}

/** Draws one map again and again with other things on it, as a film needs it. */
export class MapReel {
	readonly #map: HiddenMap;
	readonly #wanted: Wanted;

	/**
	 * @param picture what stays; its overlay is drawn by nobody but decides which names the ground has
	 * @param signal calls the drawing off
	 */
	constructor(picture: MapPicture, signal: AbortSignal) {
		this.#wanted = {
			width: Math.round(picture.width * picture.pixelRatio),
			height: Math.round(picture.height * picture.pixelRatio),
		};
		this.#map = new HiddenMap(picture, picture.width, picture.height, signal);
	}

	/** Draws the first picture, which all others follow. */
	async open(): Promise<void> {
		await this.#map.draw(null, () => undefined);
	}

	/**
	 * @returns a canvas of its own
	 * @throws {PictureTooLarge} where the graphics card drew less than was asked for
	 */
	async draw(overlay: Overlay, selected: ReadonlySet<string>): Promise<HTMLCanvasElement> {
		const { width, height } = this.#wanted;
		const { canvas, context } = canvasOf(width, height);
		await this.#map.drawWith(overlay, selected, (drawn) => {
			if (drawn.width !== width || drawn.height !== height) {
				throw new PictureTooLarge(width, height);
			}
			context.drawImage(drawn, 0, 0);
		});
		return canvas;
	}

	remove(): void {
		this.#map.remove();
	}
}
