/**
 * `npm run verify -- <file...> [--dossier folder] [--key public.pem] [--json]`: whether exported
 * snapshots are as they were exported, whether their dossier has changed since, and who signed.
 * Ends with 0 where all is in order, 1 where something was altered or has changed, 2 where a file
 * cannot be read or the command is wrong; the other files are verified all the same.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskReader } from '../lib/dossier/disk';
import { loadDossier } from '../lib/dossier/load';
import type { Dossier } from '../lib/model/dossier';
import type { Stranger, Uncovered } from '../lib/snapshot/containers/codec';
import { dossierSince, type DossierSince } from '../lib/snapshot/evidence/compare';
import { publicKeyFromPem } from '../lib/snapshot/evidence/keys';
import {
	pictureState,
	readEvidence,
	type EvidenceReading,
	type ReadEvidence,
} from '../lib/snapshot/evidence/read';
import { fingerprintOf } from '../lib/snapshot/evidence/signature';
import { bytesOf, Unreadable } from './read-file';

const DOSSIERS = 'static/dossiers';

type Verdict = {
	readonly file: string;
	readonly status: 0 | 1 | 2;
	/** What was found, a line each. */
	readonly findings: readonly string[];
};

const USAGE = 'usage: npm run verify -- <file...> [--dossier folder] [--key public.pem] [--json]';

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

/**
 * The fingerprint of the key that everybody is to have signed with.
 * @throws {Unreadable}
 */
function wantedFingerprint(path: string): string {
	const key = publicKeyFromPem(bytesOf(path).toString('utf8'));
	if (!key) throw new Unreadable('it holds no public Ed25519 key in PEM');
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

function refusalWords(reading: Exclude<EvidenceReading, ReadEvidence>): string {
	switch (reading.kind) {
		case 'wrong-file':
			return 'this is no PNG, JPEG, WebP, SVG, PDF, GIF, MP4 or WebM';
		case 'no-evidence':
			return `this ${reading.format} has no record of where it comes from`;
		case 'too-new':
			return `its record is of version ${reading.version}, which this version cannot read`;
		case 'damaged':
			return `the ${reading.format} is damaged, or was altered: ${reading.problem}`;
		case 'unreadable':
			return `its record cannot be read: ${reading.problem}`;
	}
}

function strangerWords(stranger: Stranger): string {
	switch (stranger.kind) {
		case 'part':
			return JSON.stringify(stranger.name);
		case 'behind-end':
			return `${stranger.bytes} bytes behind its end`;
		case 'second-record':
			return 'more than one record';
	}
}

const UNCOVERED: Readonly<Record<Uncovered, string>> = {
	resolution: 'its resolution on paper',
};

/** What can be said of the file, the worst first. */
function pictureWords(reading: ReadEvidence): readonly string[] {
	const { strangers, uncovered, block } = reading;
	const found =
		strangers.length === 0
			? []
			: [`  found in it, and in no export: ${strangers.map(strangerWords).join(', ')}`];
	switch (pictureState(reading)) {
		case 'altered':
			return ['picture: ALTERED since, or encoded anew', ...found];
		case 'untold':
			return ['picture: NOT KNOWN, since the record that covers it was altered', ...found];
		case 'exported':
			return uncovered.length === 0
				? ['picture: as it was exported']
				: [
						`picture: as it was exported, but for what its earlier record (version ${block.record.version}) does not cover: ${uncovered.map((each) => UNCOVERED[each]).join(', ')}`,
					];
	}
}

function signatureWords(
	{ signature, isPictureIntact }: ReadEvidence,
	wanted: string | null,
): { readonly words: string; readonly isGood: boolean } {
	if (signature.kind === 'unsigned') {
		return { words: 'signature: none', isGood: wanted === null };
	}
	const key = `key ${signature.fingerprint}${signature.name === null ? '' : `, which calls itself "${signature.name}"`}`;
	if (signature.kind === 'invalid') {
		return { words: `signature: NOT VALID for the ${key}`, isGood: false };
	}
	if (!isPictureIntact) {
		return {
			words: `signature: NOT OF THIS FILE: what was signed, by the ${key}, was altered since`,
			isGood: false,
		};
	}
	return wanted === null || wanted === signature.fingerprint
		? { words: `signature: valid, by the ${key}`, isGood: true }
		: { words: `signature: valid, but by ANOTHER key: ${key}`, isGood: false };
}

async function findingsOf(file: string, wanted: string | null): Promise<Omit<Verdict, 'file'>> {
	const reading = await readEvidence(bytesOf(file));
	if (reading.kind !== 'read') return { status: 2, findings: [refusalWords(reading)] };
	const { record } = reading.block;
	const folder = options.dossier ?? join(DOSSIERS, record.dossier.id);
	const dossier = await dossierIn(folder);
	const since = dossier && dossierSince(dossier, record);
	const signature = signatureWords(reading, wanted);
	const { isRecordIntact, isPictureIntact } = reading;
	const isGood = isRecordIntact && isPictureIntact && signature.isGood && since?.kind === 'same';
	return {
		status: isGood ? 0 : 1,
		findings: [
			`exported: ${record.exported}, dossier ${record.dossier.id}, view ?${record.view.query}`,
			`record: ${isRecordIntact ? 'as it was written' : 'ALTERED since'}`,
			...pictureWords(reading),
			signature.words,
			...(since ? sinceWords(since) : [`dossier: there is none in ${folder} to compare with`]),
		],
	};
}

async function verdictOf(file: string, wanted: string | null): Promise<Verdict> {
	try {
		return { file, ...(await findingsOf(file, wanted)) };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { file, status: 2, findings: [error.message] };
	}
}

/** A file that cannot be verified takes one line, any other one for each finding. */
function print({ file, status, findings }: Verdict): void {
	if (status === 2) {
		console.log(`${file}: cannot be verified: ${findings.join('; ')}`);
		return;
	}
	console.log(`${file}: ${status === 0 ? 'in order' : 'NOT IN ORDER'}`);
	for (const finding of findings) console.log(`    ${finding}`);
}

async function verify(): Promise<number> {
	const wanted = options.key === undefined ? null : wantedFingerprint(options.key);
	const verdicts: Verdict[] = [];
	for (const file of files) verdicts.push(await verdictOf(file, wanted));
	if (options.json) console.log(JSON.stringify(verdicts, null, '\t'));
	else verdicts.forEach(print);
	return Math.max(...verdicts.map(({ status }) => status));
}

if (files.length === 0) {
	console.error(USAGE);
	process.exitCode = 2;
} else {
	try {
		process.exitCode = await verify();
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		console.error(`${options.key ?? ''}: ${error.message}`);
		process.exitCode = 2;
	}
}
