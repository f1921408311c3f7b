import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { readEvidence } from '../../src/lib/snapshot/evidence/read';
import { expect, test } from './harness';

// Figures are drawn in software.
test.slow();

const SITE = process.env['VERBATIM_SITE'] ?? 'build';
const SECONDS = '1700000000';

type Ended = { readonly status: number | null; readonly told: string; readonly complained: string };

/** Runs a command of `src/cli` as its npm script does. */
async function command(name: string, args: readonly string[], input = ''): Promise<Ended> {
	const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${name}.ts`, ...args], {
		env: { ...process.env, SOURCE_DATE_EPOCH: SECONDS },
	});
	let told = '';
	let complained = '';
	child.stdout.on('data', (part: Buffer) => (told += part.toString()));
	child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
	child.stdin.end(input);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, told, complained }));
	});
}

test('a list of figures is made without a window, twice the same, and what is wrong in it is told', async ({}, info) => {
	const folder = info.outputPath('figures');
	const view = '?v=1&from=2023-09-19&to=2023-09-20&kind=explosion&by=actor:nobody';
	const jobs = (run: string) => [
		{ view, size: '640x800', dpi: 96, out: join(folder, run, 'figure.png') },
		{ view, size: 'a3', dpi: 'many', out: join(folder, run, 'wrong.png') },
		{ view, size: 'a6', dpi: 96, lang: 'ar', out: join(folder, run, 'figure.pdf') },
	];
	const made = (run: string) =>
		command(
			'snapshot',
			['--list', '-', '--dossier', 'karabakh-2023', '--built', SITE],
			jobs(run)
				.map((job) => JSON.stringify(job))
				.join('\n'),
		);
	const file = (run: string, name: string) => join(folder, run, name);

	const { status, told, complained } = await made('first');
	expect(complained).toContain('line 2: NOT made: dpi takes a number from 96 to 600; not "many"');
	expect(complained).toContain('left out of the view: by=actor:nobody');
	expect(told.trim().split('\n')).toEqual([
		expect.stringContaining('figure.png: 640 x 800 pixels, '),
		expect.stringContaining('figure.pdf: '),
	]);
	expect(status).toBe(1);
	expect(readdirSync(join(folder, 'first')).sort()).toEqual(['figure.pdf', 'figure.png']);

	const { width, height } = PNG.sync.read(readFileSync(file('first', 'figure.png')));
	expect([width, height]).toEqual([640, 800]);
	const reading = await readEvidence(readFileSync(file('first', 'figure.pdf')));
	expect(reading.kind === 'read' && reading.block.record).toMatchObject({
		exported: '2023-11-14T22:13:20.000Z',
		view: { language: 'ar', link: null },
	});
	const verified = await command('verify', [
		file('first', 'figure.png'),
		file('first', 'figure.pdf'),
	]);
	expect(verified).toMatchObject({ status: 0, complained: '' });

	await made('second');
	for (const name of ['figure.png', 'figure.pdf']) {
		expect(readFileSync(file('second', name)).equals(readFileSync(file('first', name)))).toBe(true);
	}
	expect(existsSync(file('second', 'wrong.png'))).toBe(false);
});
