import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARROWS, arrowOf, LEAF, PACKAGES } from './arrows.js';
import { importsOf, sourceFiles } from './imports';

const files = sourceFiles();
const imports = files.flatMap(importsOf);

describe('import arrows', () => {
	it('finds the files and their imports', () => {
		expect(files.length).toBeGreaterThan(5);
		expect(imports.some(({ ours }) => ours)).toBe(true);
	});

	it('has a place in the table for every folder', () => {
		const homeless = files.filter(
			(file) => file.includes('/') && !arrowOf(file) && !file.startsWith(`${LEAF}/`),
		);
		expect(homeless).toEqual([]);
	});

	it.each(ARROWS)(
		'$folder imports only what it may',
		({ folder, imports: allowed, types = [] }) => {
			const wrong = imports
				.filter(({ from, ours }) => ours && arrowOf(from)?.folder === folder)
				.filter(({ to }) => !to.startsWith(`${LEAF}/`))
				.filter(({ to, typeOnly }) => {
					const target = arrowOf(to)?.folder ?? to;
					return (
						target !== folder && !allowed.includes(target) && !(typeOnly && types.includes(target))
					);
				})
				.map(({ from, to }) => `${from} -> ${to}`);
			expect(wrong).toEqual([]);
		},
	);

	it.each(PACKAGES)('only $folders imports $packages', ({ packages, folders }) => {
		const wrong = imports
			.filter(
				({ ours, to }) =>
					!ours &&
					packages.some((name) => to === name || to.startsWith(`${name.replace(/\/$/, '')}/`)),
			)
			.filter(({ from }) => !folders.some((folder) => from.startsWith(`${folder}/`)))
			.map(({ from, to }) => `${from} -> ${to}`);
		expect(wrong).toEqual([]);
	});
});

describe('rooms', () => {
	const sources = files.filter((file) => file.includes('/'));

	it('no folder has over 26 files', () => {
		const counts = new Map<string, number>();
		for (const file of sources) {
			counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
		}
		expect([...counts].filter(([, count]) => count > 26)).toEqual([]);
	});

	it('no folder has over 15 % of the lines', () => {
		const lines = new Map<string, number>();
		let all = 0;
		for (const file of sources) {
			const count = readFileSync(join('src', file), 'utf8').split('\n').length;
			all += count;
			lines.set(dirname(file), (lines.get(dirname(file)) ?? 0) + count);
		}
		expect([...lines].filter(([, count]) => count > 0.15 * all)).toEqual([]);
	});

	it('each folder of the table that is no route has a row in README', () => {
		const readme = readFileSync('README.md', 'utf8');
		const silent = ARROWS.map(({ folder }) => folder)
			.filter((folder) => folder.startsWith('lib/'))
			.filter((folder) => !readme.includes(`| \`src/${folder}/\``));
		expect(silent).toEqual([]);
	});
});

describe('import cycles', () => {
	it('there are none', () => {
		expect(findCycle()).toBeUndefined();
	});

	it('the table allows none between folders, of types either', () => {
		const folders = new Map(
			ARROWS.map(({ folder, imports: allowed, types = [] }) => [folder, [...allowed, ...types]]),
		);
		expect(
			cycleAmong([...folders.keys()], (folder) =>
				(folders.get(folder) ?? []).filter((other) => other !== folder),
			),
		).toBeUndefined();
	});
});

/** Types vanish and late imports wait, so neither can close a cycle that matters at load. */
function findCycle(): string | undefined {
	const known = new Map(files.map((file) => [file.replace(/\.(ts|js)$/, ''), file]));
	const next = (file: string) =>
		imports
			.filter(({ from, ours, typeOnly, late }) => from === file && ours && !typeOnly && !late)
			.flatMap(({ to }) => known.get(to.replace(/\.(ts|js)$/, '')) ?? []);
	return cycleAmong(files, next);
}

function cycleAmong(
	nodes: readonly string[],
	next: (node: string) => readonly string[],
): string | undefined {
	const done = new Set<string>();
	const walk = (node: string, path: readonly string[]): string | undefined => {
		if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' -> ');
		if (done.has(node)) return undefined;
		for (const target of next(node)) {
			const cycle = walk(target, [...path, node]);
			if (cycle) return cycle;
		}
		done.add(node);
		return undefined;
	};
	return nodes.map((node) => walk(node, [])).find((cycle) => cycle !== undefined);
}
