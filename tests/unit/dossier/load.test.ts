import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import type { Read } from '$lib/dossier/read';

const sound = diskReader('tests/fixtures/dossiers/sound');

/** The sound dossier with other bytes in some of its files. */
const soundBut =
	(files: Readonly<Record<string, Uint8Array | string>>): Read =>
	(path) => {
		const other = files[path];
		if (other === undefined) return sound(path);
		return Promise.resolve(typeof other === 'string' ? new TextEncoder().encode(other) : other);
	};

const TEXT = 'sources/town-news.en.txt';

describe('loadDossier', () => {
	it('gives every record of a sound dossier, its texts verified, and nothing to tell', async () => {
		const { dossier, notes, integrity } = await loadDossier(sound);
		expect(notes).toEqual([]);
		expect(dossier?.manifest.id).toBe('arden');
		expect(dossier?.sources.map(({ id }) => id)).toEqual([
			'source:town-news',
			'source:council-report',
		]);
		expect(dossier?.claims).toHaveLength(5);
		expect(dossier?.events).toHaveLength(1);
		expect(dossier?.places).toHaveLength(2);
		expect(dossier?.actors).toHaveLength(1);
		expect([...(dossier?.texts.values() ?? [])][0]).toContain('The bridge at Arden 🌉 was closed');
		expect([...integrity]).toEqual([
			['source:town-news', expect.objectContaining({ verified: true })],
		]);
	});

	it('keeps an altered text to be read, and says that it is not verified', async () => {
		const { dossier, notes, integrity } = await loadDossier(soundBut({ [TEXT]: 'Another text.' }));
		expect([...(dossier?.texts.values() ?? [])]).toEqual(['Another text.']);
		expect([...integrity.values()].map(({ verified }) => verified)).toEqual([false]);
		expect(notes.map(({ code, record }) => [code, record])).toEqual([
			['text-altered', 'source:town-news'],
		]);
	});

	it('counts a byte order mark as part of the text', async () => {
		const { dossier } = await loadDossier(soundBut({ [TEXT]: '\uFEFFText.' }));
		expect([...(dossier?.texts.values() ?? [])]).toEqual(['\uFEFFText.']);
	});

	it('leaves out a record that is not valid, and nothing else', async () => {
		const claims = JSON.parse(new TextDecoder().decode(await sound('claims.json'))) as unknown[];
		const { dossier, notes } = await loadDossier(
			soundBut({ 'claims.json': JSON.stringify([...claims, { id: 'claim:half' }, 3, null]) }),
		);
		expect(dossier?.claims).toHaveLength(5);
		expect(notes.map(({ file, record }) => `${file} ${record}`)).toEqual([
			'claims.json claim:half',
			'claims.json #7',
			'claims.json #8',
		]);
	});

	it('gives no dossier without a manifest, but tells of the other files all the same', async () => {
		const { dossier, notes } = await loadDossier(
			soundBut({ 'dossier.json': '{', 'claims.json': '{' }),
		);
		expect(dossier).toBeNull();
		expect(notes.map(({ code, file }) => `${code} ${file}`)).toEqual([
			'file-not-json dossier.json',
			'file-not-json claims.json',
		]);
	});

	it('asks for no file outside the folder', async () => {
		const asked: string[] = [];
		const manifest = new TextDecoder().decode(await sound('dossier.json'));
		const read = soundBut({
			'dossier.json': manifest.replace('"town-news"', '"../../secret", "..", "a/b", ".hidden"'),
		});
		await loadDossier((path) => {
			asked.push(path);
			return read(path);
		});
		expect(asked.filter((path) => /(^|\/)\.|\/.*\//.test(path))).toEqual([]);
	});

	it('never rejects, whatever the files hold, and loses nothing of the other files', async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc.json().map((text) => new TextEncoder().encode(text)),
		);
		const file = fc.constantFrom('claims.json', 'events.json', 'places.geojson', 'actors.json');
		await fc.assert(
			fc.asyncProperty(file, bytes, async (path, other) => {
				const { dossier, notes } = await loadDossier(soundBut({ [path]: other }));
				const counts = {
					'claims.json': dossier?.claims.length,
					'events.json': dossier?.events.length,
					'places.geojson': dossier?.places.length,
					'actors.json': dossier?.actors.length,
				};
				const whole = {
					'claims.json': 5,
					'events.json': 1,
					'places.geojson': 2,
					'actors.json': 1,
				};
				expect(counts).toEqual({ ...whole, [path]: 0 });
				expect(notes.every((note) => note.file === path)).toBe(true);
			}),
		);
	});

	it('never rejects, whatever the manifest and the source records hold', async () => {
		const file = fc.constantFrom('dossier.json', 'sources/town-news.json');
		await fc.assert(
			fc.asyncProperty(file, fc.json(), async (path, text) => {
				const { notes } = await loadDossier(soundBut({ [path]: text }));
				expect(notes.length).toBeGreaterThan(0);
				for (const note of notes) {
					expect(note.message).not.toBe('');
					expect(note.mend).not.toBe('');
				}
			}),
		);
	});
});
