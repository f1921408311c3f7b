import { bySlug, recordEntries } from '../../dossiers';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => recordEntries(({ sources }) => sources);

export const load: PageLoad = async ({ params, parent }) => {
	const { dossier } = await parent();
	return { source: bySlug(dossier.sources, params.slug) };
};
