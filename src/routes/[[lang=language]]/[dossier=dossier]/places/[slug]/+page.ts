import { bySlug, recordEntries } from '../../dossiers';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => recordEntries(({ places }) => places);

export const load: PageLoad = async ({ params, parent }) => {
	const { dossier } = await parent();
	return { place: bySlug(dossier.places, params.slug) };
};
