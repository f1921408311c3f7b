import { BrokenFile, joined, latin1, textOfUtf8, utf8, viewOf } from './bytes';
import type { EvidenceCodec } from './codec';
import { evidenceIn, packetOf, xmpOf } from './xmp';

/** A part of a WebP's RIFF container. */
export type Chunk = { readonly type: string; readonly content: Uint8Array };

const XMP_FLAG = 0x04;
const ALPHA_FLAG = 0x10;
/** Chunks about the picture, not of it. */
const ABOUT = new Set(['XMP ', 'EXIF', 'VP8X']);

/**
 * The chunks of a WebP, in order.
 * @throws {BrokenFile}
 */
export function chunksOf(bytes: Uint8Array): readonly Chunk[] {
	const numbers = viewOf(bytes);
	const end = Math.min(bytes.length, 8 + numbers.getUint32(4, true));
	const chunks: Chunk[] = [];
	for (let at = 12; at + 8 <= end;) {
		const length = numbers.getUint32(at + 4, true);
		if (at + 8 + length > bytes.length) throw new BrokenFile('the WebP ends inside a chunk');
		chunks.push({
			type: latin1(bytes.subarray(at, at + 4)),
			content: bytes.subarray(at + 8, at + 8 + length),
		});
		// Chunks begin at even places.
		at += 8 + length + (length % 2);
	}
	if (chunks.length === 0) throw new BrokenFile('the WebP has no picture');
	return chunks;
}

/** A chunk as it stands in a file. */
export function chunkBytes({ type, content }: Chunk): Uint8Array<ArrayBuffer> {
	const length = new Uint8Array(4);
	viewOf(length).setUint32(0, content.length, true);
	return joined([utf8(type), length, content, new Uint8Array(content.length % 2)]);
}

/** Width and height in pixels, and whether there is transparency, of a file without a VP8X chunk. */
function sizeOf({ type, content }: Chunk): {
	readonly width: number;
	readonly height: number;
	readonly alpha: boolean;
} {
	const numbers = viewOf(content);
	if (type === 'VP8L' && content.length >= 5) {
		const bits = numbers.getUint32(1, true);
		return {
			width: (bits & 0x3fff) + 1,
			height: ((bits >>> 14) & 0x3fff) + 1,
			alpha: ((bits >>> 28) & 1) === 1,
		};
	}
	if (type === 'VP8 ' && content.length >= 10) {
		return {
			width: numbers.getUint16(6, true) & 0x3fff,
			height: numbers.getUint16(8, true) & 0x3fff,
			alpha: false,
		};
	}
	throw new BrokenFile('the WebP has no picture that we know');
}

/** The chunk that says what else is in the file. */
function extendedHeader(chunks: readonly Chunk[]): Chunk {
	const [first] = chunks;
	if (!first) throw new BrokenFile('the WebP has no picture');
	if (first.type === 'VP8X') {
		const content = first.content.slice();
		content[0] = (content[0] ?? 0) | XMP_FLAG;
		return { type: 'VP8X', content };
	}
	const { width, height, alpha } = sizeOf(first);
	const content = new Uint8Array(10);
	content[0] = XMP_FLAG | (alpha ? ALPHA_FLAG : 0);
	const numbers = viewOf(content);
	// Three bytes each, less one.
	numbers.setUint16(4, (width - 1) & 0xffff, true);
	content[6] = (width - 1) >>> 16;
	numbers.setUint16(7, (height - 1) & 0xffff, true);
	content[9] = (height - 1) >>> 16;
	return { type: 'VP8X', content };
}

export const webp: EvidenceCodec = {
	recognises: (bytes) =>
		latin1(bytes.subarray(0, 4)) === 'RIFF' && latin1(bytes.subarray(8, 12)) === 'WEBP',

	picture: (bytes) =>
		joined(
			chunksOf(bytes)
				.filter(({ type }) => !ABOUT.has(type))
				.map(chunkBytes),
		),

	write(bytes, fields) {
		const chunks = chunksOf(bytes);
		const kept = chunks.filter(({ type }) => type !== 'VP8X' && type !== 'XMP ');
		const body = joined([
			utf8('WEBP'),
			...[
				extendedHeader(chunks),
				...kept,
				{ type: 'XMP ', content: utf8(packetOf(xmpOf(fields))) },
			].map(chunkBytes),
		]);
		return joined([chunkBytes({ type: 'RIFF', content: body })]);
	},

	read(bytes) {
		const xmp = chunksOf(bytes).find(({ type }) => type === 'XMP ');
		return xmp ? evidenceIn(textOfUtf8(xmp.content)) : null;
	},
};
