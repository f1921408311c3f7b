import * as v from 'valibot';
import type { Actor } from './actor';
import type { Claim } from './claim';
import { CalendarDateSchema, Edtf } from './edtf';
import type { Event } from './event';
import { DossierId, PlaceId, type SourceId } from './ids';
import { ClaimKind } from './kind';
import { Localized } from './localized';
import type { Place } from './place';
import type { Source } from './source';

/** The format that this code writes; older dossiers are upgraded step by step when read. */
export const FORMAT_VERSION = 1;

export const NAME_POLICIES = ['source', 'both', 'armenian', 'azerbaijani'] as const;

/** Whose names are shown: as the source says, both sides' (alphabetical), or one side's. */
export const NamePolicy = v.union([
	v.picklist(['source', 'both']),
	v.pipe(v.string(), v.minLength(1)),
]);
export type NamePolicy = v.InferOutput<typeof NamePolicy>;

/** West, south, east, north in degrees, WGS 84. */
export const BoundingBox = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
export type BoundingBox = v.InferOutput<typeof BoundingBox>;

/** What a reader sees first, where the dossier does not open with everything it has. */
const Opening = v.strictObject({
	/** Both days included; `null` is a side without bound. */
	window: v.strictObject({
		from: v.nullable(CalendarDateSchema),
		to: v.nullable(CalendarDateSchema),
	}),
	/** The kinds that are shown; an empty list shows all. */
	kinds: v.array(ClaimKind),
	/** The place that is selected at the start; none where it is left out. */
	place: v.optional(PlaceId),
	/** Stands over the map in this view: who reported what, where, when. */
	sentence: Localized,
});

/** dossier.json: what the dossier is about and how it opens. */
export const Manifest = v.strictObject({
	id: DossierId,
	formatVersion: v.literal(FORMAT_VERSION),
	title: Localized,
	summary: Localized,
	/** The days the dossier covers. */
	span: Edtf,
	view: v.strictObject({ bbox: BoundingBox }),
	/** Where it is left out, the dossier opens with everything. */
	opening: v.optional(Opening),
	namePolicy: NamePolicy,
	/** The sides whose names the reader can choose; Armenian and Azerbaijani where it is left out. */
	sides: v.optional(v.array(v.strictObject({ id: v.string(), names: Localized }))),
	/** File names (slugs) of the records under sources/. */
	sources: v.array(v.string()),
	licence: v.string(),
	contact: v.nullable(v.string()),
});
export type Manifest = v.InferOutput<typeof Manifest>;

/** A whole dossier, read and trusted. `texts` has the text of each held source that could be read. */
export type Dossier = {
	readonly manifest: Manifest;
	readonly sources: readonly Source[];
	readonly texts: ReadonlyMap<SourceId, string>;
	readonly claims: readonly Claim[];
	readonly events: readonly Event[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
};
