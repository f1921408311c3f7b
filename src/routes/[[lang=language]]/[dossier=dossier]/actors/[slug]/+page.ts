import { bySlug, recordEntries } from '../../dossiers';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => recordEntries(({ actors }) => actors);

export const load: PageLoad = async ({ params, parent }) => {
	const { dossier } = await parent();
	return { actor: bySlug(dossier.actors, params.slug) };
};
