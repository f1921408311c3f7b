/**
 * `npm run sign -- --key private.pem [--name text] <file...>`: closes the records of exported
 * snapshots with a signature (Ed25519), in place. `npm run sign -- --new private.pem` makes a key
 * and writes the public one, which its owner makes known, beside it.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
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
import { bytesOf, Unreadable } from './read-file';

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

/**
 * Why a file was not signed; `null` where it was.
 * @throws {Unreadable}
 */
async function signed(file: string, sign: Sign): Promise<string | null> {
	const bytes = bytesOf(file);
	const reading = await readEvidence(bytes);
	if (reading.kind !== 'read') return 'it has no record that can be read';
	if (!reading.isRecordIntact || !reading.isPictureIntact) return 'it was altered after export';
	writeFileSync(file, await withEvidence(bytes, reading.format, reading.block.record, sign));
	return null;
}

async function signAll(sign: Sign): Promise<void> {
	for (const file of files) {
		const problem = await signed(file, sign).catch((error: unknown) => {
			if (error instanceof Unreadable) return error.message;
			throw error;
		});
		console.log(`${file}: ${problem === null ? 'signed' : `NOT signed: ${problem}`}`);
		if (problem !== null) process.exitCode = 1;
	}
}

if (options.new !== undefined) await makeKey(options.new);
else if (options.key === undefined || files.length === 0) {
	console.error(USAGE);
	process.exitCode = 2;
} else {
	const { key, name = null } = options;
	try {
		const secret = secretFromPem(bytesOf(key).toString('utf8'));
		if (!secret) throw new Unreadable('it holds no Ed25519 key in PEM (PKCS #8)');
		await signAll(await signWithSecret(secret, name));
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		console.error(`${key}: ${error.message}`);
		process.exitCode = 2;
	}
}
