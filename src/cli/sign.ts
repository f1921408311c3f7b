/**
 * `npm run sign -- --key private.pem [--name text] <file...>`: closes the records of exported
 * snapshots with a signature (Ed25519), in place. `npm run sign -- --new private.pem` makes a key
 * and writes the public one, which its owner makes known, beside it.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
	publicKeyPem,
	secretFromPem,
	secretPem,
	signWithSecret,
} from '../lib/snapshot/evidence/keys';
import { readEvidence } from '../lib/snapshot/evidence/read';
import { fingerprintOf, fromBase64 } from '../lib/snapshot/evidence/signature';
import { withEvidence } from '../lib/snapshot/evidence/with-evidence';
import type { Sign } from '../lib/snapshot/evidence/block';

const USAGE =
	'usage: npm run sign -- --key private.pem [--name text] <file...>\n       npm run sign -- --new private.pem';

const { values: options, positionals: files } = parseArgs({
	allowPositionals: true,
	options: { key: { type: 'string' }, name: { type: 'string' }, new: { type: 'string' } },
});

async function makeKey(path: string): Promise<void> {
	const secret = Uint8Array.from(randomBytes(32));
	const { signer } = await signWithSecret(secret, null);
	const publicKey = fromBase64(signer.publicKey);
	// Never over a key that is there: what it signed could not be told from forgeries any more.
	writeFileSync(path, secretPem(secret), { flag: 'wx', mode: 0o600 });
	writeFileSync(`${path}.public.pem`, publicKeyPem(publicKey), { flag: 'wx' });
	console.log(`${path}: keep it to yourself`);
	console.log(`${path}.public.pem: make it known; its fingerprint is ${fingerprintOf(publicKey)}`);
}

/** Why a file was not signed; `null` where it was. */
async function signed(file: string, sign: Sign): Promise<string | null> {
	const reading = await readEvidence(readFileSync(file));
	if (reading.kind !== 'read') return 'it has no record that can be read';
	if (!reading.isRecordIntact || !reading.isPictureIntact) return 'it was altered after export';
	const bytes = await withEvidence(readFileSync(file), reading.format, reading.block.record, sign);
	writeFileSync(file, bytes);
	return null;
}

if (options.new !== undefined) await makeKey(options.new);
else if (options.key === undefined || files.length === 0) {
	console.error(USAGE);
	process.exitCode = 2;
} else {
	const secret = secretFromPem(readFileSync(options.key, 'utf8'));
	if (!secret) throw new Error(`${options.key} holds no Ed25519 key in PEM (PKCS #8)`);
	const sign = await signWithSecret(secret, options.name ?? null);
	for (const file of files) {
		const problem = await signed(file, sign);
		console.log(`${file}: ${problem === null ? 'signed' : `NOT signed: ${problem}`}`);
		if (problem !== null) process.exitCode = 1;
	}
}
