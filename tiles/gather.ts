import { COVERAGE, DETAIL, ZOOMS } from '../src/lib/tileset/contract';
import { boundaries } from './layers/boundaries';
import type { Border } from './layers/boundaries';
import type { Bounds, TileFeature } from './layers/feature';
import { inlandWater, regionGround, withoutSeas, worldLand } from './layers/ground';
import type { ZoomRange } from './layers/ground';
import { bridges, sharedLines } from './layers/lines';
import { oceanAt } from './layers/ocean';
import { countryLabels, labelZoom, localities } from './layers/places';
import type { CountryLabel, Settlement } from './layers/places';
import { labelPoint, overlap, ringBounds, signedArea } from './layers/polygons';
import type { Rings } from './layers/polygons';
import { repeatedNames } from './layers/repeated-names';
import { smoothed } from './layers/smooth';
import { readSubjects } from './read/dossiers';
import { readCountryCodes, readCountryNames, readSettlements } from './read/places';
import {
	readCountries,
	readCountryBorders,
	readDivisions,
	readLand,
	readWater,
} from './read/shapes';
import type { Country } from './read/shapes';

const [WORLD, WIDER, NEAR] = COVERAGE;

/** Bounds with so many degrees more on every side, so that the tiles at the edge are full. */
const grown = ([west, south, east, north]: Bounds, degrees: number): Bounds => [
	west - degrees,
	south - degrees,
	east + degrees,
	north + degrees,
];

const AROUND_WIDER = grown(WIDER.bounds, 6);
const AROUND_NEAR = grown(NEAR.bounds, 1.5);
const AROUND_DETAIL = grown(DETAIL, 0.4);

const WORLD_ZOOMS = { minZoom: 3, maxZoom: WORLD.maxZoom };
const WIDER_ZOOMS = { minZoom: WORLD.maxZoom + 1, maxZoom: WIDER.maxZoom };
const NEAR_ZOOMS = { minZoom: WIDER.maxZoom + 1, maxZoom: NEAR.maxZoom };

/** Land, sea and borders of the zooms that show the whole world. */
export function gatherWorld(): TileFeature[] {
	const smallest = { minZoom: ZOOMS.min, maxZoom: WORLD_ZOOMS.minZoom - 1 };
	const [coarse, fine] = [readLand('110m'), readLand('50m')];
	return [
		worldLand(coarse, smallest),
		worldLand(fine, WORLD_ZOOMS),
		...zoomsOf(smallest).map((zoom) => oceanAt(zoom, coarse)),
		...zoomsOf(WORLD_ZOOMS).map((zoom) => oceanAt(zoom, fine)),
		boundaries('country', worldBorders(readCountries('110m')), smallest),
		boundaries('country', worldBorders(readCountries('50m')), WORLD_ZOOMS),
	].flat();
}

const zoomsOf = ({ minZoom, maxZoom }: ZoomRange): number[] =>
	Array.from({ length: maxZoom - minZoom + 1 }, (_, n) => minZoom + n);

/** Seas, lakes and rivers. */
export function gatherWater(): TileFeature[] {
	const { seas, lakes, rivers } = readWater(AROUND_WIDER);
	const inland = { minZoom: WORLD_ZOOMS.minZoom, maxZoom: ZOOMS.max };
	return [
		regionGround(seas, AROUND_WIDER, WIDER_ZOOMS),
		regionGround(seas, AROUND_NEAR, NEAR_ZOOMS),
		inlandWater('lake', smoothedNear(withoutSeas(lakes)), AROUND_WIDER, inland),
		inlandWater('river', smoothedNear(rivers), AROUND_NEAR, inland),
	].flat();
}

/** Those that lie in the near part smoothed, the others as they are. */
function smoothedNear(bodies: readonly Rings[]): Rings[] {
	const isNear = (rings: Rings) => isWithin(ringBounds(rings[0] ?? []), AROUND_NEAR);
	return [
		...bodies.filter((rings) => !isNear(rings)),
		...smoothed(bodies.filter(isNear), AROUND_NEAR),
	];
}

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
	inner[0] > outer[0] && inner[1] > outer[1] && inner[2] < outer[2] && inner[3] < outer[3];

/** A gap in a border is bridged by lines up to this length, in degrees (some 30 km). */
const LONGEST_BRIDGE = 0.3;

/** Borders of countries and of their first divisions, for the zooms beyond the world's. */
export function gatherBorders(): TileFeature[] {
	const countries = readCountryBorders(AROUND_WIDER);
	const lines = [
		...sharedLines(countries).map(({ line }) => line),
		...bridges(countries, LONGEST_BRIDGE),
	];
	const divisions = readDivisions(AROUND_WIDER);
	const countryOf = new Map(divisions.map(({ id, country }) => [id, country]));
	const inner = sharedLines(divisions)
		.filter(({ left, right }) => countryOf.get(left) === countryOf.get(right))
		.map(({ line }) => line);
	const within = (bounds: Bounds, all: typeof lines): Border[] =>
		all
			.filter((line) => overlap(ringBounds(line), bounds))
			.map((line) => ({ line, disputed: false }));
	return [
		boundaries('country', within(AROUND_WIDER, lines), WIDER_ZOOMS),
		boundaries('country', within(AROUND_NEAR, lines), NEAR_ZOOMS),
		boundaries('region', within(AROUND_WIDER, inner), WIDER_ZOOMS),
		boundaries('region', within(AROUND_NEAR, inner), NEAR_ZOOMS),
	].flat();
}

/** The last label zoom of the settlements that are kept in each part, widest part first. */
const LABELLED = [
	{ bounds: WORLD.bounds, zoom: 5 },
	{ bounds: AROUND_WIDER, zoom: 7 },
	{ bounds: AROUND_NEAR, zoom: 9 },
	{ bounds: AROUND_DETAIL, zoom: ZOOMS.max + 1 },
] as const;

/** Labels of countries and settlements. */
export function gatherPlaces(): TileFeature[] {
	const settlements = readSettlements();
	const kept = settlements.filter((settlement) => {
		const at: Bounds = [settlement.lon, settlement.lat, settlement.lon, settlement.lat];
		const zoom = labelZoom(settlement);
		return LABELLED.some((part) => zoom <= part.zoom && overlap(at, part.bounds));
	});
	return [
		countryLabels(labelled(readCountries('50m'), settlements), ZOOMS.max),
		localities(kept, ZOOMS.max),
	].flat();
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

/**
 * Countries that have a code, with the names and the point of their labels: one for each code, in
 * the largest of the parts that have it.
 */
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
	const subjects = readSubjects();
	const labels = new Map<string, { area: number; label: CountryLabel }>();
	for (const { id, name, polygons } of countries) {
		const code = id === undefined ? undefined : codeOf(id);
		const [largest, area] = largestOf(polygons);
		if (code === undefined || area <= (labels.get(code)?.area ?? 0)) continue;
		const [lon, lat] = labelPoint(largest);
		const population = people.get(code) ?? 0;
		const again = repeatedNames(largest, [lon, lat], NEAR.bounds, subjects);
		labels.set(code, { area, label: { name, names: namesOf(code), lon, lat, again, population } });
	}
	return [...labels.values()].map(({ label }) => label);
}

function largestOf(polygons: readonly Rings[]): [largest: Rings, area: number] {
	const sized = polygons.map((rings) => [rings, Math.abs(signedArea(rings[0] ?? []))] as const);
	return sized.reduce<[Rings, number]>(
		([largest, most], [rings, area]) => (area > most ? [rings, area] : [largest, most]),
		[[], 0],
	);
}
