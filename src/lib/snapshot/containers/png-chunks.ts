import { BrokenFile, joined, latin1, startsWith, utf8, viewOf } from './bytes';

export type PngChunk = { readonly type: string; readonly content: Uint8Array };

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** CRC-32 as PNG has it (ISO 3309), by byte. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit += 1) {
		remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
	}
	return remainder;
});

export function crc32(bytes: Uint8Array): number {
	let remainder = 0xffffffff;
	for (const byte of bytes) {
		remainder = (CRC_TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
	}
	return (remainder ^ 0xffffffff) >>> 0;
}

/** The CRC-32 of bytes as it stands behind a chunk. */
export function checksum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const sum = new Uint8Array(4);
	viewOf(sum).setUint32(0, crc32(bytes));
	return sum;
}

/**
 * The chunks of a PNG in their order; views into its bytes.
 * @throws {BrokenFile} where a chunk does not fit, or is not the one that was written
 */
export function chunksOf(png: Uint8Array): readonly PngChunk[] {
	if (!startsWith(png, PNG_SIGNATURE)) throw new BrokenFile('the file is no PNG');
	const numbers = viewOf(png);
	const chunks: PngChunk[] = [];
	for (let at = PNG_SIGNATURE.length; at < png.length;) {
		if (at + 12 > png.length) throw new BrokenFile('the PNG ends inside a chunk');
		const length = numbers.getUint32(at);
		const end = at + 12 + length;
		if (end > png.length) throw new BrokenFile('the PNG ends inside a chunk');
		const type = latin1(png.subarray(at + 4, at + 8));
		if (crc32(png.subarray(at + 4, end - 4)) !== numbers.getUint32(end - 4)) {
			throw new BrokenFile(`the ${type} chunk of the PNG is damaged`);
		}
		chunks.push({ type, content: png.subarray(at + 8, end - 4) });
		if (type === 'IEND') return chunks;
		at = end;
	}
	throw new BrokenFile('the PNG has no end');
}

/** A chunk as it stands in a file. */
export function chunkBytes({ type, content }: PngChunk): Uint8Array<ArrayBuffer> {
	const body = joined([utf8(type), content]);
	const length = new Uint8Array(4);
	viewOf(length).setUint32(0, content.length);
	return joined([length, body, checksum(body)]);
}

export const pngOfChunks = (chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> =>
	joined([Uint8Array.from(PNG_SIGNATURE), ...chunks.map(chunkBytes)]);

/** Where chunks about the picture belong: after its header, before its pixels. */
export function withChunks(
	chunks: readonly PngChunk[],
	added: readonly PngChunk[],
): readonly PngChunk[] {
	const [header, ...rest] = chunks;
	return header ? [header, ...added, ...rest] : [...added];
}

/** A text under a keyword, in UTF-8 as no other text chunk of PNG has it. */
export const internationalText = (keyword: string, text: string): PngChunk => ({
	type: 'iTXt',
	// Keyword, end; not compressed, method 0; no language, no translated keyword.
	content: joined([utf8(keyword), new Uint8Array(5), utf8(text)]),
});

/** Keyword and text, in UTF-8, of an uncompressed iTXt chunk; `null` of any other. */
export function internationalTextIn({
	type,
	content,
}: PngChunk): { readonly keyword: string; readonly text: Uint8Array } | null {
	const end = content.indexOf(0);
	if (type !== 'iTXt' || end < 1 || content[end + 1] !== 0) return null;
	const language = content.indexOf(0, end + 3);
	const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
	if (translated < 0) return null;
	return {
		keyword: latin1(content.subarray(0, end)),
		text: content.subarray(translated + 1),
	};
}

/** Dots per inch, as PNG says it: pixels to the metre, which rounds. */
export function pixelDensity(dotsPerInch: number): PngChunk {
	const content = new Uint8Array(9);
	const perMetre = Math.round(dotsPerInch / 0.0254);
	viewOf(content).setUint32(0, perMetre);
	viewOf(content).setUint32(4, perMetre);
	content[8] = 1;
	return { type: 'pHYs', content };
}
