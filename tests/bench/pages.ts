/** The built site and the floor beside it, each served as a host does, and a browser to open them. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { needsBuild } from '../../src/cli/freshness';
import { serveSite, type Site } from '../../src/cli/static-server';
import { findBrowser } from '../../src/cli/browser';
import { probeMaps } from '../support/probe';
import { slowLine } from './slow-line';

export type Contestant = 'floor' | 'ours';
export const CONTESTANTS: readonly Contestant[] = ['floor', 'ours'];

export type Line = 'fast' | 'slow';

export type Opened = {
	readonly page: Page;
	/** Milliseconds from asking for the page to its first complete map. */
	readonly complete: number;
	close(): Promise<void>;
};

export type Arena = {
	readonly browser: Browser;
	/** A page in a context of its own, cold, once its map (and our panel) is complete. */
	open(contestant: Contestant, line?: Line): Promise<Opened>;
	/** Bytes of a file that was sent, compressed at brotli's best. */
	brotliBytes(address: string): number;
	close(): Promise<void>;
};

/** Of this run alone. */
const FOLDER = `tests/.output/bench-${process.pid}`;
const VIEWPORT = { width: 1280, height: 800 };
const SLOW_BITS_PER_SECOND = 1.6e6;
const SLOW_DELAY = 75;
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt', '.geojson', '.svg']);

export async function enterArena(): Promise<Arena> {
	const sites = { floor: await serveSite(await madeFloor()), ours: await serveSite(madeOurs()) };
	const lines = {
		floor: await slowLine(portOf(sites.floor), SLOW_BITS_PER_SECOND, SLOW_DELAY),
		ours: await slowLine(portOf(sites.ours), SLOW_BITS_PER_SECOND, SLOW_DELAY),
	};
	const { executablePath, args, env } = await findBrowser();
	const browser = await chromium.launch({ executablePath, args, env });

	async function open(contestant: Contestant, line: Line, query: string): Promise<Opened> {
		const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
		// The compiler that runs the benchmarks names functions with a helper that pages lack.
		await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
		if (contestant === 'ours') {
			await probeMaps(context);
			await context.addInitScript(markComplete);
		}
		const page = await context.newPage();
		const { address } = sites[contestant];
		const through = line === 'slow' ? `http://127.0.0.1:${lines[contestant].port}/` : address;
		await page.goto(through + query, { waitUntil: 'commit' });
		const complete = await page.waitForFunction(
			() => performance.getEntriesByName('complete')[0]?.startTime,
			undefined,
			{ timeout: 120_000 },
		);
		return {
			page,
			complete: (await complete.jsonValue()) ?? NaN,
			close: () => context.close(),
		};
	}

	const ours = await open('ours', 'fast', '');
	const floorQuery = `?${new URLSearchParams(await frameOf(ours.page)).toString()}`;
	await ours.close();

	return {
		browser,
		open: (contestant, line = 'fast') =>
			open(contestant, line, contestant === 'floor' ? floorQuery : ''),
		brotliBytes(address) {
			const { port, pathname } = new URL(address);
			const isFloor = Number(port) === portOf(sites.floor);
			return statSync(`${join(FOLDER, isFloor ? 'floor' : 'ours', pathname)}.br`).size;
		},
		async close() {
			await browser.close();
			const closing = [...Object.values(lines), ...Object.values(sites)];
			await Promise.all(closing.map((open) => open.close()));
			rmSync(FOLDER, { recursive: true, force: true });
		},
	};
}

const portOf = ({ address }: Site): number => Number(new URL(address).port);

async function madeFloor() {
	const folder = join(FOLDER, 'floor');
	await build({
		configFile: false,
		root: 'tests/bench/floor',
		base: './',
		logLevel: 'warn',
		publicDir: false,
		plugins: [svelte({ configFile: false })],
		build: {
			outDir: join(process.cwd(), folder),
			emptyOutDir: true,
			chunkSizeWarningLimit: Infinity,
		},
	});
	cpSync('static/tiles', join(folder, 'tiles'), { recursive: true });
	compressIn(folder);
	return { folder, port: 0 };
}

function madeOurs() {
	const folder = join(FOLDER, 'ours');
	const named = process.env['VERBATIM_SITE'];
	if (named === undefined && needsBuild('build', process.env)) {
		const made = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
			stdio: 'inherit',
			shell: process.platform === 'win32',
		});
		if (made.status !== 0) throw new Error('The build failed; what it said is above.');
	}
	rmSync(folder, { recursive: true, force: true });
	cpSync(named ?? 'build', folder, { recursive: true });
	compressIn(folder);
	return { folder, port: 0 };
}

/** Puts `file.br` beside each file that hosts compress. */
function compressIn(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) compressIn(path);
		else if (COMPRESSED.has(extname(entry.name))) {
			const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
			writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
		}
	}
}

/** Runs in our page: marks the moment at which the map is complete and the panel has its text. */
function markComplete(): void {
	type Probe = { readonly loaded: () => Promise<void> };
	const isProbed = (frame: Element): frame is Element & { readonly verbatimProbe: Probe } =>
		'verbatimProbe' in frame;
	const whenRead = () => {
		const hasText = document.querySelector('[aria-label="Sources"] [role="button"]') !== null;
		if (hasText) performance.mark('complete');
		else requestAnimationFrame(whenRead);
	};
	const look = () => {
		const frame = document.querySelector('[aria-label="Map"] .frame');
		if (frame && isProbed(frame)) void frame.verbatimProbe.loaded().then(whenRead);
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Where our map stands in the page, in CSS pixels, and from where it looks. */
async function frameOf(page: Page): Promise<Record<string, string>> {
	const found = await page.locator('[aria-label="Map"] .frame').evaluate((frame) => {
		type Camera = { readonly center: readonly [number, number]; readonly zoom: number };
		const isProbed = (
			element: Element,
		): element is Element & { readonly verbatimProbe: { readonly camera: () => Camera } } =>
			'verbatimProbe' in element;
		if (!isProbed(frame)) throw new Error('Our map has no probe.');
		const { center, zoom } = frame.verbatimProbe.camera();
		const { left, top, width, height } = frame.getBoundingClientRect();
		const [longitude, latitude] = center;
		return { longitude, latitude, zoom, left, top, width, height };
	});
	return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]));
}
