import type { Point } from 'geojson';
import type { Properties, TileFeature } from './feature';
import type { Names } from './names';
import { inArabicLetters } from './transliterate';

/** A settlement as GeoNames has it. */
export interface Settlement {
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	readonly population: number;
	/** GeoNames feature code: PPLC capital, PPLA seat of a first division, PPLX section ... */
	readonly code: string;
	readonly names: Names;
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
}

/** Protomaps' scale: 18 less the place of the first number that the population reaches. */
const BREAKS = [
	1e9, 1e8, 5e7, 2e7, 1e7, 5e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 200, 0,
];

/** Rank of a population, 1 to 18; a million is 12. */
export function populationRank(population: number): number {
	return BREAKS.length - BREAKS.findIndex((least) => population >= least);
}

/** Parts of cities, destroyed and abandoned places have no label of their own. */
const NOT_SHOWN = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Least population rank and the zoom from which it is labelled. */
const LABELLED_FROM = [
	[13, 3],
	[12, 4],
	[11, 5],
	[9, 6],
	[8, 7],
	[6, 8],
	[4, 9],
	[3, 10],
] as const;

/** The zoom from which a settlement is labelled, by population and by what it is the seat of. */
export function labelZoom({ population, code }: Pick<Settlement, 'population' | 'code'>): number {
	const rank = populationRank(population);
	const byRank = LABELLED_FROM.find(([least]) => rank >= least)?.[1] ?? 11;
	const bySeat = code === 'PPLC' ? 4 : code === 'PPLA' ? 8 : 11;
	return Math.min(byRank, bySeat);
}

/** Labels of settlements, the important ones first. */
export function localities(
	settlements: readonly Settlement[],
	maxZoom: number,
): TileFeature<Point>[] {
	return settlements
		.filter(({ code }) => !NOT_SHOWN.has(code))
		.map((settlement) => ({ settlement, zoom: labelZoom(settlement) }))
		.sort((a, b) => a.zoom - b.zoom || b.settlement.population - a.settlement.population)
		.map(({ settlement, zoom }) => {
			const { name, names, population, code, lon, lat } = settlement;
			const written = names.ar === undefined ? inArabicLetters(names.az ?? name) : null;
			const kind_detail = population >= 50_000 ? 'city' : population >= 5_000 ? 'town' : 'village';
			return place([lon, lat], zoom, maxZoom, {
				kind: 'locality',
				kind_detail: code === 'PPLC' ? 'city' : kind_detail,
				name,
				...prefixed(names),
				...(written !== null && { 'name:ar_transliterated': written }),
				min_zoom: zoom,
				...(population > 0 && { population }),
				population_rank: populationRank(population),
				...(code === 'PPLC' && { capital: 'yes' }),
			});
		});
}

/** A country with the point of its label. */
export interface CountryLabel {
	readonly name: string;
	readonly names: Names;
	readonly lon: number;
	readonly lat: number;
	/** Where the name stands again on near maps. */
	readonly again: readonly (readonly [lon: number, lat: number])[];
	/** People in the settlements that the data list. */
	readonly population: number;
}

/** The zoom from which the one label of a country may be out of sight. */
const NAMED_AGAIN_FROM = 9;

/** Labels of countries, the most populous first. */
export function countryLabels(
	countries: readonly CountryLabel[],
	maxZoom: number,
): TileFeature<Point>[] {
	return countries
		.toSorted((a, b) => b.population - a.population)
		.flatMap(({ name, names, lon, lat, again, population }) => {
			const population_rank = populationRank(population);
			const zoom = population_rank >= 14 ? 2 : population_rank >= 12 ? 3 : 5;
			const at = (point: readonly [lon: number, lat: number], min_zoom: number) =>
				place([...point], min_zoom, maxZoom, {
					kind: 'country',
					kind_detail: 'country',
					name,
					...prefixed(names),
					min_zoom,
					population_rank,
				});
			return [at([lon, lat], zoom), ...again.map((point) => at(point, NAMED_AGAIN_FROM))];
		});
}

function place(
	coordinates: [lon: number, lat: number],
	labelledFrom: number,
	maxZoom: number,
	properties: Properties,
): TileFeature<Point> {
	const minZoom = Math.max(0, labelledFrom - 1);
	return {
		layer: 'places',
		minZoom,
		maxZoom,
		geometry: { type: 'Point', coordinates },
		properties,
	};
}

function prefixed(names: Names): Properties {
	return Object.fromEntries(
		Object.entries(names).map(([language, name]) => [`name:${language}`, name]),
	);
}
