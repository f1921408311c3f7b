import { BrokenFile, joined, latin1, movedBy, spanOf, textOfUtf8, utf8 } from './bytes';
import { behindEnd, part, secondRecord, type EvidenceCodec } from './codec';
import { onlyEvidence } from './xml-spans';
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

const xmpTexts = (bytes: Uint8Array): readonly Uint8Array[] =>
	partsOf(bytes)
		.filter(({ isXmp }) => isXmp)
		.map((each) => each.bytes.subarray(XMP_HEAD.length, each.bytes.length - XMP_END.length));

/** Extensions by their labels. */
const CONTROL = 0xf9;
const LABELS: Readonly<Record<number, string>> = { 0xfe: 'Comment', 0x01: 'Plain Text' };

/** Says how often the pictures are shown. */
const LOOP = 'NETSCAPE2.0';

/** What a block is called that no export has; `null` for one that it has. */
function strangerIn({ isXmp, bytes }: Part): string | null {
	const label = bytes[1] ?? 0;
	if (isXmp || bytes[0] !== EXTENSION || label === CONTROL) return null;
	if (label !== APPLICATION) return LABELS[label] ?? label.toString(16);
	const name = latin1(bytes.subarray(3, 14));
	return name === LOOP ? null : name;
}

export const gif: EvidenceCodec = {
	recognises: (bytes) => /^GIF8[79]a/.test(latin1(bytes.subarray(0, 6))),

	write: (bytes, fields) =>
		joined([
			...pictureOf(bytes),
			XMP_HEAD,
			utf8(packetOf(xmpOf(fields))),
			XMP_END,
			Uint8Array.of(TRAILER),
		]),

	read(bytes) {
		const [text] = xmpTexts(bytes);
		return text ? evidenceIn(textOfUtf8(text)) : null;
	},

	place(bytes) {
		const [text, ...others] = xmpTexts(bytes);
		const span = text && others.length === 0 ? onlyEvidence(text) : null;
		return span && text ? { text: [movedBy(span, spanOf(text, bytes).start)], sums: [] } : null;
	},

	strangers(bytes) {
		const parts = partsOf(bytes);
		const names = parts.flatMap((each) => strangerIn(each) ?? []);
		const length = parts.reduce((sum, each) => sum + each.bytes.length, 0);
		return [
			...[...new Set(names)].map(part),
			// Behind the trailer, which is one byte.
			...behindEnd(bytes.length - length - 1),
			...secondRecord(parts.filter(({ isXmp }) => isXmp).length),
		];
	},

	version1: { picture: (bytes) => joined(pictureOf(bytes)), uncovered: () => [] },
};
