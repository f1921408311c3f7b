import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Read, UnreadableFile } from './read';

/** Reads the files of a dossier from a folder on disk: for the commands and the prerendering. */
export const diskReader =
	(folder: string): Read =>
	async (path) => {
		try {
			return await readFile(join(folder, path));
		} catch (error) {
			throw new UnreadableFile(
				error instanceof Error && 'code' in error && error.code === 'ENOENT'
					? 'not found'
					: String(error),
			);
		}
	};
