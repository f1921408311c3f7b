/** `npm start`: builds the site if needed, serves it and prints where it is. */
import { parseArgs } from 'node:util';
import { BUILT, builtSite } from './built-site';
import { NothingBuilt, serveSite } from './static-server';

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

if (values.build && !builtSite(false)) {
	console.error('The build failed; what it said is above.');
	process.exit(1);
}

try {
	const site = await serveSite({ folder: BUILT, port, host: values.host });
	console.log(`\nThe Karabakh map is at ${site.address}\nStop with Ctrl+C.`);
	const stop = () => void site.close().then(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
} catch (problem) {
	console.error(problem instanceof NothingBuilt ? problem.message : problem);
	process.exit(1);
}
