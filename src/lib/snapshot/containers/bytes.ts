const LATIN_1 = new TextDecoder('latin1');
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => ENCODER.encode(text);
export const textOfUtf8 = (bytes: Uint8Array): string => UTF_8.decode(bytes);

/** Bytes as characters of the same numbers, so that file marks can be looked for in them. */
export const latin1 = (bytes: Uint8Array): string => LATIN_1.decode(bytes);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

export const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
	signature.every((byte, index) => bytes[at + index] === byte);

/** Numbers in a file, in its order of bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Bytes of a file from `start`, counted from 0, up to `end`, which is not among them. */
export type Span = { readonly start: number; readonly end: number };

/** Where a view of a file's bytes stands in it. */
export function spanOf(view: Uint8Array, bytes: Uint8Array): Span {
	const start = view.byteOffset - bytes.byteOffset;
	return { start, end: start + view.length };
}

/** A span within a view, as one of what the view stands in. */
export const movedBy = ({ start, end }: Span, by: number): Span => ({
	start: start + by,
	end: end + by,
});

/** A span of a text that stands in a file in pieces, one behind the other, as spans of the file. */
export function spansAcross({ start, end }: Span, pieces: readonly Span[]): readonly Span[] {
	let before = 0;
	return pieces.flatMap((piece) => {
		const [from, until] = [Math.max(start - before, 0), end - before];
		const length = piece.end - piece.start;
		before += length;
		const first = piece.start + from;
		const last = piece.start + Math.min(until, length);
		return first < last ? [{ start: first, end: last }] : [];
	});
}

/** All of some pieces of a file, one behind the other. */
export const across = (bytes: Uint8Array, pieces: readonly Span[]): Uint8Array<ArrayBuffer> =>
	joined(pieces.map(({ start, end }) => bytes.subarray(start, end)));

/** The bytes of a file do not follow its format. */
export class BrokenFile extends Error {
	override readonly name = 'BrokenFile';
}
