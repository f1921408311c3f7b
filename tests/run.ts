/** Runs every test of the project and closes with one line that adds them up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const report = 'tests/.output/vitest.json';
mkdirSync('tests/.output', { recursive: true });
const run = spawnSync(
	'npx',
	['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
	{ stdio: 'inherit' }
);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
	numPassedTests: number;
	numFailedTests: number;
};
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(run.status ?? 1);
