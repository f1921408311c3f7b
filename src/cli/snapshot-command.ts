/** The command line of `npm run snapshot`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasonOf } from './reason';
import { entriesOf, withShared, type Entry } from './snapshot-list';
import { TAKES } from './snapshot-options';

const COMMAND_TAKES = {
	list: 'a file with an object of these options in each line (JSON), or with one array of them; - is the standard input',
	site: 'where the map is on the web, for the link in the figure; a whole link in --view names it as well, and so does PUBLIC_SITE_URL',
	built:
		'the folder of a built site, used as it is; without it the site is built where it has to be',
	json: 'prints a report for programs in place of a line for each file',
	help: 'prints this',
} as const;

/** The command is wrong as it stands: nothing is made. */
export class Misused extends Error {}

export type Command = {
	readonly entries: readonly Entry[];
	readonly site: string | null;
	/** `null` is the site as it is built from here. */
	readonly built: string | null;
	readonly isJson: boolean;
	/** What records say about when a file was made. */
	readonly now: () => string;
};

const lines = (options: Readonly<Record<string, string>>): readonly string[] =>
	Object.entries(options).map(([name, takes]) => `  --${name.padEnd(11)} ${takes}`);

export const HELP = [
	'usage: npm run snapshot -- --dossier <id> --view <link> --out <file> [options]',
	'       npm run snapshot -- --list <file> [options for all of the list]',
	'',
	...lines(TAKES),
	'',
	...lines(COMMAND_TAKES),
	'',
	'SOURCE_DATE_EPOCH, in seconds since 1970, stands in for the time of export.',
	'Ends with 0 where every file was made, 1 where one was not, 2 where the command is wrong.',
].join('\n');

/** The time of export: of each file, or the one that the environment sets for all. */
function clockOf({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): () => string {
	if (epoch === undefined || epoch === '') return () => new Date().toISOString();
	const time = new Date(Number(epoch) * 1000);
	if (!/^\d+$/.test(epoch) || Number.isNaN(time.valueOf())) {
		throw new Misused(`SOURCE_DATE_EPOCH takes whole seconds since 1970; not "${epoch}"`);
	}
	return () => time.toISOString();
}

function siteOf(given: string | undefined): string | null {
	if (given === undefined || given === '') return null;
	if (!/^https?:\/\/[^/]/.test(given) || !URL.canParse(given)) {
		throw new Misused(`--site takes the address of the map on the web; not "${given}"`);
	}
	return given.endsWith('/') ? given : `${given}/`;
}

function listed(file: string, shared: Readonly<Record<string, unknown>>): readonly Entry[] {
	let entries: readonly Entry[];
	try {
		entries = entriesOf(readFileSync(file === '-' ? 0 : file, 'utf8'));
	} catch (error) {
		throw new Misused(`--list ${file}: ${reasonOf(error)}`);
	}
	if (entries.length === 0) throw new Misused(`--list ${file}: the list is empty`);
	return entries.map((entry) => withShared(entry, shared));
}

function parsed(args: readonly string[]) {
	const options = {
		...Object.fromEntries(Object.keys(TAKES).map((name) => [name, { type: 'string' }] as const)),
		list: { type: 'string' },
		site: { type: 'string' },
		built: { type: 'string' },
		json: { type: 'boolean' },
		help: { type: 'boolean' },
	} as const;
	try {
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		const names = [...Object.keys(TAKES), ...Object.keys(COMMAND_TAKES)];
		throw new Misused(
			`${reasonOf(error)}\nthere are: ${names.map((name) => `--${name}`).join(', ')}`,
		);
	}
}

/**
 * Reads the command line.
 *
 * @returns `null` where only help is asked for
 * @throws {Misused}
 */
export function commandFrom(args: readonly string[], env: NodeJS.ProcessEnv): Command | null {
	const { list, site, built, json = false, help, ...rest } = parsed(args);
	const given: Readonly<Record<string, unknown>> = rest;
	if (help === true) return null;
	const now = clockOf(env);
	if (list !== undefined && given['out'] !== undefined) {
		throw new Misused('--out is of one file; in a list each entry has its own out');
	}
	return {
		entries: list === undefined ? [{ at: '', given, problem: null }] : listed(list, given),
		site: siteOf(site ?? env['PUBLIC_SITE_URL']),
		built: built ?? null,
		isJson: json,
		now,
	};
}
