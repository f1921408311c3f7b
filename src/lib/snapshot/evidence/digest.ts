import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { perDossier } from '../../derive/per-dossier';
import type { Dossier } from '../../model/dossier';

/** SHA-256 in 64 lower-case hex digits. */
export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * A value as canonical JSON (RFC 8785), so that everybody who has the same value has the same
 * bytes, whatever the order of fields in their file.
 * @throws where the value is none that JSON can say
 */
export function canonicalJson(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('the value cannot be written as JSON');
	return text;
}

export const digestOf = (value: unknown): string => sha256Of(utf8ToBytes(canonicalJson(value)));

const MANIFEST = 'dossier';

/** Every record of a dossier; its manifest goes under `dossier`, which is nobody's id. */
export const recordDigests = perDossier(
	(dossier: Dossier): ReadonlyMap<string, string> =>
		new Map([
			[MANIFEST, digestOf(dossier.manifest)],
			...[dossier.sources, dossier.claims, dossier.events, dossier.places, dossier.actors]
				.flat()
				.map((record): [string, string] => [record.id, digestOf(record)]),
		]),
);

/**
 * The SHA-256 of a dossier: of the canonical JSON of `[[id, sha256], ...]`, all its records in the
 * order of their ids. A held text is in it by the SHA-256 that its source's record has.
 */
export const dossierDigest = perDossier((dossier: Dossier): string =>
	digestOf([...recordDigests(dossier)].sort(([a], [b]) => (a < b ? -1 : 1))),
);
