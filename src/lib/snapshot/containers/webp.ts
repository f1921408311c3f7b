import { BrokenFile, joined, latin1, movedBy, spanOf, textOfUtf8, utf8, viewOf } from './bytes';
import { behindEnd, part, secondRecord, type EvidenceCodec } from './codec';
import { onlyEvidence } from './xml-spans';
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

/** Chunks that an export has. */
const OURS = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L', 'XMP ']);

const ANIMATION_FLAG = 0x02;
const PROFILE_FLAG = 0x20;

/** A number of three bytes, the lowest first. */
const shortAt = (bytes: Uint8Array, at: number): number =>
	(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

/** Whether the first picture of an animation is all of it, as it is in a film. */
const isWhole = ({ content }: Chunk, { content: header }: Chunk): boolean =>
	shortAt(content, 0) === 0 &&
	shortAt(content, 3) === 0 &&
	shortAt(content, 6) === shortAt(header, 4) &&
	shortAt(content, 9) === shortAt(header, 7);

/** Whether a file's first chunk says of it what is there. */
function isHeaderOf(header: Chunk, chunks: readonly Chunk[]): boolean {
	if (header.type !== 'VP8X') return true;
	const has = (type: string): boolean => chunks.some((chunk) => chunk.type === type);
	const still = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L');
	const size = still && sizeOf(still);
	const frame = chunks.find(({ type }) => type === 'ANMF');
	const flags =
		(has('XMP ') ? XMP_FLAG : 0) |
		(has('ICCP') ? PROFILE_FLAG : 0) |
		(frame ? ANIMATION_FLAG : 0) |
		(has('ALPH') || size?.alpha === true ? ALPHA_FLAG : 0);
	const { content } = header;
	if (content.length !== 10 || content[0] !== flags || shortAt(content, 1) !== 0) return false;
	if (frame && !isWhole(frame, header)) return false;
	return (
		!size || (shortAt(content, 4) === size.width - 1 && shortAt(content, 7) === size.height - 1)
	);
}

export const webp: EvidenceCodec = {
	recognises: (bytes) =>
		latin1(bytes.subarray(0, 4)) === 'RIFF' && latin1(bytes.subarray(8, 12)) === 'WEBP',

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

	place(bytes) {
		const [xmp, ...others] = chunksOf(bytes).filter(({ type }) => type === 'XMP ');
		const span = xmp && others.length === 0 ? onlyEvidence(xmp.content) : null;
		return span && xmp
			? { text: [movedBy(span, spanOf(xmp.content, bytes).start)], sums: [] }
			: null;
	},

	strangers(bytes) {
		const chunks = chunksOf(bytes);
		const others = chunks.filter(({ type }) => !OURS.has(type)).map(({ type }) => type);
		const [header] = chunks;
		return [
			...[...new Set(others)].map(part),
			...(header && isHeaderOf(header, chunks) ? [] : [part('VP8X')]),
			...behindEnd(bytes.length - 8 - viewOf(bytes).getUint32(4, true)),
			...secondRecord(chunks.filter(({ type }) => type === 'XMP ').length),
		];
	},

	version1: {
		picture: (bytes) =>
			joined(
				chunksOf(bytes)
					.filter(({ type }) => !ABOUT.has(type))
					.map(chunkBytes),
			),
		uncovered: () => [],
	},
};
