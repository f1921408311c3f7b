import { openCompiled } from './compiled';
import type { LoadedDossier } from './load';
import type { Read } from './read';

/**
 * Opens a dossier as a reader gets it: in the one file that the build of the site has made of it,
 * else in its own files, which takes longer and more code. Never rejects.
 */
export async function openDossier(read: Read, build: string): Promise<LoadedDossier> {
	const { value, notes } = await openCompiled(read, build);
	if (value !== null) return { ...value, notes: [...notes] };
	const { loadDossier } = await import('./load');
	const loaded = await loadDossier(read);
	return { ...loaded, notes: [...notes, ...loaded.notes] };
}
