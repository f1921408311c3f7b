import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandFrom, HELP, Misused } from '../../../src/cli/snapshot-command';
import { entriesOf } from '../../../src/cli/snapshot-list';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

function listFile(text: string): string {
	const path = join(folder, 'list.jsonl');
	writeFileSync(path, text);
	return path;
}

const problemOf = (args: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
	try {
		commandFrom(args, env);
	} catch (error) {
		if (error instanceof Misused) return error.message;
	}
	throw new Error('nothing was refused');
};

describe('the command line of a snapshot', () => {
	it('is one file, or a list that takes over what the command says for all', () => {
		const alone = commandFrom(['--dossier', 'a', '--out', 'a.png', '--title=-'], {});
		expect(alone?.entries).toEqual([
			{ at: '', given: { dossier: 'a', out: 'a.png', title: '-' }, problem: null },
		]);
		const list = listFile('{"out": "a.png"}\n\n{"out": "b.pdf", "size": "a3"}\n');
		const listed = commandFrom(['--list', list, '--dossier', 'a', '--size', 'a4', '--json'], {});
		expect(listed).toMatchObject({ isJson: true, built: null, site: null });
		expect(listed?.entries.map(({ at, given }) => [at, given])).toEqual([
			['line 1', { dossier: 'a', size: 'a4', out: 'a.png' }],
			['line 3', { dossier: 'a', size: 'a3', out: 'b.pdf' }],
		]);
	});

	it('takes the time of export from SOURCE_DATE_EPOCH, and nothing that is no time', () => {
		const fixed = commandFrom([], { SOURCE_DATE_EPOCH: '1700000000' });
		expect([fixed?.now(), fixed?.now()]).toEqual([
			'2023-11-14T22:13:20.000Z',
			'2023-11-14T22:13:20.000Z',
		]);
		const now = commandFrom([], {})?.now() ?? '';
		expect(Math.abs(Date.now() - new Date(now).valueOf())).toBeLessThan(60_000);
		for (const epoch of ['yesterday', '-5', '1.5', '99999999999999']) {
			expect(problemOf([], { SOURCE_DATE_EPOCH: epoch })).toBe(
				`SOURCE_DATE_EPOCH takes whole seconds since 1970; not "${epoch}"`,
			);
		}
	});

	it('knows the site from its option or its setting', () => {
		const site = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
			commandFrom(args, env)?.site;
		expect(site(['--site', 'https://maps.example/a'])).toBe('https://maps.example/a/');
		expect(site([], { PUBLIC_SITE_URL: 'https://maps.example/' })).toBe('https://maps.example/');
		expect(problemOf(['--site', 'maps.example'])).toBe(
			'--site takes the address of the map on the web; not "maps.example"',
		);
	});

	it('is refused with what is wrong and what there is', () => {
		expect(problemOf(['--colour', 'red'])).toMatch(/'--colour'.*\nthere are: --dossier, --view, /);
		expect(problemOf(['--list', join(folder, 'missing')])).toMatch(/^--list .*missing: ENOENT/);
		expect(problemOf(['--list', listFile('\n')])).toMatch(/: the list is empty$/);
		expect(problemOf(['--list', listFile('[{]')])).toMatch(/JSON/);
		expect(problemOf(['--list', listFile('{}'), '--out', 'a.png'])).toBe(
			'--out is of one file; in a list each entry has its own out',
		);
	});

	it('explains every option', () => {
		expect(commandFrom(['--help', '--size', 'a9'], {})).toBeNull();
		for (const name of ['dossier', 'view', 'size', 'out', 'list', 'built', 'json']) {
			expect(HELP).toContain(`  --${name} `);
		}
	});
});

describe('a list of snapshots', () => {
	it('is a JSON object in each line; a line that is none spoils no other', () => {
		const entries = entriesOf('\uFEFF{"out":"a"}\r\nnonsense\r\n\r\n5');
		expect(entries.map(({ at, given }) => [at, given])).toEqual([
			['line 1', { out: 'a' }],
			['line 2', null],
			['line 4', 5],
		]);
		const [good, bad] = entries.map(({ problem }) => problem);
		expect(good).toBeNull();
		expect(bad).toMatch(/^this is no JSON: /);
	});

	it('is one JSON array', () => {
		expect(entriesOf(' [{"out":"a"},\n 5]')).toEqual([
			{ at: 'entry 1', given: { out: 'a' }, problem: null },
			{ at: 'entry 2', given: 5, problem: null },
		]);
	});
});
