import { encoded } from '../formats/canvas';
import { GifFilm } from './gif';
import { changedBox, WebpFilm } from './webp';
import { pixelsOf, type FilmSize, type FilmWriter } from './writer';

const nothing = (): void => undefined;

/** Writes an animated GIF. */
export function gifWriter({ width, height }: FilmSize): FilmWriter {
	const film = new GifFilm(width, height);
	return {
		add: (canvas, frames) => film.add(pixelsOf(canvas), frames),
		finish: () => film.finish(),
		close: nothing,
	};
}

/** Writes an animated WebP; of each picture the part that changes. */
export function webpWriter({ width, height }: FilmSize): FilmWriter {
	const film = new WebpFilm(width, height);
	const whole = { x: 0, y: 0, width, height };
	let before: Uint32Array | null = null;
	return {
		async add(canvas, frames) {
			const pixels = new Uint32Array(pixelsOf(canvas).buffer);
			const box = before ? changedBox(before, pixels, width) : whole;
			before = pixels;
			if (!box) {
				film.hold(frames);
				return;
			}
			const part = document.createElement('canvas');
			part.width = box.width;
			part.height = box.height;
			const context = part.getContext('2d', { alpha: false });
			if (!context) throw new Error('the browser gives no 2D canvas');
			context.drawImage(canvas, -box.x, -box.y);
			const still = await encoded(part, 'image/webp');
			film.add(new Uint8Array(await still.arrayBuffer()), box, frames);
		},
		finish: () => film.finish(),
		close: nothing,
	};
}
