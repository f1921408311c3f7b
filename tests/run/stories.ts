/** What Playwright wrote about the stories: which passed, and how long each took. */
import * as v from 'valibot';

export type Story = {
	/** Its file and line. */
	readonly at: string;
	readonly title: string;
	readonly seconds: number;
	readonly isPassed: boolean;
};

const Spec = v.object({
	title: v.string(),
	file: v.string(),
	line: v.number(),
	tests: v.array(
		v.object({ status: v.string(), results: v.array(v.object({ duration: v.number() })) }),
	),
});

type Suite = {
	readonly specs: readonly v.InferOutput<typeof Spec>[];
	readonly suites?: readonly Suite[] | undefined;
};

const Suite: v.GenericSchema<Suite> = v.object({
	specs: v.array(Spec),
	suites: v.optional(v.array(v.lazy(() => Suite))),
});

const Report = v.object({ suites: v.array(Suite) });

/**
 * All stories of a report; one that passed only at a second try has not passed.
 * @throws ValiError where it is no report of Playwright
 */
export function storiesOf(report: unknown): readonly Story[] {
	return v.parse(Report, report).suites.flatMap(inSuite);
}

function inSuite({ specs, suites = [] }: Suite): readonly Story[] {
	const own = specs.flatMap(({ title, file, line, tests }) =>
		tests.map(({ status, results }) => ({
			at: `${file}:${line}`,
			title,
			seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
			isPassed: status === 'expected',
		})),
	);
	return [...own, ...suites.flatMap(inSuite)];
}

/** Lines of a table of the slowest stories, the slowest first. */
export function slowest(stories: readonly Story[], count: number): readonly string[] {
	const listed = [...stories].sort((a, b) => b.seconds - a.seconds).slice(0, count);
	const width = Math.max(0, ...listed.map(({ at }) => at.length));
	return listed.map(
		({ at, title, seconds }) =>
			`${seconds.toFixed(1).padStart(6)} s  ${at.padEnd(width)}  ${shortened(title, 70)}`,
	);
}

const shortened = (title: string, length: number): string =>
	title.length <= length ? title : `${title.slice(0, length - 1).trimEnd()}…`;
