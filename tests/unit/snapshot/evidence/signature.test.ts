import { generateKeyPairSync, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import { signedText } from '$lib/snapshot/evidence/block';
import {
	publicKeyFromPem,
	publicKeyPem,
	secretFromPem,
	secretPem,
	signWithSecret,
} from '$lib/snapshot/evidence/keys';
import { readEvidence } from '$lib/snapshot/evidence/read';
import { fingerprintOf, fromBase64 } from '$lib/snapshot/evidence/signature';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { FILES, fileOf, recordOf } from './sample';

const secret = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const sign = await signWithSecret(secret, 'مكتب الصور');
const publicKey = fromBase64(sign.signer.publicKey);

describe('a signature', () => {
	it.each(FILES)('is valid in a $name, and another program agrees', async ({ format, bytes }) => {
		const reading = await readEvidence(await withEvidence(bytes, format, recordOf(), sign));
		expect(reading).toMatchObject({
			isRecordIntact: true,
			signature: {
				kind: 'valid',
				name: 'مكتب الصور',
				fingerprint: fingerprintOf(publicKey),
			},
		});
		if (reading.kind !== 'read') return;
		const { sha256, signature } = reading.block;
		const key = createPublicKey(publicKeyPem(publicKey));
		const text = Buffer.from(signedText(sha256));
		expect(verify(null, text, key, Buffer.from(signature ?? '', 'base64'))).toBe(true);
	});

	it('does not fit a record that was altered and closed anew, nor another signer', async () => {
		const file = await withEvidence(fileOf('svg'), 'svg', recordOf(), sign);
		const other = await withEvidence(
			fileOf('svg'),
			'svg',
			recordOf(undefined, { alt: 'other' }),
			sign,
		);
		const signatureIn = (bytes: Uint8Array) =>
			/"signature":"([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
		const moved = new TextDecoder().decode(other).replace(signatureIn(other), signatureIn(file));
		expect(await readEvidence(new TextEncoder().encode(moved))).toMatchObject({
			isRecordIntact: true,
			signature: { kind: 'invalid' },
		});
		const removed = new TextDecoder()
			.decode(file)
			.replace(`"signature":"${signatureIn(file)}"`, '"signature":null');
		expect(await readEvidence(new TextEncoder().encode(removed))).toMatchObject({
			signature: { kind: 'invalid' },
		});
	});
});

describe('keys in PEM', () => {
	it('come back the same, and are those of other programs', () => {
		expect(secretFromPem(secretPem(secret))).toEqual(secret);
		expect(publicKeyFromPem(publicKeyPem(publicKey))).toEqual(publicKey);
		const { privateKey, publicKey: open } = generateKeyPairSync('ed25519');
		const made = secretFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
		expect(made).toHaveLength(32);
		expect(publicKeyFromPem(open.export({ type: 'spki', format: 'pem' }).toString())).toHaveLength(
			32,
		);
	});

	it('of another kind, or no keys at all, are refused', () => {
		const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		expect(
			secretFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
		).toBeNull();
		expect(secretFromPem('-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----')).toBeNull();
		expect(publicKeyFromPem('hello')).toBeNull();
	});
});

describe('npm run sign, npm run verify', async () => {
	/** The commands compare with the dossiers of the site as they are today. */
	const { dossier } = await loadDossier(diskReader('static/dossiers/karabakh-2023'));
	const recordOfToday = () => recordOf(undefined, {}, dossier ?? undefined);
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-evidence-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const path = (name: string) => join(folder, name);
	const run = (command: string, ...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', `src/cli/${command}.ts`, ...args],
			{ encoding: 'utf8' },
		);
		return { status, stdout, stderr };
	};

	it('tell what is in order, what was altered, and who signed', async () => {
		writeFileSync(path('figure.png'), await withEvidence(fileOf('png'), 'png', recordOfToday()));
		expect(run('verify', path('figure.png'))).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('in order') as string,
		});
		expect(run('sign', '--new', path('desk.pem')).status).toBe(0);
		// A key that is there is never written over.
		expect(run('sign', '--new', path('desk.pem')).status).not.toBe(0);
		expect(
			run('sign', '--key', path('desk.pem'), '--name', 'Desk', path('figure.png')),
		).toMatchObject({
			status: 0,
			stdout: `${path('figure.png')}: signed\n`,
		});
		const signed = run('verify', '--key', path('desk.pem.public.pem'), path('figure.png'));
		expect(signed.status).toBe(0);
		expect(signed.stdout).toContain('calls itself "Desk"');

		writeFileSync(path('other.pem'), publicKeyPem(publicKey));
		const another = run('verify', '--key', path('other.pem'), path('figure.png'));
		expect(another.status).toBe(1);
		expect(another.stdout).toContain('by ANOTHER key');

		const svg = new TextDecoder().decode(await withEvidence(fileOf('svg'), 'svg', recordOfToday()));
		writeFileSync(path('altered.svg'), svg.replace('r="9"', 'r="12"'));
		const altered = run('verify', path('altered.svg'));
		expect(altered.status).toBe(1);
		expect(altered.stdout).toContain('picture: ALTERED since');
		expect(run('sign', '--key', path('desk.pem'), path('altered.svg'))).toMatchObject({
			status: 1,
			stdout: expect.stringContaining('NOT signed') as string,
		});
		expect(readFileSync(path('altered.svg'), 'utf8')).toContain('"signature":null');
	});

	it('tell a signed file that was altered as altered, and its signature as not of it', async () => {
		const file = await withEvidence(fileOf('svg'), 'svg', recordOf(), sign);
		const drawn = new TextDecoder().decode(file).replace('</svg>', '<rect width="9"/></svg>');
		writeFileSync(path('drawn.svg'), drawn);
		const { status, stdout } = run('verify', path('drawn.svg'));
		expect(status).toBe(1);
		expect(stdout).toContain('picture: ALTERED since');
		expect(stdout).toContain('signature: NOT OF THIS FILE');
		expect(stdout).not.toContain('as it was exported');
		expect(stdout).not.toContain('signature: valid');
	});

	it('take one line for each file that cannot be read, and tell the others', async () => {
		writeFileSync(path('good.svg'), await withEvidence(fileOf('svg'), 'svg', recordOfToday()));
		const [missing, inside] = [path('missing.png'), join(path('good.svg'), 'inside.png')];
		const { status, stdout } = run('verify', folder, missing, inside, path('good.svg'));
		expect(status).toBe(2);
		const [first, second, third, fourth] = stdout.split('\n');
		expect(first).toBe(`${folder}: cannot be verified: this is a folder, not a file`);
		expect(second).toBe(`${missing}: cannot be verified: there is no such file`);
		expect(third).toBe(`${inside}: cannot be verified: there is no such file`);
		expect(fourth).toBe(`${path('good.svg')}: in order`);

		const { stdout: json } = run('verify', '--json', folder, path('good.svg'));
		expect(JSON.parse(json)).toMatchObject([{ file: folder, status: 2 }, { status: 0 }]);
		expect(run('verify', '--key', folder, path('good.svg'))).toMatchObject({
			status: 2,
			stdout: '',
			stderr: `${folder}: this is a folder, not a file\n`,
		});
		expect(run('sign', '--key', folder, path('good.svg')).status).toBe(2);
	});

	it('end with 2 for what cannot be verified', () => {
		expect(run('verify', 'package.json').status).toBe(2);
		expect(run('verify', 'tests/fixtures/pictures/dot.png').stdout).toContain('no record');
		expect(run('verify').status).toBe(2);
	});
});
