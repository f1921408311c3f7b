import { BrokenFile, joined, startsWith, viewOf } from './bytes';

export const JPEG_START = [0xff, 0xd8];
export const APP0 = 0xe0;
export const APP1 = 0xe1;
export const APP2 = 0xe2;
export const APP13 = 0xed;
export const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Whether a segment is written by an application for itself (APP0 to APP15). */
export const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** A segment tells its length in 16 bits, which count themselves. */
export const LONGEST_SEGMENT = 0xffff - 2;

export type Segment = { readonly marker: number; readonly content: Uint8Array };

export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, [...JPEG_START, 0xff]);

/**
 * The segment that begins at a place, and where it ends; `null` where it is not there in full.
 * @throws {BrokenFile} where no segment begins
 */
export function segmentAt(
	bytes: Uint8Array,
	at: number,
): (Segment & { readonly end: number }) | null {
	if (at + 4 > bytes.length) return null;
	if (bytes[at] !== 0xff) throw new BrokenFile('the JPEG has something between its segments');
	const end = at + 2 + viewOf(bytes).getUint16(at + 2);
	if (end > bytes.length) return null;
	return { marker: bytes[at + 1] ?? 0, content: bytes.subarray(at + 4, end), end };
}

/** The segments before the picture's own data, and that data with everything behind it. */
export function partsOf(bytes: Uint8Array): {
	readonly segments: readonly Segment[];
	readonly rest: Uint8Array;
} {
	const segments: Segment[] = [];
	for (let at = JPEG_START.length; ;) {
		const segment = segmentAt(bytes, at);
		if (!segment) throw new BrokenFile('the JPEG has no picture');
		if (segment.marker === START_OF_SCAN) return { segments, rest: bytes.subarray(at) };
		segments.push(segment);
		at = segment.end;
	}
}

export function segmentBytes({ marker, content }: Segment): Uint8Array<ArrayBuffer> {
	const head = Uint8Array.from([0xff, marker, 0, 0]);
	viewOf(head).setUint16(2, content.length + 2);
	return joined([head, content]);
}

/**
 * How many bytes follow the end of a picture; none where it has no end.
 *
 * @param rest from its first scan on
 */
export function bytesBehindEnd(rest: Uint8Array): number {
	for (let at = 0; at + 1 < rest.length;) {
		const marker = rest[at] === 0xff ? (rest[at + 1] ?? 0) : 0;
		if (marker === END) return rest.length - at - 2;
		// Data, with its zeros behind an FF and its marks to begin again at, up to the next segment.
		const isSegment = marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd7);
		at += isSegment && at + 4 <= rest.length ? 2 + viewOf(rest).getUint16(at + 2) : 1;
	}
	return 0;
}
