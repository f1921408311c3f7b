import type { Point } from 'geojson';
import type { Properties, TileFeature } from './feature';
import type { Names } from './names';

/** A settlement as GeoNames has it. */
export interface Settlement {
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	readonly population: number;
	/** GeoNames feature code: PPLC capital, PPLA seat of a first division, PPLX section ... */
	readonly code: string;
	readonly names: Names;
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

/** The zoom from which a settlement is labelled, by population and by what it is the seat of. */
export function labelZoom({ population, code }: Pick<Settlement, 'population' | 'code'>): number {
	const rank = populationRank(population);
	const byRank =
		rank >= 13
			? 4
			: rank >= 12
				? 5
				: rank >= 11
					? 6
					: rank >= 9
						? 7
						: rank >= 7
							? 8
							: rank >= 5
								? 9
								: rank >= 3
									? 10
									: 11;
	const bySeat = code === 'PPLC' ? 5 : code === 'PPLA' ? 9 : 11;
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
			const kind_detail = population >= 50_000 ? 'city' : population >= 5_000 ? 'town' : 'village';
			return place([lon, lat], zoom, maxZoom, {
				kind: 'locality',
				kind_detail: code === 'PPLC' ? 'city' : kind_detail,
				name,
				...prefixed(names),
				min_zoom: zoom,
				...(population > 0 && { population }),
				population_rank: populationRank(population),
				...(code === 'PPLC' && { capital: 'yes' }),
			});
		});
}

/** A country or a first division with the point of its label. */
export interface Area {
	readonly name: string;
	readonly names: Names;
	readonly lon: number;
	readonly lat: number;
	/** The zoom from which it is labelled. */
	readonly zoom: number;
	readonly population_rank: number;
}

/** Labels of countries and of their first divisions. */
export function areaLabels(
	kind: 'country' | 'region',
	areas: readonly Area[],
	maxZoom: number,
): TileFeature<Point>[] {
	return areas.map(({ name, names, lon, lat, zoom, population_rank }) =>
		place([lon, lat], zoom, maxZoom, {
			kind,
			kind_detail: kind === 'country' ? 'country' : 'state',
			name,
			...prefixed(names),
			min_zoom: zoom,
			population_rank,
		}),
	);
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
