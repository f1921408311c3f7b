import { signedText, type EvidenceBlock } from './block';
import { utf8 } from '../containers/bytes';
import { sha256Of } from './digest';

/** What a signature proves: that the holder of a key closed this block, never who that is. */
export type SignatureState =
	| { readonly kind: 'unsigned' }
	| {
			readonly kind: 'valid' | 'invalid';
			/** Of the key, to be compared with one that its owner made known. */
			readonly fingerprint: string;
			/** As the signer wrote it; it proves nothing. */
			readonly name: string | null;
	  };

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export const toBase64 = (bytes: Uint8Array): string =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The SHA-256 of a public key, in groups that two people can read to each other. */
export const fingerprintOf = (publicKey: Uint8Array): string =>
	(sha256Of(publicKey).slice(0, 32).match(/.{4}/g) ?? []).join(' ');

/**
 * Whether the key that a block names has signed it. The key is in the block: it is not yet trusted.
 *
 * @param isIntact whether the block is as it was written: a signature of another one is none of it
 */
export async function signatureState(
	{ signer, signature, sha256 }: EvidenceBlock,
	isIntact: boolean,
): Promise<SignatureState> {
	if (signer === null && signature === null) return { kind: 'unsigned' };
	if (signer === null) return { kind: 'invalid', fingerprint: '', name: null };
	const key = fromBase64(signer.publicKey);
	const told = { fingerprint: fingerprintOf(key), name: signer.name };
	if (!isIntact || signature === null || key.length !== 32) return { kind: 'invalid', ...told };
	// WebCrypto is absent on plain http in a local network, so the proof comes from a library.
	const { ed25519 } = await import('@noble/curves/ed25519.js');
	const isValid = ed25519.verify(fromBase64(signature), utf8(signedText(sha256)), key);
	return { kind: isValid ? 'valid' : 'invalid', ...told };
}
