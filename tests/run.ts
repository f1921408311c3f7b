/**
 * `npm test`: runs every check and every test, goes on after a failure, adds everything up. With
 * `-- --only <part or file>`, any number of times, it runs that alone.
 */
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from '../src/cli/browser';
import { otherEngines } from './browsers/engines';
import { chosen, EVERYTHING, type Stages } from './run/chosen';
import { read, runRow, secondsSince, STORIES, type Result } from './run/steps';
import { slowest, storiesOf } from './run/stories';
import { slowness } from './support/slowness';

/** How many of the slowest stories are listed. */
const LISTED = 12;

function wished(): Stages {
	try {
		const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
		return values.only ? chosen(values.only) : EVERYTHING;
	} catch (problem) {
		console.error(problem instanceof Error ? problem.message : problem);
		process.exit(2);
	}
}

const stages = wished();
rmSync(STORIES, { force: true });
const { origin } = await findBrowser();
console.log(`Browser of the tests: ${origin}`);
console.log(`Other engines on this machine: ${otherEngines().join(', ') || 'none'}`);
console.log(`Time limits are taken times ${slowness().toFixed(2)}: so slow is this machine now.`);

const started = Date.now();
const results: Result[] = [];
for (const rows of stages) {
	const ran = await Promise.all(rows.map(runRow));
	results.push(...ran.flat());
}
const total = (of: (result: Result) => number) => results.reduce((sum, one) => sum + of(one), 0);

if (existsSync(STORIES)) {
	console.log('\nThe slowest stories:');
	for (const line of slowest(storiesOf(read(STORIES)), LISTED)) console.log(line);
}
console.log('');
for (const { name, seconds, passed, failed } of results) {
	const word = failed > 0 ? 'failed' : 'passed';
	console.log(`${word}  ${name} (${passed} passed, ${failed} failed, ${seconds} s)`);
}
console.log(`${secondsSince(started)} seconds`);
console.log(`${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
