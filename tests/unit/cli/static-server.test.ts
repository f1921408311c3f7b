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
	mkdirSync(join(folder, 'ar', 'about'), { recursive: true });
	writeFileSync(join(folder, 'ar', 'index.html'), 'البداية');
	writeFileSync(join(folder, 'ar', 'about', 'index.html'), 'عنها');
	site = await serveSite({ folder, port: 0 });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

const ask = (path: string, range?: string, redirect: RequestRedirect = 'follow') =>
	fetch(new URL(path, site.address), {
		redirect,
		...(range === undefined ? {} : { headers: { range } }),
	});

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

	it('leads a page that was typed without its slash to the address that its links count on', async () => {
		const below = await serveSite({ folder, port: 0, base: '/maps/karabakh/' });
		for (const [typed, address] of [
			['ar', '/maps/karabakh/ar/'],
			['ar?to=2023-09-19', '/maps/karabakh/ar/?to=2023-09-19'],
			['ar/about', '/maps/karabakh/ar/about/'],
		] as const) {
			const answer = await fetch(new URL(typed, below.address), { redirect: 'manual' });
			expect([answer.status, answer.headers.get('location')]).toEqual([308, address]);
		}
		expect(await (await fetch(new URL('ar', below.address))).text()).toBe('البداية');
		const root = await fetch(below.address.slice(0, -1), { redirect: 'manual' });
		expect([root.status, root.headers.get('location')]).toEqual([308, '/maps/karabakh/']);
		await below.close();
	});

	it('leads nowhere from a folder without a page, from a file, or to another host', async () => {
		for (const path of ['tiles', 'text.ar.txt', '..%2far', '%E0%A4%A']) {
			const answer = await ask(path, undefined, 'manual');
			expect([path, answer.status < 300 || answer.status === 404]).toEqual([path, true]);
		}
		const address = await fetch(`${site.address}/ar`, { redirect: 'manual' });
		expect(address.headers.get('location')).toBe('/ar/');
	});

	it('says what to do when nothing is built', async () => {
		const nothing = serveSite({ folder: join(folder, 'tiles'), port: 0 });
		await expect(nothing).rejects.toThrow(NothingBuilt);
		await expect(nothing).rejects.toThrow('npm run build');
	});
});
