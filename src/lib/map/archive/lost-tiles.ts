import type { Map as MapLibreMap } from 'maplibre-gl';

/** Zoom, column and row of a tile. */
type TileId = { readonly z: number; readonly x: number; readonly y: number };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The tile that an error of the map tells of; `null` where it tells of none. */
function tileOf(event: object): TileId | null {
	if (!('tile' in event && isObject(event.tile) && 'tileID' in event.tile)) return null;
	const { tileID } = event.tile;
	if (!isObject(tileID) || !('canonical' in tileID) || !isObject(tileID.canonical)) return null;
	const { canonical } = tileID;
	if (!('z' in canonical && 'x' in canonical && 'y' in canonical)) return null;
	return { z: Number(canonical.z), x: Number(canonical.x), y: Number(canonical.y) };
}

/**
 * Tiles of the ground that did not arrive. They are asked for by their numbers: of a source that is
 * told to load everything anew, MapLibre 6 leaves out those that failed, and shows what is coarser.
 */
export class LostTiles {
	readonly #lost = new Map<string, TileId>();

	/** @param event an error that the map told of a source */
	note(event: object): void {
		const tile = tileOf(event);
		if (tile) this.#lost.set(`${tile.z}/${tile.x}/${tile.y}`, tile);
	}

	/** Asks anew for what was lost, in each of the maps, and forgets it: what fails again is noted again. */
	fetch(source: string, maps: readonly MapLibreMap[]): void {
		const lost = [...this.#lost.values()];
		this.#lost.clear();
		for (const map of maps) if (map.getSource(source)) map.refreshTiles(source, lost);
	}
}
