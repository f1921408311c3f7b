/** Lists of files to make: JSON lines, or one JSON array. */

import { reasonOf } from './reason';

/** One file that is asked for, with the words for where. */
export type Entry = {
	/** `line 3` or `entry 3`; empty on the command line. */
	readonly at: string;
	/** Options as they stand there, and so far anything. */
	readonly given: unknown;
	/** Why they cannot be read; `null` where they can. */
	readonly problem: string | null;
};

function entryOf(line: string, at: string): Entry {
	try {
		const given: unknown = JSON.parse(line);
		return { at, given, problem: null };
	} catch (error) {
		return { at, given: null, problem: `this is no JSON: ${reasonOf(error)}` };
	}
}

/**
 * The entries of a list. A line that is no JSON is an entry with a problem, an empty one is none.
 * @throws where the text begins as an array and is none
 */
export function entriesOf(text: string): readonly Entry[] {
	const plain = text.replace(/^\uFEFF/, '');
	if (!plain.trimStart().startsWith('[')) {
		return plain
			.split(/\r?\n/)
			.flatMap((line, n) => (line.trim() === '' ? [] : [entryOf(line, `line ${n + 1}`)]));
	}
	const read: unknown = JSON.parse(plain);
	return Array.isArray(read)
		? read.map((given: unknown, n) => ({ at: `entry ${n + 1}`, given, problem: null }))
		: [];
}

/** An entry with options that hold for the whole list, where it does not say otherwise. */
export const withShared = (entry: Entry, shared: Readonly<Record<string, unknown>>): Entry =>
	typeof entry.given === 'object' && entry.given !== null && !Array.isArray(entry.given)
		? { ...entry, given: { ...shared, ...entry.given } }
		: entry;
