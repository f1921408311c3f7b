import { readFileSync } from 'node:fs';

/** A path leads to nothing that can be read, and why, in words that follow its name. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	ENOTDIR: 'there is no such file',
	EISDIR: 'this is a folder, not a file',
	EACCES: 'reading it is not permitted',
	EPERM: 'reading it is not permitted',
};

/** What the system says of a failure. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? error.message;
}

/**
 * The bytes of a file that somebody named.
 * @throws {Unreadable}
 */
export function bytesOf(path: string): Buffer<ArrayBuffer> {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new Unreadable(reasonOf(error));
	}
}
