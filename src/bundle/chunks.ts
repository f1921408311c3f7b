import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const ROUTES = resolve('src/routes');
/** The page with the whole dashboard. */
const DASHBOARD = join(ROUTES, '[[lang=language]]');
/** A part of it, in other sites. */
const EMBED = join(DASHBOARD, 'embed');
const MAP = ['live/MapView.svelte', 'archive/archive.ts'].map((file) =>
	resolve('src/lib/map', file),
);
/** What runs every page. */
const RUNTIME = resolve('node_modules/@sveltejs/kit/src/runtime/client/client.js');

type ModuleOf = (id: string) => Rolldown.ModuleInfo | null;

/** Modules that come with these, without those that are fetched when they are wanted. */
function closureOf(roots: readonly string[], moduleOf: ModuleOf): ReadonlySet<string> {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		// A copy: the bundler uses its list again for the next module.
		for (const imported of [...(moduleOf(id)?.importedIds ?? [])]) visit(imported);
	};
	roots.forEach(visit);
	return found;
}

type Parts = Readonly<Record<'map' | 'dashboard' | 'read', ReadonlySet<string>>>;

function partsOf(moduleOf: ModuleOf): Parts {
	const files = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /^\+(page|layout)\.(svelte|ts)$/.test(entry.name))
		.map((entry) => ({ folder: entry.parentPath, id: join(entry.parentPath, entry.name) }));
	const closure = (has: (folder: string) => boolean) =>
		closureOf(
			[RUNTIME, ...files.filter(({ folder }) => has(folder)).map(({ id }) => id)],
			moduleOf,
		);
	return {
		map: closureOf(MAP, moduleOf),
		dashboard: closure((folder) => folder === DASHBOARD),
		read: closure((folder) => folder !== DASHBOARD && folder !== EMBED),
	};
}

/**
 * Puts what the first load of a page needs into few files: what pages with the map and pages to be
 * read have in common, the rest of the dashboard, and the map. Each file costs a slow line a way
 * there and back, and many small ones are compressed badly. All else is left to the bundler.
 */
export const fewChunks: Plugin = {
	name: 'few-chunks',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions(options) {
		let parts: Parts | undefined;
		const name: Rolldown.CodeSplittingNameFunction = (id, context) => {
			parts ??= partsOf((module) => context.getModuleInfo(module));
			const { map, dashboard, read } = parts;
			if (dashboard.has(id)) return read.has(id) ? 'common' : 'dashboard';
			return !read.has(id) && map.has(id) ? 'map' : null;
		};
		return { ...options, codeSplitting: { groups: [{ name, priority: 1 }] } };
	},
};
