import { BrokenFile, joined, movedBy, spanOf, startsWith, textOfUtf8, utf8 } from './bytes';
import { behindEnd, secondRecord, type EvidenceCodec } from './codec';
import { onlyEvidence } from './xml-spans';
import { evidenceIn, packetOf, xmpOf } from './xmp';

/** Elements of EBML (RFC 8794) and Matroska (RFC 9559) by their ids, marker bits and all. */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const TAGS = 0x1254c367;
const TAG = 0x7373;
const TARGETS = 0x63c0;
const SIMPLE_TAG = 0x67c8;
const TAG_NAME = 0x45a3;
const TAG_STRING = 0x4487;

/** The name of our tag. */
const NAME = 'XMP';

type Element = {
	readonly id: number;
	/** With its header. */
	readonly bytes: Uint8Array;
	readonly content: Uint8Array;
};

/** A number of one to eight bytes that says by its first bits how many they are. */
function numberAt(
	bytes: Uint8Array,
	at: number,
): { readonly length: number; readonly withMarker: number; readonly value: number | null } {
	const first = bytes[at] ?? 0;
	const length = Math.clz32(first) - 23;
	if (first === 0 || at + length > bytes.length) throw new BrokenFile('the WebM has no such size');
	let withMarker = first;
	let value = first & (0xff >> length);
	let isUnknown = value === 0xff >> length;
	for (let index = 1; index < length; index += 1) {
		const byte = bytes[at + index] ?? 0;
		withMarker = withMarker * 256 + byte;
		value = value * 256 + byte;
		isUnknown &&= byte === 0xff;
	}
	return { length, withMarker, value: isUnknown ? null : value };
}

function elementsOf(bytes: Uint8Array): readonly Element[] {
	const elements: Element[] = [];
	for (let at = 0; at < bytes.length;) {
		const id = numberAt(bytes, at);
		const size = numberAt(bytes, at + id.length);
		const start = at + id.length + size.length;
		// One of unknown size reaches to the end: a segment that was written as it came.
		const end = size.value === null ? bytes.length : start + size.value;
		if (end > bytes.length) throw new BrokenFile('the WebM ends inside an element');
		elements.push({
			id: id.withMarker,
			bytes: bytes.subarray(at, end),
			content: bytes.subarray(start, end),
		});
		at = end;
	}
	return elements;
}

const LONG = 8;

/** Whole numbers up to 2⁵³ in the longest form, which has room for every size. */
function sizeBytes(value: number): Uint8Array {
	const bytes = new Uint8Array(LONG);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
	bytes[0] = 1;
	return bytes;
}

function element(id: number, ...contents: readonly Uint8Array[]): Uint8Array {
	const name = id
		.toString(16)
		.match(/../g)
		?.map((byte) => Number.parseInt(byte, 16));
	const content = joined(contents);
	return joined([Uint8Array.from(name ?? []), sizeBytes(content.length), content]);
}

/** The text of our tag, in UTF-8; `null` for any other element. */
function xmpIn({ id, content }: Element): Uint8Array | null {
	if (id !== TAGS) return null;
	for (const tag of elementsOf(content).filter((each) => each.id === TAG)) {
		for (const simple of elementsOf(tag.content).filter((each) => each.id === SIMPLE_TAG)) {
			const parts = elementsOf(simple.content);
			const name = parts.find((each) => each.id === TAG_NAME);
			const text = parts.find((each) => each.id === TAG_STRING);
			if (name && text && textOfUtf8(name.content) === NAME) return text.content;
		}
	}
	return null;
}

function filmOf(bytes: Uint8Array): { readonly head: Uint8Array; readonly parts: Element[] } {
	const [head, segment] = elementsOf(bytes);
	if (head?.id !== EBML || segment?.id !== SEGMENT) throw new BrokenFile('the WebM has no film');
	return { head: head.bytes, parts: [...elementsOf(segment.content)] };
}

/** The film without our tag: its parts say where each other stands, and keep their places. */
function filmBytes({ parts }: ReturnType<typeof filmOf>): readonly Uint8Array[] {
	return parts.filter((part) => xmpIn(part) === null).map((part) => part.bytes);
}

const xmpTexts = (bytes: Uint8Array): readonly Uint8Array[] =>
	filmOf(bytes).parts.flatMap((part) => xmpIn(part) ?? []);

export const webm: EvidenceCodec = {
	recognises: (bytes) => startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3]),

	write(bytes, fields) {
		const film = filmOf(bytes);
		const tag = element(
			TAGS,
			element(
				TAG,
				element(TARGETS),
				element(
					SIMPLE_TAG,
					element(TAG_NAME, utf8(NAME)),
					element(TAG_STRING, utf8(packetOf(xmpOf(fields)))),
				),
			),
		);
		return joined([film.head, element(SEGMENT, ...filmBytes(film), tag)]);
	},

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
		const [, , ...behind] = elementsOf(bytes);
		return [
			...behindEnd(behind.reduce((sum, each) => sum + each.bytes.length, 0)),
			...secondRecord(xmpTexts(bytes).length),
		];
	},

	version1: {
		picture(bytes) {
			const film = filmOf(bytes);
			return joined([film.head, ...filmBytes(film)]);
		},
		uncovered: () => [],
	},
};
