import * as v from 'valibot';
import { Edtf } from './edtf';
import { PlaceId } from './ids';

const PLACE_ROLES = [
	'enclave',
	'oblast',
	'corridor',
	'line-of-contact',
	'border',
	'settlement',
	'region',
	'country',
	'road',
	/** A bridge, a depot, a checkpoint: smaller than a settlement. */
	'site',
] as const;

/** A name of a place, in a language, and the side that uses it (or nobody in particular). */
export const PlaceName = v.strictObject({
	toponym: v.pipe(v.string(), v.minLength(1)),
	lang: v.string(),
	usedBy: v.optional(v.string()),
	edtf: v.optional(Edtf),
	source: v.optional(v.string()),
});
export type PlaceName = v.InferOutput<typeof PlaceName>;

/** Longitude, latitude in degrees, WGS 84. */
const Position = v.strictTuple([
	v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
const Line = v.pipe(v.array(Position), v.minLength(2));
const Ring = v.pipe(v.array(Position), v.minLength(4, 'a closed ring of four or more positions'));

export const Geometry = v.variant('type', [
	v.strictObject({ type: v.literal('Point'), coordinates: Position }),
	v.strictObject({ type: v.literal('MultiPoint'), coordinates: v.array(Position) }),
	v.strictObject({ type: v.literal('LineString'), coordinates: Line }),
	v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(Line) }),
	v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(Ring) }),
	v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(Ring)) }),
]);
export type Geometry = v.InferOutput<typeof Geometry>;

/** A named place with geometry or without: a GeoJSON feature whose `id` is the place's. */
export const Place = v.strictObject({
	type: v.literal('Feature'),
	id: PlaceId,
	geometry: v.nullable(Geometry),
	properties: v.strictObject({
		role: v.picklist(PLACE_ROLES),
		names: v.pipe(v.array(PlaceName), v.minLength(1, 'a name')),
		/** The period in which the place is what the record says. */
		edtf: v.nullable(Edtf),
		/** The area that it lies in, as is known of it; its position is checked against that outline. */
		within: v.optional(PlaceId),
		/**
		 * How soon a map needs the name to be read at all: the main city, or a town before villages. The
		 * choice of the dossier's editors; it says nothing of the place's standing.
		 */
		prominence: v.optional(v.picklist(['main', 'town'])),
		accuracyInMeters: v.nullable(v.pipe(v.number(), v.minValue(0))),
		geometryBasis: v.nullable(v.picklist(['published', 'hand-corrected', 'estimated', 'computed'])),
		source: v.nullable(v.string()),
		note: v.optional(v.string()),
	}),
});
export type Place = v.InferOutput<typeof Place>;

export const Places = v.strictObject({
	type: v.literal('FeatureCollection'),
	features: v.array(Place),
});
