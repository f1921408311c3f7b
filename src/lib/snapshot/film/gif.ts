import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { FRAMES_PER_SECOND } from './plan';

/** One of the 256 is kept for pixels that stay as they were. */
const MOST_COLOURS = 255;

/**
 * A GIF that takes pictures as they come: of each only the pixels that change are written, with
 * the colours that they need, so that what stands still stays exactly as it was.
 */
export class GifFilm {
	readonly #stream = GIFEncoder();
	#before: Uint32Array | null = null;

	constructor(
		readonly width: number,
		readonly height: number,
	) {}

	/** @param rgba four bytes a pixel, none transparent */
	add(rgba: Uint8Array<ArrayBuffer>, frames: number): void {
		const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
		const before = this.#before;
		const changed: number[] = [];
		if (before) {
			for (let at = 0; at < pixels.length; at += 1) {
				if (pixels[at] !== before[at]) changed.push(at);
			}
		}
		const seen = before ? Uint32Array.from(changed, (at) => pixels[at] ?? 0) : pixels.slice();
		const bytes = new Uint8Array(seen.buffer);
		const palette = seen.length > 0 ? quantize(bytes, MOST_COLOURS) : [[0, 0, 0]];
		const colours = seen.length > 0 ? applyPalette(bytes, palette) : new Uint8Array();
		const transparentIndex = palette.length;
		let index = colours;
		if (before) {
			index = new Uint8Array(pixels.length).fill(transparentIndex);
			for (const [nth, at] of changed.entries()) index[at] = colours[nth] ?? 0;
		}
		this.#stream.writeFrame(index, this.width, this.height, {
			palette: before ? [...palette, [0, 0, 0]] : palette,
			delay: (frames * 1000) / FRAMES_PER_SECOND,
			repeat: 0,
			transparent: before !== null,
			transparentIndex,
			dispose: 1,
		});
		this.#before = pixels.slice();
	}

	finish(): Uint8Array<ArrayBuffer> {
		this.#stream.finish();
		return this.#stream.bytes();
	}
}
