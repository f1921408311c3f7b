/** `npm test`: runs every check and every test, goes on after a failure, adds everything up. */
import { spawnSync } from 'node:child_process';
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

const steps: readonly Step[] = [
	tool('texts and types made', 'npm', 'run', 'sync'),
	tool('formatting', 'prettier', '--check', '--log-level', 'warn', '.'),
	tool('lint', 'eslint', '--max-warnings', '0', '.'),
	tool('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
	tool('dead code', 'knip'),
	tool('build', 'vite', 'build', '--logLevel', 'warn'),
	vitest('unit, tiles and architecture', 'unit', 'UTC'),
	vitest('dates in Baku', 'unit', 'Asia/Baku', 'dates.test'),
	vitest('dates in Los Angeles', 'unit', 'America/Los_Angeles', 'dates.test'),
	vitest('components', 'component', 'UTC'),
	playwright('stories on the built site'),
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

function run(step: Step): Count {
	console.log(`\n== ${step.name}`);
	const [command = '', ...rest] = step.command;
	const { status } = spawnSync(command, rest, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
			...step.env,
		},
	});
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

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const { origin } = await findBrowser();
console.log(`Browser of the tests: ${origin}`);

const started = Date.now();
const results = steps.map((step) => ({ name: step.name, ...run(step) }));
const failures = results.filter(({ failed }) => failed > 0);
const total = (of: (result: Count) => number) => results.reduce((sum, one) => sum + of(one), 0);

console.log('');
for (const { name, passed, failed } of results) {
	console.log(`${failed > 0 ? 'failed' : 'passed'}  ${name} (${passed} passed, ${failed} failed)`);
}
console.log(`${Math.round((Date.now() - started) / 1000)} seconds`);
console.log(`${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exit(failures.length > 0 ? 1 : 0);
