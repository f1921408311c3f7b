/** `npm test`: runs every check and every test, goes on after a failure, adds everything up. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import * as v from 'valibot';
import { findBrowser } from '../src/cli/browser';

type Count = { readonly passed: number; readonly failed: number };
type Step = {
	readonly name: string;
	readonly command: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	/** Reads what a test runner wrote; without it the step counts as one. */
	readonly count?: () => Count;
};

const OUTPUT = 'tests/.output';

const VitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const PlaywrightReport = v.object({
	stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/** Stages, one after the other; the rows of a stage run at once, the steps of a row in turn. */
const stages: readonly (readonly (readonly Step[])[])[] = [
	[[tool('texts and types made', 'npm', 'run', 'sync')]],
	// Most of these use one processor: the rows take about as long as each other.
	[
		[
			tool('lint of components', 'eslint', '--max-warnings', '0', '**/*.svelte'),
			tool('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
			tool('dead code', 'knip'),
			vitest('dates in Baku', 'unit', 'Asia/Baku', 'dates.test'),
			vitest('dates in Los Angeles', 'unit', 'America/Los_Angeles', 'dates.test'),
		],
		[
			tool('lint', 'eslint', '--max-warnings', '0', '--ignore-pattern', '**/*.svelte', '.'),
			tool('formatting', 'prettier', '--check', '--log-level', 'warn', '.'),
			tool('build', 'vite', 'build', '--logLevel', 'warn'),
			vitest('components', 'component', 'UTC'),
		],
	],
	[[vitest('unit, tiles and architecture', 'unit', 'UTC')]],
	[[playwright('stories on the built site')]],
];

function tool(name: string, ...command: string[]): Step {
	return { name, command };
}

function vitest(name: string, project: string, zone: string, ...filter: string[]): Step {
	const report = `${OUTPUT}/${name.replaceAll(/[^a-z]+/gi, '-')}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	return {
		name,
		command: ['vitest', 'run', '--project', project, ...filter, '--passWithNoTests', ...reporters],
		env: { TZ: zone },
		count() {
			const { numPassedTests, numFailedTests } = v.parse(VitestReport, read(report));
			return { passed: numPassedTests, failed: numFailedTests };
		},
	};
}

function playwright(name: string): Step {
	return {
		name,
		command: ['playwright', 'test', '--pass-with-no-tests'],
		env: { TZ: 'UTC' },
		count() {
			const { stats } = v.parse(PlaywrightReport, read(`${OUTPUT}/e2e.json`));
			return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
		},
	};
}

function read(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** Runs a command; what it prints comes at its end where another runs beside it. */
function ended(step: Step, isAlone: boolean): Promise<number | null> {
	const [command = '', ...rest] = step.command;
	const title = `\n== ${step.name}`;
	if (isAlone) console.log(title);
	const child = spawn(command, rest, {
		stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
			...step.env,
		},
	});
	const printed: Buffer[] = [];
	child.stdout?.on('data', (part: Buffer) => printed.push(part));
	child.stderr?.on('data', (part: Buffer) => printed.push(part));
	return new Promise<number | null>((resolved) => {
		child.on('error', (error) => {
			printed.push(Buffer.from(`${error.message}\n`));
			resolved(null);
		});
		child.on('close', resolved);
	}).finally(() => {
		if (!isAlone) console.log(title);
		process.stdout.write(Buffer.concat(printed));
	});
}

async function run(step: Step, isAlone: boolean): Promise<Count> {
	const status = await ended(step, isAlone);
	const whole: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	if (!step.count) return whole;
	try {
		const counted = step.count();
		// A file that does not load fails the runner, but none of its tests.
		return { ...counted, failed: Math.max(counted.failed, whole.failed) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

type Result = Count & { readonly name: string; readonly seconds: number };

const secondsSince = (moment: number): number => Math.round((Date.now() - moment) / 1000);

async function runRow(row: readonly Step[], isAlone: boolean): Promise<readonly Result[]> {
	const results: Result[] = [];
	for (const step of row) {
		const begun = Date.now();
		const count = await run(step, isAlone);
		results.push({ name: step.name, seconds: secondsSince(begun), ...count });
	}
	return results;
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const { origin } = await findBrowser();
console.log(`Browser of the tests: ${origin}`);

const started = Date.now();
const results: Result[] = [];
for (const rows of stages) {
	const ran = await Promise.all(rows.map((row) => runRow(row, rows.length === 1)));
	results.push(...ran.flat());
}
const failures = results.filter(({ failed }) => failed > 0);
const total = (of: (result: Result) => number) => results.reduce((sum, one) => sum + of(one), 0);

console.log('');
for (const { name, seconds, passed, failed } of results) {
	const word = failed > 0 ? 'failed' : 'passed';
	console.log(`${word}  ${name} (${passed} passed, ${failed} failed, ${seconds} s)`);
}
console.log(`${secondsSince(started)} seconds`);
console.log(`${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exit(failures.length > 0 ? 1 : 0);
