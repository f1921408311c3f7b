import { bySlug, recordEntries } from '../../dossiers';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => recordEntries(({ events }) => events);

export const load: PageLoad = async ({ params, parent }) => {
	const { dossier } = await parent();
	return { event: bySlug(dossier.events, params.slug) };
};
