/**
 * `npm run verify -- <file...> [--dossier folder] [--key public.pem] [--json]`: whether exported
 * snapshots are as they were exported, whether their dossier has changed since, and who signed.
 * Ends with 0 where all is in order, 1 where something was altered or has changed, 2 where a file
 * cannot be read or the command is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskReader } from '../lib/dossier/disk';
import { loadDossier } from '../lib/dossier/load';
import type { Dossier } from '../lib/model/dossier';
import { dossierSince, type DossierSince } from '../lib/snapshot/evidence/compare';
import { publicKeyFromPem } from '../lib/snapshot/evidence/keys';
import { readEvidence, type EvidenceReading } from '../lib/snapshot/evidence/read';
import { fingerprintOf } from '../lib/snapshot/evidence/signature';

const DOSSIERS = 'static/dossiers';

type Verdict = {
	readonly file: string;
	readonly status: 0 | 1 | 2;
	/** What was found, a line each. */
	readonly findings: readonly string[];
};

const { values: options, positionals: files } = parseArgs({
	allowPositionals: true,
	options: {
		dossier: { type: 'string' },
		key: { type: 'string' },
		json: { type: 'boolean', default: false },
	},
});

const dossiers = new Map<string, Dossier | null>();

async function dossierIn(folder: string): Promise<Dossier | null> {
	const known = dossiers.get(folder);
	if (known !== undefined) return known;
	const dossier = existsSync(folder) ? (await loadDossier(diskReader(folder))).dossier : null;
	dossiers.set(folder, dossier);
	return dossier;
}

/** The fingerprint of the key that everybody is to have signed with. */
function wantedFingerprint(path: string): string {
	const key = publicKeyFromPem(readFileSync(path, 'utf8'));
	if (!key) throw new Error(`${path} holds no public Ed25519 key in PEM`);
	return fingerprintOf(key);
}

const named = (records: readonly { readonly id: string }[]): string =>
	records.map(({ id }) => id).join(', ');

function sinceWords(since: DossierSince): readonly string[] {
	switch (since.kind) {
		case 'same':
			return ['dossier: the same as when it was exported'];
		case 'other':
			return ['dossier: the snapshot is of another dossier'];
		case 'changed': {
			const changes = [
				['added', named(since.added)],
				['corrected', named(since.corrected)],
				['withdrawn', named(since.withdrawn)],
				['removed', since.removed.join(', ')],
				['changed', since.others.join(', ')],
			].filter(([, ids]) => ids !== '');
			return changes.length === 0
				? ['dossier: changed since, but nothing that the snapshot shows']
				: ['dossier: changed since', ...changes.map(([what, ids]) => `  ${what}: ${ids}`)];
		}
	}
}

function refusalWords(reading: Exclude<EvidenceReading, { kind: 'read' }>): string {
	switch (reading.kind) {
		case 'wrong-file':
			return 'this is no PNG, JPEG, WebP, SVG, PDF, GIF, MP4 or WebM';
		case 'no-evidence':
			return `this ${reading.format} has no record of where it comes from`;
		case 'too-new':
			return `its record is of version ${reading.version}, which this version cannot read`;
		case 'damaged':
			return `the ${reading.format} is damaged: ${reading.problem}`;
		case 'unreadable':
			return `its record cannot be read: ${reading.problem}`;
	}
}

function signatureWords(
	{ signature }: Extract<EvidenceReading, { kind: 'read' }>,
	wanted: string | null,
): { readonly words: string; readonly isGood: boolean } {
	if (signature.kind === 'unsigned') {
		return { words: 'signature: none', isGood: wanted === null };
	}
	const key = `key ${signature.fingerprint}${signature.name === null ? '' : `, which calls itself "${signature.name}"`}`;
	if (signature.kind === 'invalid') {
		return { words: `signature: NOT VALID for the ${key}`, isGood: false };
	}
	return wanted === null || wanted === signature.fingerprint
		? { words: `signature: valid, by the ${key}`, isGood: true }
		: { words: `signature: valid, but by ANOTHER key: ${key}`, isGood: false };
}

async function verdictOf(file: string, wanted: string | null): Promise<Verdict> {
	if (!existsSync(file)) return { file, status: 2, findings: ['there is no such file'] };
	const reading = await readEvidence(readFileSync(file));
	if (reading.kind !== 'read') return { file, status: 2, findings: [refusalWords(reading)] };
	const { record } = reading.block;
	const folder = options.dossier ?? join(DOSSIERS, record.dossier.id);
	const dossier = await dossierIn(folder);
	const since = dossier && dossierSince(dossier, record);
	const signature = signatureWords(reading, wanted);
	const isGood =
		reading.isRecordIntact && reading.isPictureIntact && signature.isGood && since?.kind === 'same';
	return {
		file,
		status: isGood ? 0 : 1,
		findings: [
			`exported: ${record.exported}, dossier ${record.dossier.id}, view ?${record.view.query}`,
			`record: ${reading.isRecordIntact ? 'as it was written' : 'ALTERED since'}`,
			`picture: ${reading.isPictureIntact ? 'as it was exported' : 'ALTERED since, or encoded anew'}`,
			signature.words,
			...(since ? sinceWords(since) : [`dossier: there is none in ${folder} to compare with`]),
		],
	};
}

if (files.length === 0) {
	console.error(
		'usage: npm run verify -- <file...> [--dossier folder] [--key public.pem] [--json]',
	);
	process.exitCode = 2;
} else {
	const wanted = options.key === undefined ? null : wantedFingerprint(options.key);
	const verdicts: Verdict[] = [];
	for (const file of files) verdicts.push(await verdictOf(file, wanted));
	if (options.json) console.log(JSON.stringify(verdicts, null, '\t'));
	else {
		for (const { file, status, findings } of verdicts) {
			console.log(`${file}: ${['in order', 'NOT IN ORDER', 'cannot be verified'][status] ?? ''}`);
			for (const finding of findings) console.log(`    ${finding}`);
		}
	}
	process.exitCode = Math.max(...verdicts.map(({ status }) => status));
}
