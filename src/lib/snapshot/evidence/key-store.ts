import { del, get, set } from 'idb-keyval';
import type { Sign, Signer } from './block';
import { utf8 } from '../containers/bytes';
import { pkcs8Of, signWithSecret } from './keys';
import { toBase64 } from './signature';

/**
 * A key of the reader's own, kept by the browser. Where the browser can, the secret is a key that
 * signs and that no script can read; on plain http it is kept as bytes, since WebCrypto is absent.
 */
type StoredKey = Signer & { readonly secret: CryptoKey | Uint8Array };

const PLACE = 'verbatim.signing-key';

/** Whether the browser signs with keys that cannot be read out. */
const hasWebCrypto = (): boolean => typeof crypto === 'object' && 'subtle' in crypto;

async function keptSecret(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey | Uint8Array> {
	if (!hasWebCrypto()) return secret;
	// Older browsers have WebCrypto without this algorithm.
	return crypto.subtle
		.importKey('pkcs8', pkcs8Of(secret), 'Ed25519', false, ['sign'])
		.catch(() => secret);
}

const isStored = (kept: unknown): kept is StoredKey =>
	typeof kept === 'object' && kept !== null && 'publicKey' in kept && 'secret' in kept;

async function stored(): Promise<StoredKey | null> {
	const kept: unknown = await get(PLACE);
	return isStored(kept) ? kept : null;
}

/** The reader's key, without its secret; `null` where there is none. */
export async function ownKey(): Promise<Signer | null> {
	const kept = await stored();
	return kept && { publicKey: kept.publicKey, name: kept.name };
}

/** Keeps a secret under a name of the reader's choice, in the place of one that was there. */
export async function keepKey(
	secret: Uint8Array<ArrayBuffer>,
	name: string | null,
): Promise<Signer> {
	const { signer } = await signWithSecret(secret, name);
	await set(PLACE, { ...signer, secret: await keptSecret(secret) });
	return signer;
}

/** Makes a key that nobody else has. */
export const makeKey = (name: string | null): Promise<Signer> =>
	keepKey(crypto.getRandomValues(new Uint8Array(32)), name);

export const forgetKey = (): Promise<void> => del(PLACE);

/** Signs with the reader's key; `null` where there is none. */
export async function ownSign(): Promise<Sign | null> {
	const kept = await stored();
	if (kept === null) return null;
	const { secret, publicKey, name } = kept;
	if (secret instanceof Uint8Array) return signWithSecret(secret, name);
	return {
		signer: { publicKey, name },
		async sign(text) {
			const signature = await crypto.subtle.sign('Ed25519', secret, utf8(text));
			return toBase64(new Uint8Array(signature));
		},
	};
}
