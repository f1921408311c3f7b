/** `npm run dossier:check [folder...] [-- --json]`: tells what is wrong with dossiers. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDossier } from '../lib/check/check-dossier';
import { diskReader } from '../lib/dossier/disk';
import { loadDossier } from '../lib/dossier/load';
import type { Note } from '../lib/model/note';

const DEFAULT_FOLDER = 'static/dossiers';

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean', default: false } },
});

/** A folder that is a dossier, or the dossiers in a folder of dossiers. */
function dossiersIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	if (existsSync(join(folder, 'dossier.json'))) return [folder];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'dossier.json')))
		.map((entry) => join(folder, entry.name))
		.sort();
}

const counted = (count: number, word: string): string =>
	`${count} ${word}${count === 1 ? '' : 's'}`;

function summaryOf(notes: readonly Note[]): string {
	const count = (severity: Note['severity']) =>
		notes.filter((note) => note.severity === severity).length;
	return `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('report'), 'report')}`;
}

const lineOf = (folder: string, note: Note): string =>
	`${note.severity}: ${join(relative('.', folder), note.file)}${note.record && `, ${note.record}`}: ${note.message} [${note.code}]\n    mend: ${note.mend}`;

const folders = positionals.length > 0 ? positionals : [DEFAULT_FOLDER];
const checked: { folder: string; notes: Note[] }[] = [];
const empty: string[] = [];
for (const folder of folders) {
	const dossiers = dossiersIn(folder);
	if (dossiers.length === 0) empty.push(folder);
	for (const dossier of dossiers) {
		const notes = checkDossier(await loadDossier(diskReader(dossier)));
		checked.push({ folder: dossier, notes });
	}
}
const all = checked.flatMap(({ notes }) => notes);
const failed = empty.length > 0 || all.some(({ severity }) => severity === 'error');

if (options.json) {
	console.log(JSON.stringify({ ok: !failed, dossiers: checked, without: empty }, null, '\t'));
} else {
	for (const { folder, notes } of checked) {
		for (const note of notes) console.log(lineOf(folder, note));
	}
	for (const folder of empty) {
		console.log(
			`error: ${folder}: there is no dossier\n    mend: name a folder with a dossier.json`,
		);
	}
	console.log(`${counted(checked.length, 'dossier')} checked: ${summaryOf(all)}`);
}
process.exitCode = failed ? 1 : 0;
