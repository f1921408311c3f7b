import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkDossier } from '$lib/check/check-dossier';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import { type Read, UnreadableFile } from '$lib/dossier/read';

const ROOT = 'tests/fixtures/dossiers';

const Expectation = v.strictObject({
	/** Files of the sound dossier that this one lacks. */
	without: v.optional(v.array(v.string()), []),
	notes: v.array(
		v.strictObject({
			severity: v.picklist(['error', 'warning', 'report']),
			code: v.string(),
			file: v.string(),
			record: v.string(),
			message: v.string(),
			mend: v.string(),
		}),
	),
});

const folders = readdirSync(ROOT, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** The files of a folder, laid over those of the sound dossier. */
function readerOf(name: string, without: readonly string[]): Read {
	const sound = diskReader(join(ROOT, 'sound'));
	const own = diskReader(join(ROOT, name));
	return (path) => {
		if (without.includes(path)) return Promise.reject(new UnreadableFile('not found'));
		return existsSync(join(ROOT, name, path)) ? own(path) : sound(path);
	};
}

const matching = (text: string): unknown =>
	text.endsWith('…') ? expect.stringContaining(text.slice(0, -1)) : text;

describe('dossiers that show what can be wrong', () => {
	it('are there', () => {
		expect(folders).toContain('sound');
		expect(folders.length).toBeGreaterThan(60);
	});

	it.each(folders)('%s', async (name) => {
		const file = join(ROOT, name, 'expected.json');
		expect(existsSync(file), `${file} has to say what is found`).toBe(true);
		const { without, notes } = v.parse(Expectation, JSON.parse(readFileSync(file, 'utf8')));
		const found = checkDossier(await loadDossier(readerOf(name, without)));
		expect(found).toEqual(notes.map((note) => ({ ...note, message: matching(note.message) })));
	});
});
