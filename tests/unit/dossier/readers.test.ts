import { describe, expect, it } from 'vitest';
import { diskReader } from '$lib/dossier/disk';
import { fetchReader } from '$lib/dossier/fetch';
import { UnreadableFile } from '$lib/dossier/read';

describe('fetchReader', () => {
	it('reads below its base, byte for byte', async () => {
		const asked: string[] = [];
		const read = fetchReader((address) => {
			asked.push(address);
			return Promise.resolve(new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])));
		}, '/dossiers/arden');
		expect([...(await read('sources/a.en.txt'))]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
		expect(asked).toEqual(['/dossiers/arden/sources/a.en.txt']);
	});

	it('says the status of an answer that is no file', async () => {
		const read = fetchReader(() => Promise.resolve(new Response('', { status: 404 })), '');
		await expect(read('claims.json')).rejects.toThrow(new UnreadableFile('HTTP status 404'));
	});

	it('says when there is no answer', async () => {
		const read = fetchReader(() => Promise.reject(new TypeError('failed to fetch')), '');
		await expect(read('claims.json')).rejects.toThrow(new UnreadableFile('no answer'));
	});
});

describe('diskReader', () => {
	it('says when there is no file, without naming folders of the machine', async () => {
		const read = diskReader('tests/fixtures/dossiers/sound');
		await expect(read('none.json')).rejects.toThrow(new UnreadableFile('not found'));
	});
});
