import { version } from '$app/environment';
import { asset } from '$app/paths';
import { fetchReader } from '$lib/dossier/fetch';
import type { LoadedDossier } from '$lib/dossier/load';
import { openDossier } from '$lib/dossier/open';

const FOLDER = 'dossiers/karabakh-2023';

/**
 * Pages are prerendered with the text in them, and the browser reads the dossier and verifies its
 * texts anew: what is checked is what the reader was sent, not what was there when the page was built.
 */
export async function loadKarabakh(fetcher: typeof fetch): Promise<LoadedDossier> {
	if (import.meta.env.SSR) {
		const { diskReader } = await import('$lib/dossier/disk');
		const { loadDossier } = await import('$lib/dossier/load');
		return loadDossier(diskReader(`static/${FOLDER}`));
	}
	return openDossier(fetchReader(fetcher, asset(`/${FOLDER}`)), version);
}
