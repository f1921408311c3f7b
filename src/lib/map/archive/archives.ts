import { asset } from '$app/paths';
import * as settings from '$env/static/public';

/**
 * Absolute addresses of the archives that the map reads. Build settings name others than ours:
 * `PUBLIC_TILES_URL`, a PMTiles archive of the Protomaps schema, and `PUBLIC_RELIEF_URL`, one of
 * Terrarium terrain tiles for relief. Both may be unset; without the second there is no relief.
 */
export function archiveAddresses(): { readonly tiles: string; readonly relief: string | null } {
	const named: Readonly<Record<string, string | undefined>> = settings;
	const absolute = (address: string) => new URL(address, location.href).href;
	const relief = named['PUBLIC_RELIEF_URL'] || null;
	return {
		tiles: absolute(named['PUBLIC_TILES_URL'] || asset('/tiles/basemap.pmtiles')),
		relief: relief && absolute(relief),
	};
}
