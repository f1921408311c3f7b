/** The built site, built anew where it is missing or older than what it is built from. */
import { spawnSync } from 'node:child_process';
import { needsBuild } from './freshness';

/** Where the site is built. */
export const BUILT = 'build';

/**
 * @param isQuiet whether the build's own words are told only where it fails
 * @returns whether there is a site now
 */
export function builtSite(isQuiet: boolean): boolean {
	if (!needsBuild(BUILT, process.env)) return true;
	if (!isQuiet) console.log('Building the site; this takes a moment.');
	const build = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		stdio: isQuiet ? 'pipe' : 'inherit',
		shell: process.platform === 'win32',
	});
	if (isQuiet && build.status !== 0)
		console.error(`${String(build.stdout)}${String(build.stderr)}`);
	return build.status === 0;
}
