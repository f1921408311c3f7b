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

/** The bytes of a file do not follow its format. */
export class BrokenFile extends Error {
	override readonly name = 'BrokenFile';
}
