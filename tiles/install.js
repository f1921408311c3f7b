/** Installs the packages of the tile build, unless those that its lock file names are there. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const installed = here('node_modules/.package-lock.json');
const current =
	existsSync(installed) && statSync(installed).mtimeMs >= statSync(here('package.json')).mtimeMs;

if (!current) {
	console.log('installing the packages of the tile build');
	const run = spawnSync('npm ci', { cwd: here('.'), stdio: 'inherit', shell: true });
	process.exitCode = run.status ?? 1;
}
