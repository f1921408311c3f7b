import type { Basemap } from '$lib/map/style/style';
import type MapView from './MapView.svelte';
import { archiveAddresses } from '$lib/map/archive/archives';
import { askForBeginning } from '$lib/map/archive/beginning';
import { fetchWorker } from '../worker-file';

/** The map's code, which is fetched beside the page's. */
export const mapCode = (): Promise<{ readonly default: typeof MapView }> =>
	import('./MapView.svelte');

/** Opens the archive that the build names. @throws {UnusableArchive} */
export async function openGround(): Promise<Basemap> {
	const { openBasemap } = await import('$lib/map/archive/archive');
	return openBasemap(archiveAddresses().tiles);
}

/**
 * Asks for all that the map is made of while the dossier is still on its way. What fails is asked
 * for again by whoever needs it, who also says so.
 */
export function fetchMapAhead(): void {
	const nothing = () => undefined;
	askForBeginning(archiveAddresses().tiles);
	fetchWorker();
	mapCode().catch(nothing);
	openGround().catch(nothing);
}
