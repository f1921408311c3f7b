import type { Sign } from './block';
import { joined, utf8 } from '../containers/bytes';
import { fromBase64, toBase64 } from './signature';

/** What PKCS #8 has before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = Uint8Array.from([
	0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);
/** What a SubjectPublicKeyInfo has before the 32 bytes of an Ed25519 key (RFC 8410). */
const SPKI_HEAD = Uint8Array.from([
	0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
]);
const KEY_LENGTH = 32;

function pemBody(pem: string, label: string): Uint8Array | null {
	const [, body] =
		new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(pem) ??
		[];
	try {
		return body === undefined ? null : fromBase64(body.replace(/\s/g, ''));
	} catch {
		return null;
	}
}

const behind = (head: Uint8Array, bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null =>
	bytes?.length === head.length + KEY_LENGTH && head.every((byte, at) => bytes[at] === byte)
		? bytes.slice(head.length)
		: null;

/** The secret of an Ed25519 key in a PEM file (PKCS #8, without a password); `null` of any other. */
export const secretFromPem = (pem: string): Uint8Array<ArrayBuffer> | null =>
	behind(PKCS8_HEAD, pemBody(pem, 'PRIVATE KEY'));

/** A public Ed25519 key in a PEM file; `null` of any other. */
export const publicKeyFromPem = (pem: string): Uint8Array<ArrayBuffer> | null =>
	behind(SPKI_HEAD, pemBody(pem, 'PUBLIC KEY'));

export const pkcs8Of = (secret: Uint8Array): Uint8Array<ArrayBuffer> =>
	joined([PKCS8_HEAD, secret]);

const pem = (label: string, bytes: Uint8Array): string =>
	`-----BEGIN ${label}-----\n${toBase64(bytes)}\n-----END ${label}-----\n`;

/** A public key as its owner makes it known. */
export const publicKeyPem = (publicKey: Uint8Array): string =>
	pem('PUBLIC KEY', joined([SPKI_HEAD, publicKey]));

export const secretPem = (secret: Uint8Array): string => pem('PRIVATE KEY', pkcs8Of(secret));

/** Signs with a secret that is at hand: in a command, and where browsers give no better way. */
export async function signWithSecret(secret: Uint8Array, name: string | null): Promise<Sign> {
	const { ed25519 } = await import('@noble/curves/ed25519.js');
	return {
		signer: { publicKey: toBase64(ed25519.getPublicKey(secret)), name },
		sign: (text) => Promise.resolve(toBase64(ed25519.sign(utf8(text), secret))),
	};
}
