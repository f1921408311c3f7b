/** Is the built site as new as what it is built from? */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
/** Below them, but no part of the site, or written anew without having changed. */
const LEFT_OUT = new Set([
	join('src', 'cli'),
	join('src', 'lib', 'messages', 'generated'),
	join('src', 'lib', 'messages', 'project.inlang', 'cache'),
]);

/** A build setting in the environment may differ from the one built with, so it asks for a build. */
export function needsBuild(folder: string, environment: NodeJS.ProcessEnv): boolean {
	const page = join(folder, 'index.html');
	if (!existsSync(page)) return true;
	if (Object.keys(environment).some((name) => name.startsWith('PUBLIC_'))) return true;
	const built = statSync(page).mtimeMs;
	return SOURCES.some((path) => newest(path) > built);
}

/** Folders count too: removing a file changes only the folder it was in. */
function newest(path: string): number {
	if (!existsSync(path) || LEFT_OUT.has(path)) return 0;
	const found = statSync(path);
	if (!found.isDirectory()) return found.mtimeMs;
	const inside = readdirSync(path).map((name) => newest(join(path, name)));
	const own = path === join('src', 'lib', 'messages') ? 0 : found.mtimeMs;
	return Math.max(own, ...inside);
}
