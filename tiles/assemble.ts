import {
	COVERAGE,
	LABEL_LANGUAGES,
	LAYERS,
	SCHEMA_VERSION,
	ZOOMS,
} from '../src/lib/tileset/contract';
import { gatherBorders, gatherPlaces, gatherWater, gatherWorld } from './gather';
import type { TileFeature } from './layers/feature';
import { cutTiles } from './write/cut';
import { writeArchive } from './write/pmtiles';
import type { ArchiveDescription, Tile } from './write/pmtiles';

const STEPS: readonly (readonly [message: string, gather: () => TileFeature[]])[] = [
	['land, sea and borders of the world', gatherWorld],
	['seas, lakes and rivers', gatherWater],
	['borders of countries and districts', gatherBorders],
	['places and their names', gatherPlaces],
];

/** The whole archive, from the installed packages alone; `say` gets one line per step. */
export function assemble(say: (message: string) => void): { bytes: Uint8Array; tiles: number } {
	const features = STEPS.flatMap(([message, gather]) => {
		say(message);
		return gather();
	});
	const tiles: Tile[] = [];
	for (let zoom: number = ZOOMS.min; zoom <= ZOOMS.max; zoom++) {
		const cut = cutTiles(zoom, features);
		tiles.push(...cut);
		say(`zoom ${zoom}: ${cut.length} tiles`);
	}
	say('writing');
	return { bytes: writeArchive(tiles, describe()), tiles: tiles.length };
}

/**
 * Bounds are those of the world, since a map asks for no tile beyond them at any zoom; the center
 * is that of the detailed part.
 */
function describe(): ArchiveDescription {
	return {
		bounds: COVERAGE[0].bounds,
		center: [47, 40, 7],
		metadata: {
			name: 'Verbatim basemap',
			description: 'South Caucasus in detail, the world in outline; Protomaps basemap schema 4',
			version: SCHEMA_VERSION,
			type: 'baselayer',
			attribution:
				'© OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0), Natural Earth, Unicode CLDR',
			languages: LABEL_LANGUAGES,
			vector_layers: Object.entries(LAYERS).map(([id, { properties }]) => ({
				id,
				minzoom: ZOOMS.min,
				maxzoom: ZOOMS.max,
				fields: Object.fromEntries(
					Object.entries(properties).map(([name, { type }]) => [name, FIELD_TYPES[type]]),
				),
			})),
		},
	};
}

/** TileJSON's words for the types of properties. */
const FIELD_TYPES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;
