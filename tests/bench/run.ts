/** `npm run bench [-- name...]`: prints what the texts claim about speed, as rows of a table. */
import { cpus } from 'node:os';
import { dossierCheck } from './dossier-check';
import { heap, longestTasks } from './drag';
import { cold, javascriptSent, slow } from './loading';
import { ROUNDS } from './medians';
import { enterArena, type Arena } from './pages';
import { snapshot } from './snapshot';
import { studio } from './studio';

/** Those that need no browser, and those that do. */
const PLAIN: Readonly<Record<string, () => Promise<void>>> = { 'dossier-check': dossierCheck };
const IN_BROWSER: Readonly<Record<string, (arena: Arena) => Promise<void>>> = {
	javascript: javascriptSent,
	cold,
	slow,
	tasks: longestTasks,
	heap,
	snapshot,
	studio,
};

const known = [...Object.keys(PLAIN), ...Object.keys(IN_BROWSER)];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
	process.exit(1);
}
const isWanted = ([name]: readonly [string, unknown]) => asked.length === 0 || asked.includes(name);

const [processor] = cpus();
console.log(
	`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${processor?.model ?? '?'}, medians of ${ROUNDS}`,
);
for (const [, measure] of Object.entries(PLAIN).filter(isWanted)) await measure();

const inBrowser = Object.entries(IN_BROWSER).filter(isWanted);
if (inBrowser.length > 0) {
	const arena = await enterArena();
	try {
		console.log('\n| what | floor | ours | against the floor | budget |\n|---|---|---|---|---|');
		for (const [, measure] of inBrowser) await measure(arena);
	} finally {
		await arena.close();
	}
}
