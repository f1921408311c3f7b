import { asset } from '$app/paths';
import { loadDossier } from '$lib/dossier/load';
import { fetchReader } from '$lib/dossier/fetch';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' }];

const FOLDER = 'dossiers/karabakh-2023';

/**
 * The page is prerendered with the text in it, and the browser reads and verifies the files anew:
 * what is checked is what the reader was sent, not what was there when the page was built.
 */
export const load: PageLoad = async ({ fetch }) => {
	if (import.meta.env.SSR) {
		const { diskReader } = await import('$lib/dossier/disk');
		return loadDossier(diskReader(`static/${FOLDER}`));
	}
	return loadDossier(fetchReader(fetch, asset(`/${FOLDER}`)));
};
