/**
 * `npm run snapshot -- --dossier <id> --view <link> --out <file>`: figures of views as the studio
 * makes them, without a window; `--list` makes many. Ends with 0 where every file was made, 1 where
 * one was not, 2 where the command is wrong.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dossierFolders } from '../lib/dossier/disk';
import { BUILT, builtSite } from './built-site';
import { figuresOf, type FigureBrowser, type Outcome } from './figure-browser';
import { reasonOf } from './reason';
import { commandFrom, HELP, Misused, type Command } from './snapshot-command';
import type { Entry } from './snapshot-list';
import { jobFrom, type SnapshotJob } from './snapshot-options';
import { madeWords, problemWords, warningsOf } from './snapshot-words';
import { serveSite } from './static-server';

/** The map on a screen that a view is taken from, in CSS pixels. */
const SCREEN = { width: 960, height: 640 };

/** A file that is asked for: a job, or why it is none. */
type Asked = { readonly at: string } & (
	| { readonly job: SnapshotJob; readonly problems: null }
	| { readonly job: null; readonly problems: readonly string[] }
);

/** How one file went. */
type Report = {
	readonly at: string;
	readonly out: string | null;
	readonly problems: readonly string[];
	readonly warnings: readonly string[];
	readonly outcome: Outcome | null;
};

function asked(
	{ at, given, problem }: Entry,
	site: string | null,
	dossiers: readonly string[],
): Asked {
	if (problem !== null) return { at, job: null, problems: [problem] };
	const read = jobFrom(given, { site, dossiers });
	return read.kind === 'read'
		? { at, job: read.found, problems: null }
		: { at, job: null, problems: read.problems };
}

/** Jobs of which none writes over the file of an earlier one. */
function apart(all: readonly Asked[]): readonly Asked[] {
	const taken = new Map<string, string>();
	return all.map((one) => {
		if (!one.job) return one;
		const path = resolve(one.job.out);
		const before = taken.get(path);
		if (before === undefined) taken.set(path, one.at);
		return before === undefined
			? one
			: { at: one.at, job: null, problems: [`out is that of ${before}: ${one.job.out}`] };
	});
}

async function reportOf(
	{ at, job, problems }: Asked,
	figures: FigureBrowser,
	now: string,
): Promise<Report> {
	if (!job) return { at, out: null, problems, warnings: [], outcome: null };
	const { dossier, query, page, choices, out } = job;
	try {
		const order = { dossier, query, page, choices, screen: SCREEN, exported: now };
		const outcome = await figures.make(order, out);
		const problem = problemWords(outcome);
		const warnings = warningsOf(outcome, job);
		return { at, out, problems: problem === null ? [] : [problem], warnings, outcome };
	} catch (error) {
		return { at, out, problems: [reasonOf(error)], warnings: [], outcome: null };
	}
}

function tell({ at, out, problems, warnings, outcome }: Report, isJson: boolean): void {
	const where = [at, out].filter((word) => word !== null && word !== '').join(', ');
	for (const problem of problems) console.error(`${where}: NOT made: ${problem}`);
	for (const warning of warnings) console.error(`${where}: ${warning}`);
	if (!isJson && out !== null && outcome?.kind === 'made') console.log(madeWords(out, outcome));
}

async function made(
	all: readonly Asked[],
	folder: string,
	{ now, isJson }: Command,
): Promise<readonly Report[]> {
	const site = await serveSite({ folder, port: 0 });
	const figures = figuresOf(site.address);
	const reports: Report[] = [];
	try {
		for (const one of all) {
			const report = await reportOf(one, figures, now());
			tell(report, isJson);
			reports.push(report);
		}
	} finally {
		await figures.close();
		await site.close();
	}
	return reports;
}

async function run(command: Command): Promise<number> {
	const folder = command.built ?? BUILT;
	const dossiers = command.built === null ? 'static/dossiers' : join(folder, 'dossiers');
	if (!existsSync(dossiers)) throw new Misused(`there is no built site in ${folder}/`);
	const known = await dossierFolders(dossiers);
	const all = apart(command.entries.map((entry) => asked(entry, command.site, known)));
	const alone = all.find(({ at }) => at === '');
	if (alone?.problems) throw new Misused(alone.problems.map((one) => `--${one}`).join('\n'));
	if (command.built === null && !builtSite(true)) {
		throw new Error('the site could not be built; what the build said is above');
	}
	const reports = await made(all, folder, command);
	const isGood = reports.every(({ problems }) => problems.length === 0);
	if (command.isJson) console.log(JSON.stringify({ ok: isGood, files: reports }, null, '\t'));
	return isGood ? 0 : 1;
}

try {
	const command = commandFrom(process.argv.slice(2), process.env);
	if (command) process.exitCode = await run(command);
	else console.log(HELP);
} catch (error) {
	console.error(reasonOf(error));
	if (error instanceof Misused) console.error('See: npm run snapshot -- --help');
	process.exitCode = error instanceof Misused ? 2 : 1;
}
