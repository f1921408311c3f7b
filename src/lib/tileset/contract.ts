/**
 * What the map may ask of a basemap archive and what the tile build must put into it: the names of
 * layers and properties, once, with a version. They are those of the Protomaps basemap schema,
 * version 4, so that an archive cut from OpenStreetMap can stand in for ours.
 */

/**
 * Semantic version of this contract, written into the archive's metadata as `version`. Major: a
 * name is gone or means something else. Minor: a name was added. The first number is Protomaps'.
 */
export const SCHEMA_VERSION = '4.1.0';

/** Zoom levels of the archive, both ends included. The map magnifies the last one. */
export const ZOOMS = { min: 0, max: 10 } as const;

/**
 * Which part of the world has tiles up to which zoom: west, south, east, north in degrees. Beyond
 * a part's last zoom there are no tiles outside the next part: a map magnifies the part's last ones.
 */
export const COVERAGE = [
	{ maxZoom: 5, bounds: [-180, -85, 180, 85] },
	{ maxZoom: 6, bounds: [20, 20, 70, 60] },
	{ maxZoom: 10, bounds: [38, 34, 56, 46] },
] as const satisfies readonly Coverage[];

/** The part that has villages too, in degrees as above. */
export const DETAIL = [44, 38, 50, 42] as const satisfies Coverage['bounds'];

/** Part of the world and the last zoom that has tiles there. */
export interface Coverage {
	readonly maxZoom: number;
	readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

/** The languages that labels are kept in, besides `name` as the data has it. */
export const LABEL_LANGUAGES = ['en', 'ar', 'hy', 'az', 'ru'] as const;

/** The archive may not weigh more: it is committed and served from any static host. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024;

/** How a vector tile stores a property. */
export type PropertyType = 'string' | 'number' | 'boolean';

/** One property of a layer's features. */
export interface PropertyContract {
	readonly type: PropertyType;
	/** On every feature of the layer. */
	readonly required: boolean;
	/** The only values it takes, if they are few. */
	readonly values?: readonly (string | number | boolean)[];
}

/** One layer: the kind of its geometry and all properties that its features may have. */
export interface LayerContract {
	readonly geometry: 'point' | 'line' | 'polygon';
	readonly properties: Readonly<Record<string, PropertyContract>>;
}

const optional = (type: PropertyType): PropertyContract => ({ type, required: false });
const oneOf = (...values: string[]): PropertyContract => ({
	type: 'string',
	required: true,
	values,
});

/**
 * The layers in drawing order, from the ground up.
 *
 * - `boundaries.kind_detail`: OpenStreetMap's `admin_level`, 2 for countries, 4 for first divisions.
 * - `boundaries.disputed`: present and true where the data says so, else absent.
 * - `places.min_zoom`: the zoom from which the label may be shown; tiles have it from one zoom less.
 * - `places.population_rank`: 1 (some people) to 17, Protomaps' scale; 12 is a million.
 * - `places.name:ar_transliterated`: the name in Arabic letters by rule, where no Arabic one is known.
 * - `places.capital`: `yes` for a country's capital as the data has it, else absent.
 */
export const LAYERS = {
	earth: { geometry: 'polygon', properties: { kind: oneOf('earth') } },
	water: { geometry: 'polygon', properties: { kind: oneOf('ocean', 'lake', 'river') } },
	boundaries: {
		geometry: 'line',
		properties: {
			kind: oneOf('country', 'region'),
			kind_detail: { type: 'number', required: true, values: [2, 4] },
			disputed: { type: 'boolean', required: false, values: [true] },
		},
	},
	places: {
		geometry: 'point',
		properties: {
			kind: oneOf('country', 'locality'),
			kind_detail: oneOf('country', 'city', 'town', 'village'),
			name: { type: 'string', required: true },
			'name:en': optional('string'),
			'name:ar': optional('string'),
			'name:hy': optional('string'),
			'name:az': optional('string'),
			'name:ru': optional('string'),
			'name:ar_transliterated': optional('string'),
			min_zoom: { type: 'number', required: true },
			population: optional('number'),
			population_rank: { type: 'number', required: true },
			capital: { type: 'string', required: false, values: ['yes'] },
		},
	},
} as const satisfies Readonly<Record<string, LayerContract>>;

/** Name of a layer of the contract. */
export type LayerName = keyof typeof LAYERS;

/** Label language of the contract. */
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];
