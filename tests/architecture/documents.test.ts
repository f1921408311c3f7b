import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SKIPPED = /(^|\/)(node_modules|build|\.svelte-kit|\.output|\.git|generated)(\/|$)/;
const documents = walk('.').filter((path) => path.endsWith('.md'));

describe('documents', () => {
	it.each(documents)('%s links only to files and headings that exist', (path) => {
		const text = readFileSync(path, 'utf8');
		const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
			.map(([, target]) => target ?? '')
			.filter((target) => !/^[a-z]+:/.test(target))
			.filter((target) => !resolves(path, target));
		expect(broken).toEqual([]);
	});
});

describe('fixtures', () => {
	const root = 'tests/fixtures';
	const folders = existsSync(root)
		? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
		: [];

	it('each folder says in ORIGIN.md where it comes from', () => {
		const silent = folders
			.map(({ name }) => name)
			.filter((name) => !existsSync(join(root, name, 'ORIGIN.md')));
		expect(silent).toEqual([]);
	});
});

function resolves(from: string, target: string): boolean {
	const [file = '', heading] = target.split('#');
	const path = file === '' ? from : join(dirname(from), decodeURI(file));
	if (!existsSync(path)) return false;
	return heading === undefined || headingsOf(path).includes(heading);
}

/** Headings as the addresses that a Git host gives them. */
function headingsOf(path: string): string[] {
	return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		(heading ?? '')
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N} -]/gu, '')
			.replaceAll(' ', '-'),
	);
}

function walk(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (SKIPPED.test(path)) return [];
		return entry.isDirectory() ? walk(path) : [path];
	});
}
