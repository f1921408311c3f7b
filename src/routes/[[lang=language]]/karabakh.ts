import { asset } from '$app/paths';
import { fetchReader } from '$lib/dossier/fetch';
import { loadDossier, type LoadedDossier } from '$lib/dossier/load';

const FOLDER = 'dossiers/karabakh-2023';

/**
 * Pages are prerendered with the text in them, and the browser reads and verifies the files anew:
 * what is checked is what the reader was sent, not what was there when the page was built.
 */
export async function loadKarabakh(fetcher: typeof fetch): Promise<LoadedDossier> {
	if (import.meta.env.SSR) {
		const { diskReader } = await import('$lib/dossier/disk');
		return loadDossier(diskReader(`static/${FOLDER}`));
	}
	return loadDossier(fetchReader(fetcher, asset(`/${FOLDER}`)));
}
