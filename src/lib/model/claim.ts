import * as v from 'valibot';
import { Citation } from './citation';
import { CalendarDateSchema, Edtf } from './edtf';
import { ActorId, ClaimId, EventId, PlaceId } from './ids';
import { ClaimKind } from './kind';
import { Precision } from './precision';

/** A local clock time with its offset from UTC. */
const ClockTime = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d[+-](0\d|1[0-4]):[0-5]\d$/, 'a clock time such as 13:00+04:00'),
);

/** When, how that is known, and the words of the source that it rests on. */
export const When = v.strictObject({
	edtf: v.nullable(Edtf),
	time: v.optional(ClockTime),
	/**
	 * How the clock time is to be taken, where not to the minute.
	 * - `about`: the words do not give it more exactly ("about 13:00", "around midday").
	 * - `uncertain`: it is given, but its source leaves in doubt whether it is right, as where
	 *   somebody recalls it long afterwards. EDTF's `?`, which has no clock times.
	 */
	timeQualifier: v.optional(v.picklist(['about', 'uncertain'])),
	basis: v.picklist(['stated', 'inferred', 'not-stated']),
	expression: v.optional(v.string()),
	note: v.optional(v.string()),
});
export type When = v.InferOutput<typeof When>;

/** How a place is known, from the source's own word to none. */
export const WHERE_BASES = ['stated', 'gazetteer', 'inferred', 'context', 'not-stated'] as const;

export const WhereBasis = v.picklist(WHERE_BASES);
export type WhereBasis = v.InferOutput<typeof WhereBasis>;

/** Where, how that is known, how sure it is, and the words of the source that it rests on. */
export const Where = v.strictObject({
	place: v.nullable(PlaceId),
	/**
	 * The line or area of which the words say that the place is a part ("the corridor's entrance, near
	 * Shusha"). Its outline in the dossier need not reach there.
	 */
	partOf: v.optional(PlaceId),
	basis: WhereBasis,
	precision: Precision,
	/** Darwin Core's term: the radius of the smallest circle that holds the spot. */
	coordinateUncertaintyInMeters: v.nullable(v.pipe(v.number(), v.minValue(0))),
	expression: v.optional(v.string()),
	note: v.optional(v.string()),
});
export type Where = v.InferOutput<typeof Where>;

/** A number a source gives. `value` is null where it gives none ("dozens"). */
export const Quantity = v.strictObject({
	what: v.string(),
	value: v.nullable(v.number()),
	min: v.optional(v.number()),
	max: v.optional(v.number()),
	qualifier: v.optional(v.string()),
	of: v.optional(v.string()),
});
export type Quantity = v.InferOutput<typeof Quantity>;

export const Change = v.strictObject({
	date: CalendarDateSchema,
	what: v.picklist(['added', 'corrected', 'withdrawn']),
	why: v.string(),
});
export type Change = v.InferOutput<typeof Change>;

/** One thing one source says happened or is so, said by somebody, at a time, at a place. */
export const Claim = v.strictObject({
	id: ClaimId,
	kind: ClaimKind,
	/** Our own wording. */
	statement: v.objectWithRest({ en: v.string(), ar: v.string() }, v.string()),
	citations: v.array(Citation),
	/** Whose words; empty with `saidByBasis: author` where the author of the source speaks. */
	saidBy: v.array(ActorId),
	saidByBasis: v.optional(v.literal('author')),
	/** Who passes them on, when second hand. */
	reportedBy: v.nullable(ActorId),
	when: When,
	where: v.array(Where),
	quantities: v.array(Quantity),
	event: v.nullable(EventId),
	disputes: v.array(ClaimId),
	status: v.picklist(['published', 'withdrawn']),
	changes: v.array(Change),
});
export type Claim = v.InferOutput<typeof Claim>;
