import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
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

/** The names of the folders below `folder` that hold a dossier. */
export async function dossierFolders(folder: string): Promise<readonly string[]> {
	const names = await readdir(folder);
	return names.filter((name) => existsSync(join(folder, name, 'dossier.json'))).sort();
}
