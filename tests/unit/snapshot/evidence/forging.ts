/** Files taken to pieces and put together otherwise, as a forger would. */
import fc from 'fast-check';
import type { EvidenceFormat } from '$lib/snapshot/containers/codec';
import { joined, utf8, viewOf } from '$lib/snapshot/containers/bytes';
import { segmentBytes } from '$lib/snapshot/containers/jpeg-segments';
import { chunkBytes as pngChunk } from '$lib/snapshot/containers/png-chunks';
import { chunkBytes as riffChunk } from '$lib/snapshot/containers/webp';

/** A box of an MP4 with a content. */
function box(type: string, content: Uint8Array): Uint8Array {
	const length = new Uint8Array(4);
	viewOf(length).setUint32(0, content.length + 8);
	return joined([length, utf8(type), content]);
}

/** Exif that turns a picture by a quarter: one entry, orientation 6, big-endian. */
const TURNED = Uint8Array.of(
	...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
	...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
);

const png = (type: string, ...content: readonly number[]): Uint8Array =>
	pngChunk({ type, content: Uint8Array.from(content) });

/** What a forger would put into a file of a format: whole parts that change what is seen. */
export const PARTS: Readonly<Record<EvidenceFormat, readonly Uint8Array[]>> = {
	png: [
		png('acTL', 0, 0, 0, 1, 0, 0, 0, 0),
		png(
			'fcTL',
			...[0, 0, 0, 0, 0, 0, 0, 48, 0, 0, 0, 33, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0],
		),
		png('gAMA', 0, 0, 0x27, 0x10),
		png('sRGB', 0),
		png('cICP', 1, 13, 0, 1),
		png('pHYs', 0, 0, 11, 19, 0, 0, 22, 38, 1),
		png('bKGD', 0, 255, 0, 0, 0, 0),
		png('tRNS', 0, 0, 0, 0, 0, 0),
		pngChunk({ type: 'eXIf', content: TURNED }),
		pngChunk({ type: 'tEXt', content: utf8('Comment\0none') }),
		pngChunk({ type: 'iTXt', content: utf8('Comment\0\0\0\0\0none') }),
		png('IDAT'),
		png('IEND'),
	],
	jpeg: [
		segmentBytes({ marker: 0xe1, content: joined([utf8('Exif\0\0'), TURNED]) }),
		segmentBytes({ marker: 0xee, content: utf8('Adobe\0d\0\0\0\0\0') }),
		segmentBytes({ marker: 0xe2, content: utf8('MPF\0') }),
		segmentBytes({ marker: 0xfe, content: utf8('a comment') }),
		segmentBytes({ marker: 0xdd, content: Uint8Array.of(0, 1) }),
		Uint8Array.of(0xff, 0xd9),
	],
	webp: [
		riffChunk({ type: 'EXIF', content: TURNED }),
		riffChunk({ type: 'ICCP', content: new Uint8Array(4) }),
		riffChunk({ type: 'ANIM', content: new Uint8Array(6) }),
		riffChunk({ type: 'ABCD', content: utf8('none') }),
	],
	svg: [
		utf8(
			'<metadata id="verbatim-evidence"></metadata ><rect width="9" height="9"/><metadata></metadata>',
		),
		utf8('<metadata id="verbatim-evidence"><rect/></metadata>'),
		utf8('<rect width="9" height="9"/>'),
		utf8('<!-- -->'),
		utf8('<?xml-stylesheet href="a.css"?>'),
		utf8(' '),
	],
	pdf: [
		utf8('\n9 0 obj\n<</Length 14>>\nstream\n1 0 0 rg 0 0 9 9 re f\nendstream\nendobj\n'),
		utf8('trailer\n<</Size 12/Root 1 0 R/Prev 100>>\nstartxref\n527785\n'),
		utf8('%%EOF\n'),
		utf8('% a comment\n'),
	],
	gif: [
		Uint8Array.of(0x21, 0xfe, 4, 1, 2, 3, 4, 0),
		Uint8Array.of(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
		Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0),
		Uint8Array.of(0x3b),
	],
	mp4: [
		box('free', new Uint8Array(4)),
		box('moov', box('udta', new Uint8Array(4))),
		box('mdat', new Uint8Array(9)),
		box('uuid', new Uint8Array(20)),
	],
	webm: [
		Uint8Array.of(0xec, 0x84, 0, 0, 0, 0),
		Uint8Array.of(0x1f, 0x43, 0xb6, 0x75, 0x80),
		Uint8Array.of(0x12, 0x54, 0xc3, 0x67, 0x80),
	],
};

