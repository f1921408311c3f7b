/** The steps of `npm test`: a command each, and how what it did is counted. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { storiesOf } from './stories';

export type Count = { readonly passed: number; readonly failed: number };

export type Step = {
	readonly name: string;
	readonly command: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	/** What a test runner writes, and how that is counted; without it the step counts as one. */
	readonly report?: { readonly path: string; readonly count: (written: unknown) => Count };
	/** What it prints is shown while it runs, and not at its end. */
	readonly isFollowed?: boolean;
};

export type Result = Count & { readonly name: string; readonly seconds: number };

/** Where the runners write what they did. */
const OUTPUT = 'tests/.output';
/** What Playwright writes there. */
export const STORIES = `${OUTPUT}/e2e.json`;

const VitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

export function tool(name: string, ...command: string[]): Step {
	return { name, command };
}

/** @param filter parts of the paths of test files; without any, all of the project's */
export function vitest(name: string, project: string, zone: string, ...filter: string[]): Step {
	const path = `${OUTPUT}/${name.replaceAll(/[^a-z]+/gi, '-')}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	return {
		name,
		command: ['vitest', 'run', '--project', project, ...filter, ...reporters],
		env: { TZ: zone },
		report: {
			path,
			count(written) {
				const { numPassedTests, numFailedTests } = v.parse(VitestReport, written);
				return { passed: numPassedTests, failed: numFailedTests };
			},
		},
	};
}

/** @param files paths of test files; without any, all stories */
export function playwright(name: string, ...files: string[]): Step {
	return {
		name,
		command: ['playwright', 'test', ...files],
		env: { TZ: 'UTC' },
		isFollowed: true,
		report: {
			path: STORIES,
			count(written) {
				const stories = storiesOf(written);
				const passed = stories.filter(({ isPassed }) => isPassed).length;
				return { passed, failed: stories.length - passed };
			},
		},
	};
}

const BrowsersReport = v.object({ passed: v.number(), failed: v.number() });

/** The main stories in other engines than that of all stories. */
export function otherBrowsers(name: string, engines: readonly string[]): Step {
	const path = `${OUTPUT}/browsers.json`;
	const chosen = engines.flatMap((engine) => ['--engine', engine]);
	return {
		name,
		command: ['tsx', 'tests/browsers/run.ts', '--report', path, ...chosen],
		env: { TZ: 'UTC' },
		isFollowed: true,
		report: { path, count: (written) => v.parse(BrowsersReport, written) },
	};
}

/** A JSON file, as nobody has looked into it. */
export function read(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** Runs a command, and tells its status, `null` where it did not start. */
function ended({ name, command: [command = '', ...rest], env, isFollowed }: Step) {
	const title = `\n== ${name}\n`;
	if (isFollowed) process.stdout.write(title);
	const child = spawn(command, rest, {
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
			...env,
		},
	});
	const printed: Buffer[] = [];
	const print = (part: Buffer) => {
		if (isFollowed) process.stdout.write(part);
		else printed.push(part);
	};
	child.stdout.on('data', print);
	child.stderr.on('data', print);
	return new Promise<number | null>((resolved) => {
		child.on('error', (error) => {
			print(Buffer.from(`${error.message}\n`));
			resolved(null);
		});
		child.on('close', resolved);
	}).finally(() => {
		if (!isFollowed) process.stdout.write(Buffer.concat([Buffer.from(title), ...printed]));
	});
}

async function run(step: Step): Promise<Count> {
	const { report } = step;
	if (report) {
		mkdirSync(dirname(report.path), { recursive: true });
		rmSync(report.path, { force: true });
	}
	const status = await ended(step);
	const whole: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	if (!report) return whole;
	try {
		const { passed, failed } = report.count(read(report.path));
		// A file that does not load fails the runner, but none of its tests; no test at all is no success.
		const least = passed + failed === 0 ? 1 : whole.failed;
		return { passed, failed: Math.max(failed, least) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

export const secondsSince = (moment: number): number => Math.round((Date.now() - moment) / 1000);

/** Runs steps in turn, whatever became of those before. */
export async function runRow(row: readonly Step[]): Promise<readonly Result[]> {
	const results: Result[] = [];
	for (const step of row) {
		const begun = Date.now();
		const count = await run(step);
		results.push({ name: step.name, seconds: secondsSince(begun), ...count });
	}
	return results;
}
