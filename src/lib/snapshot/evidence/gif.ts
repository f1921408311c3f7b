import { BrokenFile, joined, latin1, textOfUtf8, utf8 } from './bytes';
import type { EvidenceCodec } from './codec';
import { evidenceIn, packetOf, xmpOf } from './xmp';

const EXTENSION = 0x21;
const APPLICATION = 0xff;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** Opens the application extension that holds XMP, whose text is not cut into blocks. */
const XMP_HEAD = Uint8Array.of(EXTENSION, APPLICATION, 11, ...utf8('XMP DataXMP'));
/**
 * Closes it: whoever takes the bytes of the text for lengths of blocks comes out at the last of
 * these, wherever they come in.
 */
const XMP_END = Uint8Array.of(1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0);

type Part = { readonly isXmp: boolean; readonly bytes: Uint8Array };

/** Bytes of a colour table, from the packed field of its header. */
const tableLength = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** The header with the first colour table, then the blocks in order, up to the trailer. */
function partsOf(bytes: Uint8Array): readonly Part[] {
	const at = (index: number): number => {
		const byte = bytes[index];
		if (byte === undefined) throw new BrokenFile('the GIF ends inside a block');
		return byte;
	};
	const behindBlocks = (index: number): number => {
		let next = index;
		while (at(next) > 0) next += at(next) + 1;
		return next + 1;
	};
	const head = 13 + tableLength(at(10));
	const parts: Part[] = [{ isXmp: false, bytes: bytes.subarray(0, head) }];
	for (let start = head; at(start) !== TRAILER;) {
		let end: number;
		if (at(start) === EXTENSION) end = behindBlocks(start + 2);
		else if (at(start) === IMAGE) end = behindBlocks(start + 11 + tableLength(at(start + 9)));
		else throw new BrokenFile('the GIF has something between its blocks');
		const isXmp = XMP_HEAD.every((byte, index) => bytes[start + index] === byte);
		parts.push({ isXmp, bytes: bytes.subarray(start, end) });
		start = end;
	}
	return parts;
}

const pictureOf = (bytes: Uint8Array): readonly Uint8Array[] =>
	partsOf(bytes)
		.filter(({ isXmp }) => !isXmp)
		.map((part) => part.bytes);

export const gif: EvidenceCodec = {
	recognises: (bytes) => /^GIF8[79]a/.test(latin1(bytes.subarray(0, 6))),

	picture: (bytes) => joined(pictureOf(bytes)),

	write: (bytes, fields) =>
		joined([
			...pictureOf(bytes),
			XMP_HEAD,
			utf8(packetOf(xmpOf(fields))),
			XMP_END,
			Uint8Array.of(TRAILER),
		]),

	read(bytes) {
		const xmp = partsOf(bytes).find(({ isXmp }) => isXmp);
		if (!xmp) return null;
		const text = xmp.bytes.subarray(XMP_HEAD.length, xmp.bytes.length - XMP_END.length);
		return evidenceIn(textOfUtf8(text));
	},
};
