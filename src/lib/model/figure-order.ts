import * as v from 'valibot';
import { FigureChoices } from './figure-choices';
import { DossierId } from './ids';

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(20_000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A figure that is asked for without the studio's window. */
export const FigureOrder = v.strictObject({
	dossier: DossierId,
	/** The view, as the query of its link. */
	query: v.string(),
	/** The map's page on the web, to which the figure leads back; `null` where it has none. */
	page: v.nullable(v.pipe(v.string(), v.url())),
	choices: FigureChoices,
	/** The map on the screen that a view without a box is taken from, in CSS pixels. */
	screen: v.strictObject({ width: Pixels, height: Pixels }),
	/** What the file's record says about when it was made. */
	exported: v.pipe(v.string(), v.isoTimestamp()),
});
export type FigureOrder = v.InferOutput<typeof FigureOrder>;

/** What came of it, told beside the file. */
export const FigureAnswer = v.variant('kind', [
	v.strictObject({
		kind: v.literal('made'),
		/** Device pixels of a page. */
		width: Count,
		height: Count,
		pages: Count,
		/** Parts of the view that could not be read, or that the dossier does not have. */
		broken: v.array(v.strictObject({ key: v.string(), value: v.string() })),
		/** Parts that were asked for and have no room. */
		dropped: v.array(v.string()),
		/** Numbers for which the map has no room. */
		unplaced: Count,
		/** Numbers of the list: how many stand in the file, of how many. */
		listed: v.strictObject({ all: Count, of: Count }),
		hasBasemap: v.boolean(),
		/** Sources whose text is not the recorded one: nothing of theirs is marked. */
		unverified: v.array(v.string()),
	}),
	v.strictObject({ kind: v.literal('other-dossier'), dossier: v.string() }),
	v.strictObject({ kind: v.literal('unknown-place'), place: v.string() }),
	v.strictObject({
		kind: v.literal('failed'),
		reason: v.string(),
		/** The resolution at which it would fit. */
		fittingDpi: v.nullable(v.number()),
	}),
]);
export type FigureAnswer = v.InferOutput<typeof FigureAnswer>;
