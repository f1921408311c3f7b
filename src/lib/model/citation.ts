import * as v from 'valibot';
import { SourceId } from './ids';

/** The quoted words with a little of what stands around them (W3C Web Annotation). */
export const TextQuoteSelector = v.strictObject({
	type: v.literal('TextQuoteSelector'),
	exact: v.pipe(v.string(), v.minLength(1)),
	prefix: v.string(),
	suffix: v.string(),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** Unicode code points from 0 in logical order, end exclusive (W3C Web Annotation). */
export const TextPositionSelector = v.strictObject({
	type: v.literal('TextPositionSelector'),
	start: v.pipe(v.number(), v.integer(), v.minValue(0)),
	end: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/** Where a claim rests in a held source: always by its words and by its position. */
export const HeldTarget = v.strictObject({
	selector: v.strictTuple([TextQuoteSelector, TextPositionSelector]),
});
export type HeldTarget = v.InferOutput<typeof HeldTarget>;

/** Where a claim rests in a linked source: first and last words, for a text-fragment link. */
export const LinkedTarget = v.strictObject({
	fragment: v.strictObject({
		start: v.pipe(v.string(), v.minLength(1)),
		end: v.nullable(v.string()),
	}),
	paraphrase: v.literal(true),
});
export type LinkedTarget = v.InferOutput<typeof LinkedTarget>;

export const Citation = v.strictObject({
	source: SourceId,
	target: v.union(
		[HeldTarget, LinkedTarget],
		'needs "selector" where its source is held, "fragment" and "paraphrase" where it is linked',
	),
});
export type Citation = v.InferOutput<typeof Citation>;

export const isHeldTarget = (target: Citation['target']): target is HeldTarget =>
	'selector' in target;
