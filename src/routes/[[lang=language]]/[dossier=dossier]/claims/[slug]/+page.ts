import { bySlug, recordEntries } from '../../dossiers';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => recordEntries(({ claims }) => claims);

export const load: PageLoad = async ({ params, parent }) => {
	const { dossier } = await parent();
	return { claim: bySlug(dossier.claims, params.slug) };
};
