/** `npm start`: builds the site if needed, serves it and prints where it is. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { needsBuild } from './freshness';
import { NothingBuilt, serveSite } from './static-server';

const FOLDER = 'build';

const { values } = parseArgs({
	options: {
		build: { type: 'boolean', default: false },
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: '127.0.0.1' },
	},
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
	process.exit(1);
}

if (values.build && needsBuild(FOLDER, process.env)) {
	console.log('Building the site; this takes a moment.');
	const build = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (build.status !== 0) {
		console.error('The build failed; what it said is above.');
		process.exit(1);
	}
}

try {
	const site = await serveSite({ folder: FOLDER, port, host: values.host });
	console.log(`\nThe Karabakh map is at ${site.address}\nStop with Ctrl+C.`);
	const stop = () => void site.close().then(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
} catch (problem) {
	console.error(problem instanceof NothingBuilt ? problem.message : problem);
	process.exit(1);
}