/** Where a part of a format may begin, besides anywhere: behind each of its own marks. */
const MARKS: Readonly<Record<EvidenceFormat, readonly string[]>> = {
	png: ['IHDR', 'iTXt', 'pHYs', 'IDAT', 'IEND'],
	jpeg: [
		'\xff\xe0',
		'\xff\xe1',
		'\xff\xe2',
		'\xff\xdb',
		'\xff\xc0',
		'\xff\xc4',
		'\xff\xda',
		'\xff\xd9',
	],
	webp: ['VP8X', 'VP8 ', 'VP8L', 'ICCP', 'ALPH', 'ANIM', 'ANMF', 'XMP '],
	svg: ['<', '>', '"'],
	pdf: ['\n', '/', 'obj', 'stream', '%%EOF'],
	gif: ['\x21\xff', '\x21\xf9', '\x2c', '\x00'],
	mp4: ['ftyp', 'moov', 'trak', 'mdat', 'uuid', 'stbl'],
	webm: ['\x1f\x43\xb6\x75', '\x12\x54\xc3\x67', '\x15\x49\xa9\x66', '\xa3', '\x73\x73'],
};

/** Bytes before a mark that belong to its part: the length of a chunk of PNG, or of a box. */
const BEFORE: Partial<Record<EvidenceFormat, number>> = { png: 4, mp4: 4 };

/** Where a file may be cut: at its parts, and at a few places between. */
function cutsOf(format: EvidenceFormat, bytes: Uint8Array): readonly number[] {
	const text = Buffer.from(bytes).toString('latin1');
	const cuts = new Set([0, bytes.length]);
	for (const mark of MARKS[format]) {
		for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
			cuts.add(Math.max(0, at - (BEFORE[format] ?? 0)));
		}
	}
	return [...cuts].sort((a, b) => a - b);
}

/** One thing that is done to a file; places count from 0 to 1, over its cuts or all of its bytes. */
type Forgery =
	| { readonly kind: 'insert'; readonly at: number; readonly part: number }
	| { readonly kind: 'scatter'; readonly at: number; readonly bytes: Uint8Array }
	| { readonly kind: 'flip'; readonly at: number; readonly bits: number }
	| {
			readonly kind: 'move' | 'repeat' | 'drop' | 'swap';
			readonly at: number;
			readonly length: number;
			readonly to: number;
	  };

const place = fc.double({ min: 0, max: 1, noNaN: true });

export const forgeries: fc.Arbitrary<readonly Forgery[]> = fc.array(
	fc.oneof(
		fc.record({ kind: fc.constant('insert' as const), at: place, part: place }),
		fc.record({
			kind: fc.constant('scatter' as const),
			at: place,
			bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
		}),
		fc.record({
			kind: fc.constant('flip' as const),
			at: place,
			bits: fc.integer({ min: 1, max: 255 }),
		}),
		fc.record({
			kind: fc.constantFrom('move' as const, 'repeat' as const, 'drop' as const, 'swap' as const),
			at: place,
			length: fc.integer({ min: 1, max: 4 }),
			to: place,
		}),
	),
	{ minLength: 1, maxLength: 3 },
);

const nth = (count: number, share: number): number =>
	Math.min(count - 1, Math.floor(share * count));

/** Does one thing to a file. */
function forged(format: EvidenceFormat, bytes: Uint8Array, forgery: Forgery): Uint8Array {
	const cuts = cutsOf(format, bytes);
	const cutAt = (share: number): number => cuts[nth(cuts.length, share)] ?? 0;
	const spliced = (at: number, added: Uint8Array): Uint8Array =>
		joined([bytes.subarray(0, at), added, bytes.subarray(at)]);
	switch (forgery.kind) {
		case 'insert': {
			const parts = PARTS[format];
			return spliced(cutAt(forgery.at), parts[nth(parts.length, forgery.part)] ?? bytes);
		}
		case 'scatter':
			return spliced(nth(bytes.length + 1, forgery.at), forgery.bytes);
		case 'flip': {
			const file = Uint8Array.from(bytes);
			const at = nth(file.length, forgery.at);
			file[at] = (file[at] ?? 0) ^ forgery.bits;
			return file;
		}
		case 'move':
		case 'repeat':
		case 'drop':
		case 'swap': {
			const from = nth(cuts.length - 1, forgery.at);
			const start = cuts[from] ?? 0;
			const end = cuts[Math.min(from + forgery.length, cuts.length - 1)] ?? bytes.length;
			const piece = bytes.slice(start, end);
			const to = cutAt(forgery.to);
			if (forgery.kind === 'repeat') return spliced(to, piece);
			const without = joined([bytes.subarray(0, start), bytes.subarray(end)]);
			if (forgery.kind === 'drop') return without;
			if (forgery.kind === 'swap') {
				const half = nth(piece.length, 0.5);
				const turned = joined([piece.subarray(half), piece.subarray(0, half)]);
				return joined([bytes.subarray(0, start), turned, bytes.subarray(end)]);
			}
			const at = to >= end ? to - piece.length : Math.min(to, start);
			return joined([without.subarray(0, at), piece, without.subarray(at)]);
		}
	}
}

/** Does several things to a file, one after the other. */
export const allForged = (
	format: EvidenceFormat,
	bytes: Uint8Array,
	all: readonly Forgery[],
): Uint8Array => all.reduce<Uint8Array>((made, each) => forged(format, made, each), bytes);
