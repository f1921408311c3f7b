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

describe('import cycles', () => {
	it('there are none', () => {
		expect(findCycle()).toBeUndefined();
	});
});

/** Types vanish and late imports wait, so neither can close a cycle that matters at load. */
function findCycle(): string | undefined {
	const known = new Map(files.map((file) => [file.replace(/\.(ts|js)$/, ''), file]));
	const next = (file: string) =>
		imports
			.filter(({ from, ours, typeOnly, late }) => from === file && ours && !typeOnly && !late)
			.flatMap(({ to }) => known.get(to.replace(/\.(ts|js)$/, '')) ?? []);
	const done = new Set<string>();
	const walk = (file: string, path: readonly string[]): string | undefined => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
		if (done.has(file)) return undefined;
		for (const target of next(file)) {
			const cycle = walk(target, [...path, file]);
			if (cycle) return cycle;
		}
		done.add(file);
		return undefined;
	};
	return files.map((file) => walk(file, [])).find((cycle) => cycle !== undefined);
}
