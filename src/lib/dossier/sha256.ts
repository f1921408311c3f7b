/**
 * The SHA-256 of some bytes, in hexadecimal. The browser computes it where it may: it is absent on
 * plain http in a local network, and a library does it there.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const subtle: SubtleCrypto | undefined = (globalThis.crypto as Crypto | undefined)?.subtle;
	if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))));
	const { sha256: digest } = await import('@noble/hashes/sha2.js');
	return hex(digest(bytes));
}

const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
