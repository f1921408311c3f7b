/** What is run: everything, or what `--only` names. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { otherEngines } from '../browsers/engines';
import { otherBrowsers, playwright, tool, vitest, type Step } from './steps';

/** Stages come one after the other; the rows of a stage run at once, the steps of a row in turn. */
export type Stages = readonly (readonly (readonly Step[])[])[];

const made = tool('texts and types made', 'npm', 'run', 'sync');
const build = tool('build', 'vite', 'build', '--logLevel', 'warn');
const components = vitest('components', 'component', 'UTC');
const unit = [
	vitest('unit, tiles and architecture', 'unit', 'UTC'),
	vitest('dates in Baku', 'unit', 'Asia/Baku', 'dates.test'),
	vitest('dates in Los Angeles', 'unit', 'America/Los_Angeles', 'dates.test'),
];
const checks = [
	tool('lint', 'eslint', '--max-warnings', '0', '.'),
	tool('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
	tool('formatting', 'prettier', '--check', '--log-level', 'warn', '.'),
	tool('dead code', 'knip'),
];
const stories = playwright('stories on the built site');
/** None where no other engine is installed. */
const engines = otherEngines();
const browsers =
	engines.length > 0 ? [otherBrowsers(`main stories in ${engines.join(' and ')}`, engines)] : [];

/** Stories leave room on two processors while they wait for a page: checks fill it. */
export const EVERYTHING: Stages = [
	[[made]],
	[
		[build, stories, ...browsers],
		[...checks, components, ...unit],
	],
];

/** Names that `--only` takes beside those of test files. */
const PARTS: Readonly<Record<string, () => readonly Step[]>> = {
	checks: () => [made, ...checks],
	unit: () => unit,
	component: () => [components],
	stories: () => [...site(), stories],
	browsers: () => [...site(), ...browsers],
};

/** What the site is made of, beside the folders that lie in the root of the project. */
const MADE_OF = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Steps for some parts or test files, in turn.
 * @param names each of {@link PARTS}, or part of the path of a test file
 * @throws Error where no test file has such a path
 */
export function chosen(names: readonly string[]): Stages {
	const parts = names.flatMap((name) => PARTS[name]?.() ?? []);
	const wished = names.filter((name) => !(name in PARTS));
	const files = testFiles().filter((file) => wished.some((name) => file.includes(name)));
	for (const name of wished) {
		if (files.some((file) => file.includes(name))) continue;
		throw new Error(
			`No test file is named ${name}. --only takes ${Object.keys(PARTS).join(', ')}, or part of a path.`,
		);
	}
	const told = files.filter((file) => file.startsWith('tests/e2e/'));
	const drawn = files.filter((file) => file.startsWith('tests/component/'));
	const others = files.filter((file) => !told.includes(file) && !drawn.includes(file));
	return [
		[
			[
				...parts,
				...(others.length > 0 ? [vitest('chosen unit tests', 'unit', 'UTC', ...others)] : []),
				...(drawn.length > 0 ? [vitest('chosen components', 'component', 'UTC', ...drawn)] : []),
				...(told.length > 0 ? [...site(), playwright('chosen stories', ...told)] : []),
			],
		],
	];
}

function testFiles(): readonly string[] {
	return readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.map((path) => join('tests', path).replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.test.ts'));
}

/** The build, where what it is made of has changed since. */
function site(): readonly Step[] {
	const built = statSync('build/index.html', { throwIfNoEntry: false })?.mtimeMs ?? 0;
	return MADE_OF.some((path) => newestIn(path) > built) ? [build] : [];
}

/** Folders in which the build and the tests themselves write. */
const WRITTEN = ['generated', 'project.inlang'];

/** Moment of the last change below a path, in milliseconds since 1970. */
function newestIn(path: string): number {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path)
		.filter((name) => !WRITTEN.includes(name))
		.reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stat.mtimeMs);
}
