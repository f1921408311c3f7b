import { joined, utf8 } from '../containers/bytes';
import { chunkBytes, chunksOf, type Chunk } from '../containers/webp';
import type { Box } from '../layout/figure';
import { FRAMES_PER_SECOND } from './plan';

const ANIMATION_FLAG = 0x02;
/** Do not blend: what is written is what is seen. */
const NO_BLENDING = 0x02;
/** What of a still WebP is its picture. */
const PICTURE = new Set(['ALPH', 'VP8 ', 'VP8L']);

/** Three bytes, the lowest first. */
function setShort(bytes: Uint8Array, at: number, value: number): void {
	bytes[at] = value & 0xff;
	bytes[at + 1] = (value >>> 8) & 0xff;
	bytes[at + 2] = (value >>> 16) & 0xff;
}

/**
 * What has changed between two pictures, its corner at even places as WebP wants them; `null` where
 * nothing has.
 */
export function changedBox(before: Uint32Array, after: Uint32Array, width: number): Box | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
	for (let at = 0; at < after.length; at += 1) {
		if (before[at] === after[at]) continue;
		const [x, y] = [at % width, Math.floor(at / width)];
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = y;
	}
	if (right < 0) return null;
	const [x, y] = [left - (left % 2), top - (top % 2)];
	return { x, y, width: right + 1 - x, height: bottom + 1 - y };
}

type Frame = { readonly box: Box; readonly picture: readonly Chunk[]; frames: number };

/** An animated WebP, put together from still ones (RIFF container of WebP). */
export class WebpFilm {
	readonly #frames: Frame[] = [];

	constructor(
		readonly width: number,
		readonly height: number,
	) {}

	/**
	 * @param still a WebP of the part of the picture that changed
	 * @param box where the part stands, at even places
	 */
	add(still: Uint8Array, box: Box, frames: number): void {
		const picture = chunksOf(still).filter(({ type }) => PICTURE.has(type));
		this.#frames.push({ box, picture, frames });
	}

	/** Holds what is seen for longer. */
	hold(frames: number): void {
		const last = this.#frames.at(-1);
		if (last) last.frames += frames;
	}

	finish(): Uint8Array<ArrayBuffer> {
		const header = new Uint8Array(10);
		header[0] = ANIMATION_FLAG;
		setShort(header, 4, this.width - 1);
		setShort(header, 7, this.height - 1);
		// Background colour, then how often it plays: 0 is for ever.
		const animation = Uint8Array.of(255, 255, 255, 255, 0, 0);
		const body = joined([
			utf8('WEBP'),
			chunkBytes({ type: 'VP8X', content: header }),
			chunkBytes({ type: 'ANIM', content: animation }),
			...this.#frames.map((frame) => chunkBytes({ type: 'ANMF', content: frameBytes(frame) })),
		]);
		return chunkBytes({ type: 'RIFF', content: body });
	}
}

function frameBytes({ box, picture, frames }: Frame): Uint8Array {
	const head = new Uint8Array(16);
	setShort(head, 0, box.x / 2);
	setShort(head, 3, box.y / 2);
	setShort(head, 6, box.width - 1);
	setShort(head, 9, box.height - 1);
	setShort(head, 12, (frames * 1000) / FRAMES_PER_SECOND);
	head[15] = NO_BLENDING;
	return joined([head, ...picture.map(chunkBytes)]);
}
