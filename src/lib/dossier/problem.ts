import * as v from 'valibot';

/** What is wrong with a value from outside, and what to write instead. */
export type Problem = { readonly message: string; readonly mend: string };

type Issue = v.BaseIssue<unknown>;

const LONGEST_VALUE = 60;

/** Tells an issue of a schema in words that name the field. */
export function problemOf(issue: Issue): Problem {
	const { told, path } = decisive(issue);
	const field = path || 'the record';
	const received = shortened(told.received);
	if (told.kind === 'schema' && told.expected === 'never') {
		return {
			message: `"${path}" is no field of it`,
			mend: `take "${path}" out, or spell it right`,
		};
	}
	if (told.type === 'union' && hasOwnWords(told)) {
		return { message: `"${path}" ${told.message}`, mend: 'add what its kind of source needs' };
	}
	if (told.kind === 'schema' && told.received === 'undefined') {
		return { message: `"${path}" is missing`, mend: `add "${path}"` };
	}
	if (told.kind === 'schema') {
		const expected = expectedIn(told.expected ?? '');
		return { message: `${field} is ${received}`, mend: `write ${expected} for ${field}` };
	}
	if (/^(a|an|\d+) /.test(told.message)) {
		return {
			message: `${field} is ${received}, not ${told.message}`,
			mend: `write ${told.message} for ${field}`,
		};
	}
	if (told.expected !== null && !hasOwnWords(told)) {
		return {
			message: `${field} is ${received}, and has to be ${told.expected}`,
			mend: `mend ${field}`,
		};
	}
	return { message: `${field}: ${told.message}`, mend: `mend ${field}` };
}

/** Valibot's own messages all begin alike. */
const hasOwnWords = ({ message }: Issue): boolean => !message.startsWith('Invalid ');

/** Whether a field is missing, or there is one too many: no shape was meant more than another. */
const isAboutKeys = ({ expected, received }: Issue): boolean =>
	expected === 'never' || received === 'undefined';

/** Where several shapes are allowed, the issue that lies deepest: of the shape that was meant. */
function decisive(issue: Issue): { told: Issue; path: string } {
	const here = { told: issue, path: v.getDotPath(issue) ?? '' };
	const nested = (issue.issues ?? []).map(decisive);
	if (nested.length === 0) return here;
	if (hasOwnWords(issue) && nested.every(({ told }) => isAboutKeys(told))) return here;
	const depth = (path: string) => path.split('.').length;
	const deepest = nested.reduce((best, next) =>
		depth(next.path) > depth(best.path) ? next : best,
	);
	return {
		told: deepest.told,
		path: [here.path, deepest.path].filter((part) => part !== '').join('.'),
	};
}

const shortened = (received: string): string =>
	received.length > LONGEST_VALUE ? `${received.slice(0, LONGEST_VALUE)}…` : received;

function expectedIn(expected: string): string {
	const choices = expected.replace(/^\(|\)$/g, '').split(' | ');
	if (choices.length > 1) return `one of ${choices.join(', ')}`;
	return /^["\d]/.test(expected) ? expected : `a value of type ${expected}`;
}
