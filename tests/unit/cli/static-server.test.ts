import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NothingBuilt, serveSite, type Site } from '../../../src/cli/static-server';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-site-'));
const archive = Uint8Array.from({ length: 1000 }, (_, n) => n % 256);
let site: Site;

beforeAll(async () => {
	mkdirSync(join(folder, 'tiles'));
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, '404.html'), 'not here');
	writeFileSync(join(folder, 'tiles', 'basemap.pmtiles'), archive);
	writeFileSync(join(folder, 'text.ar.txt'), 'نص');
	site = await serveSite({ folder, port: 0 });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

const ask = (path: string, range?: string) =>
	fetch(new URL(path, site.address), range === undefined ? {} : { headers: { range } });

describe('the local server', () => {
	it('answers a byte range with those bytes and nothing else', async () => {
		const answer = await ask('tiles/basemap.pmtiles', 'bytes=10-19');
		expect(answer.status).toBe(206);
		expect(answer.headers.get('content-range')).toBe('bytes 10-19/1000');
		expect(new Uint8Array(await answer.arrayBuffer())).toEqual(archive.slice(10, 20));
	});

	it('shortens a range that runs past the end, and refuses one that starts there', async () => {
		const long = await ask('tiles/basemap.pmtiles', 'bytes=990-5000');
		expect(long.headers.get('content-range')).toBe('bytes 990-999/1000');
		expect(new Uint8Array(await long.arrayBuffer())).toEqual(archive.slice(990));
		expect((await ask('tiles/basemap.pmtiles', 'bytes=1000-1010')).status).toBe(416);
	});

	it('answers a range that it cannot read with the whole file', async () => {
		const answer = await ask('tiles/basemap.pmtiles', 'bytes=-10');
		expect(answer.status).toBe(200);
		expect((await answer.arrayBuffer()).byteLength).toBe(1000);
	});

	it('never compresses an archive', async () => {
		const answer = await ask('tiles/basemap.pmtiles');
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(answer.headers.get('content-type')).toBe('application/vnd.pmtiles');
		expect(answer.headers.get('accept-ranges')).toBe('bytes');
	});

	it('says that a text is UTF-8', async () => {
		const answer = await ask('text.ar.txt');
		expect(answer.headers.get('content-type')).toBe('text/plain;charset=utf-8');
	});

	it('answers an unknown address with the page for it, and never leaves its folder', async () => {
		const unknown = await ask('no/such/page');
		expect([unknown.status, await unknown.text()]).toEqual([404, 'not here']);
		expect((await ask('..%2f..%2f..%2fetc%2fpasswd')).status).toBe(404);
	});

	it('takes the next port when one is taken', async () => {
		const taken = Number(new URL(site.address).port);
		const second = await serveSite({ folder, port: taken });
		expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
		await second.close();
	});

	it('serves under a path of its own', async () => {
		const below = await serveSite({ folder, port: 0, base: '/maps/karabakh/' });
		expect(await (await fetch(below.address)).text()).toBe('home');
		expect((await fetch(new URL('/', below.address))).status).toBe(404);
		await below.close();
	});

	it('says what to do when nothing is built', async () => {
		const nothing = serveSite({ folder: join(folder, 'tiles'), port: 0 });
		await expect(nothing).rejects.toThrow(NothingBuilt);
		await expect(nothing).rejects.toThrow('npm run build');
	});
});
