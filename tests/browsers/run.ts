/**
 * `npm run test:browsers`: tells the main stories in every engine that is on this machine, and names
 * those that are not. With `-- --engine <name>`, any number of times, it tells them in those alone;
 * `--story <words>` tells one; `--report <file>` writes the counts, `--pictures <folder>` what is
 * seen at the end of each story.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT, builtSite } from '../../src/cli/built-site';
import { serveSite } from '../../src/cli/static-server';
import { probeScript } from '../support/probe';
import type { Driver } from './driver';
import { Display, ENGINES, startOf } from './engines';
import { STORIES, type Reader, type Story } from './stories';
import { until } from './waiting';

const { values } = parseArgs({
	options: {
		engine: { type: 'string', multiple: true },
		story: { type: 'string', default: '' },
		report: { type: 'string' },
		pictures: { type: 'string' },
	},
});

/** Runs in the page: keeps what goes wrong there from now on. */
function listen(): void {
	const { dataset } = document.documentElement;
	const hear = (words: string) =>
		(dataset['complaints'] = `${dataset['complaints'] ?? ''}${words}\n`);
	addEventListener('error', ({ message }) => hear(message));
	addEventListener('unhandledrejection', ({ reason }) => hear(String(reason)));
}

const complaints = (driver: Driver) =>
	driver.ask(() => document.documentElement.dataset['complaints'] ?? '');

/** The built site with the probe of the maps in the pages that stories go to. */
function probedSite(copy: string): string {
	cpSync(BUILT, copy, { recursive: true });
	writeFileSync(join(copy, 'probe.js'), probeScript());
	for (const page of ['index.html', join('ar', 'index.html')]) {
		const html = readFileSync(join(copy, page), 'utf8');
		const up = '../'.repeat(page.split(sep).length - 1);
		const probed = html.replace(/<head[^>]*>/, `$&<script src="./${up}probe.js"></script>`);
		if (probed === html) throw new Error(`${page} has no head.`);
		writeFileSync(join(copy, page), probed);
	}
	return copy;
}

function readerOf(driver: Driver, site: string, folder: string): Reader {
	return {
		...driver,
		file: (name) => join(folder, name),
		async go(below) {
			await driver.open(site + below);
			await driver.ask(listen);
			await until('the map', () =>
				driver.ask(() =>
					[...document.querySelectorAll('.frame')].some((frame) => 'verbatimProbe' in frame),
				),
			);
		},
	};
}

const wished = ENGINES.filter((engine) => values.engine?.includes(engine) ?? true);
const told = STORIES.filter(({ title }) => title.includes(values.story));
if (wished.length === 0 || told.length === 0) {
	console.error(`There is no such engine or story. Engines: ${ENGINES.join(', ')}.`);
	process.exit(2);
}
if (!builtSite(false)) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'verbatim-stories-'));
const site = await serveSite({ folder: probedSite(join(folder, 'site')), port: 0 });
const display = new Display();
const count = { passed: 0, failed: 0 };

/** Tells a story; what went wrong, in words, or nothing. */
async function problemOf(reader: Reader, { tell }: Story): Promise<string> {
	try {
		await reader.resize(1280, 800);
		await tell(reader);
		return await complaints(reader);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function tellIn(driver: Driver, engine: string): Promise<void> {
	const reader = readerOf(driver, site.address, folder);
	for (const story of told) {
		const begun = Date.now();
		const problem = await problemOf(reader, story);
		if (values.pictures) {
			mkdirSync(values.pictures, { recursive: true });
			const path = join(values.pictures, `${engine}-${STORIES.indexOf(story) + 1}.png`);
			await driver.picture().then(
				(picture) => writeFileSync(path, picture),
				(error: unknown) => console.log(`        no picture: ${String(error)}`),
			);
		}
		const seconds = ((Date.now() - begun) / 1000).toFixed(1);
		console.log(`${problem ? 'failed' : 'passed'}  ${engine}: ${story.title} (${seconds} s)`);
		if (problem) console.log(`        ${problem}`);
		count[problem ? 'failed' : 'passed'] += 1;
	}
}

try {
	for (const engine of wished) {
		const start = startOf(engine, display);
		if (typeof start !== 'function') {
			console.log(`not here  ${engine}: ${start.missing}`);
			continue;
		}
		try {
			const driver = await start();
			console.log(`\n${driver.name}`);
			await tellIn(driver, engine).finally(() => driver.end());
		} catch (error) {
			count.failed += 1;
			console.log(`failed  ${engine}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
} finally {
	display.close();
	await site.close();
	rmSync(folder, { recursive: true, force: true });
}

if (values.report) {
	mkdirSync(dirname(values.report), { recursive: true });
	writeFileSync(values.report, JSON.stringify(count));
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
