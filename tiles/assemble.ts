import {
	LABEL_LANGUAGES,
	LAYERS,
	SCHEMA_VERSION,
	ZOOMS,
	COVERAGE,
} from '../src/lib/tileset/contract';
import { boundaries } from './layers/boundaries';
import type { Border } from './layers/boundaries';
import type { Bounds, TileFeature } from './layers/feature';
import { inlandWater, regionGround, worldGround } from './layers/ground';
import { sharedLines } from './layers/lines';
import { countryLabels, labelZoom, localities } from './layers/places';
import type { CountryLabel, Settlement } from './layers/places';
import { labelPoint, overlap, signedArea } from './layers/polygons';
import { readCountryCodes, readCountryNames, readSettlements } from './read/places';
import {
	readCountries,
	readCountryBorders,
	readDivisions,
	readLand,
	readWater,
} from './read/shapes';
import type { Country } from './read/shapes';
import { cutTiles } from './write/cut';
import { writeArchive } from './write/pmtiles';
import type { Tile } from './write/pmtiles';

const [WORLD, WIDER, DETAIL] = COVERAGE;

/** Degrees added around a part of the world, so that the tiles at its edge are full. */
const MARGIN = 6;
const grown = ([west, south, east, north]: Bounds): Bounds => [
	west - MARGIN,
	south - MARGIN,
	east + MARGIN,
	north + MARGIN,
];

/** The whole archive, from the installed packages alone; `say` gets one line per step. */
export function assemble(say: (message: string) => void): { bytes: Uint8Array; tiles: number } {
	const features: TileFeature[] = [];
	const around = grown(WIDER.bounds);

	say('land and countries of the world');
	features.push(
		...worldGround(readLand('110m'), { minZoom: 0, maxZoom: 2 }),
		...worldGround(readLand('50m'), { minZoom: 3, maxZoom: WORLD.maxZoom }),
	);
	const countries = readCountries('50m');
	features.push(
		...boundaries('country', worldBorders(readCountries('110m')), { minZoom: 0, maxZoom: 2 }),
		...boundaries('country', worldBorders(countries), { minZoom: 3, maxZoom: WORLD.maxZoom }),
	);
	say('seas, lakes and rivers');
	const regional = { minZoom: WORLD.maxZoom + 1, maxZoom: ZOOMS.max };
	const { seas, lakes, rivers } = readWater(around);
	features.push(
		...regionGround(seas, around, regional),
		...inlandWater('lake', lakes, around, { ...regional, minZoom: 3 }),
		...inlandWater('river', rivers, around, { ...regional, minZoom: 8 }),
	);

	say('borders of countries');
	features.push(
		...boundaries(
			'country',
			sharedLines(readCountryBorders(around)).map(({ line }) => ({ line, disputed: false })),
			regional,
		),
	);

	say('first divisions');
	const divisions = readDivisions(around);
	const country = new Map(divisions.map((division) => [division.id, division.country]));
	features.push(
		...boundaries(
			'region',
			sharedLines(divisions)
				.filter(({ left, right }) => country.get(left) === country.get(right))
				.map(({ line }) => ({ line, disputed: false })),
			{ minZoom: 6, maxZoom: ZOOMS.max },
		),
	);

	say('places');
	const everywhere = readSettlements();
	const settlements = everywhere.filter(
		({ lon, lat, ...place }) =>
			labelZoom(place) <= WORLD.maxZoom + 1 || overlap([lon, lat, lon, lat], around),
	);
	features.push(
		...countryLabels(labelled(countries, everywhere), ZOOMS.max),
		...localities(settlements, ZOOMS.max),
	);

	const tiles: Tile[] = [];
	for (let zoom: number = ZOOMS.min; zoom <= ZOOMS.max; zoom++) {
		const cut = cutTiles(zoom, features);
		tiles.push(...cut);
		say(`zoom ${zoom}: ${cut.length} tiles`);
	}
	const [west, south, east, north] = DETAIL.bounds;
	const bytes = writeArchive(tiles, {
		bounds: [west, south, east, north],
		center: [(west + east) / 2, (south + north) / 2, 7],
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
					Object.entries(properties).map(([name, { type }]) => [
						name,
						{ string: 'String', number: 'Number', boolean: 'Boolean' }[type],
					]),
				),
			})),
		},
	});
	return { bytes, tiles: tiles.length };
}

/**
 * Borders of Natural Earth. A unit without a number in ISO 3166 is one whose standing is disputed:
 * that is how the data tell, and so are its borders.
 */
function worldBorders(countries: readonly Country[]): Border[] {
	const disputed = new Set(countries.filter(({ id }) => id === undefined).map(({ name }) => name));
	return sharedLines(
		countries.map(({ name, polygons }) => ({ id: name, rings: polygons.flat() })),
	).map(({ left, right, line }) => ({ line, disputed: disputed.has(left) || disputed.has(right) }));
}

/** Countries that have a code, with the names and the point of their labels. */
function labelled(
	countries: readonly Country[],
	settlements: readonly Settlement[],
): CountryLabel[] {
	const codeOf = readCountryCodes();
	const namesOf = readCountryNames();
	const people = new Map<string, number>();
	for (const { country, population } of settlements) {
		people.set(country, (people.get(country) ?? 0) + population);
	}
	return countries.flatMap(({ id, name, polygons }) => {
		const code = id === undefined ? undefined : codeOf(id);
		const largest = polygons.toSorted(
			(a, b) => Math.abs(signedArea(b[0] ?? [])) - Math.abs(signedArea(a[0] ?? [])),
		)[0];
		if (code === undefined || largest === undefined) return [];
		const [lon, lat] = labelPoint(largest);
		return [{ name, names: namesOf(code), lon, lat, population: people.get(code) ?? 0 }];
	});
}
