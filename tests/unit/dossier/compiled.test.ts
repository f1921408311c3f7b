import { beforeAll, describe, expect, it } from 'vitest';
import { compiledFrom } from '$lib/dossier/compile';
import { COMPILED_FILE, type Compiled } from '$lib/dossier/compiled';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier, type LoadedDossier } from '$lib/dossier/load';
import { openDossier } from '$lib/dossier/open';
import { type Read, UnreadableFile } from '$lib/dossier/read';

const FOLDERS = ['tests/fixtures/dossiers/sound', 'static/dossiers/karabakh-2023'];
const sound = diskReader('tests/fixtures/dossiers/sound');
const BUILD = 'one';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The compiled file alone, or, without one, as a host that has none. */
const only =
	(bytes: Uint8Array | null): Read =>
	(path) =>
		path === COMPILED_FILE && bytes !== null
			? Promise.resolve(bytes)
			: Promise.reject(new UnreadableFile('HTTP status 404'));

/** The compiled file beside the files that it was made of. */
const beside =
	(bytes: Uint8Array): Read =>
	(path) =>
		path === COMPILED_FILE ? Promise.resolve(bytes) : sound(path);

let loaded: LoadedDossier;
let compiled: Compiled;

beforeAll(async () => {
	loaded = await loadDossier(sound);
	const made = compiledFrom(loaded, BUILD);
	if (made === null) throw new Error('The sound dossier could not be read.');
	compiled = made;
});

describe('openDossier', () => {
	it.each(FOLDERS)('gives of %s, compiled, what its own files give', async (folder) => {
		const files = await loadDossier(diskReader(folder));
		const made = compiledFrom(files, BUILD);
		expect(await openDossier(only(bytesOf(made)), BUILD)).toEqual(files);
	});

	it('computes the digest of a text anew, and says where it is not the recorded one', async () => {
		const texts = { ...compiled.texts, 'source:town-news': 'Another text.' };
		const altered = await openDossier(only(bytesOf({ ...compiled, texts })), BUILD);
		expect([...(altered.dossier?.texts.values() ?? [])]).toEqual(['Another text.']);
		expect([...altered.integrity.values()].map(({ verified }) => verified)).toEqual([false]);
		expect(altered.notes.map(({ code, record }) => [code, record])).toEqual([
			['text-altered', 'source:town-news'],
		]);
	});

	it('tells once of a text that was altered before the dossier was compiled', async () => {
		const changed: Read = (path) =>
			path.endsWith('.txt') ? Promise.resolve(new TextEncoder().encode('Changed.')) : sound(path);
		const made = compiledFrom(await loadDossier(changed), BUILD);
		const { notes } = await openDossier(only(bytesOf(made)), BUILD);
		expect(notes.map(({ code }) => code)).toEqual(['text-altered']);
	});

	it('passes on what there was to tell when the dossier was compiled', async () => {
		const lacking: Read = (path) => (path === 'events.json' ? only(null)(path) : sound(path));
		const made = compiledFrom(await loadDossier(lacking), BUILD);
		const { dossier, notes } = await openDossier(only(bytesOf(made)), BUILD);
		expect(dossier?.events).toEqual([]);
		expect(notes.map(({ code, file }) => [code, file])).toEqual([['file-missing', 'events.json']]);
	});

	it.each([
		[
			'of another build',
			() => bytesOf({ ...compiled, compiled: 'another' }),
			/of the build another/,
		],
		['no compiled dossier', () => bytesOf({ claims: [] }), /no compiled dossier/],
		['lacking a list', () => bytesOf({ ...compiled, claims: undefined }), /no compiled dossier/],
		['cut off', () => bytesOf(compiled).slice(0, 2000), /not JSON/],
		['a page of the host', () => new TextEncoder().encode('<!doctype html>'), /not JSON/],
	])('reads the files themselves where the one is %s, and says so', async (_, made, told) => {
		const { notes, ...rest } = await openDossier(beside(made()), BUILD);
		expect(rest).toEqual({ dossier: loaded.dossier, integrity: loaded.integrity });
		expect(notes.map(({ severity, file }) => [severity, file])).toEqual([
			['warning', COMPILED_FILE],
		]);
		expect(notes[0]?.message).toMatch(told);
		expect(notes[0]?.mend).toMatch(/build the site again/);
	});

	it('tells of every file where none is there', async () => {
		const { dossier, notes } = await openDossier(only(null), BUILD);
		expect(dossier).toBeNull();
		expect(notes.map(({ file }) => file)).toEqual(
			expect.arrayContaining([COMPILED_FILE, 'dossier.json', 'claims.json']),
		);
	});
});

describe('compiledFrom', () => {
	it('makes nothing of a dossier that could not be read', async () => {
		expect(compiledFrom(await loadDossier(only(null)), BUILD)).toBeNull();
	});

	it('resolves each date, and each end of an interval with and without its sign', () => {
		expect(compiled.extents[compiled.manifest.span]).toMatchObject({ qualified: false });
		const corridor = { ...compiled.manifest, span: '2020-11-10/2023-09-20~' };
		const { dossier } = loaded;
		if (!dossier) throw new Error('The sound dossier could not be read.');
		const made = compiledFrom(
			{ ...loaded, dossier: { ...dossier, manifest: corridor as typeof compiled.manifest } },
			BUILD,
		);
		expect(made?.extents).toMatchObject({
			'2020-11-10': { earliest: '2020-11-10', latest: '2020-11-10', qualified: false },
			'2023-09-20~': { qualified: true },
			'2023-09-20': { earliest: '2023-09-20', latest: '2023-09-20', qualified: false },
		});
	});
});
