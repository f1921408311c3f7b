import * as v from 'valibot';

/** How sure a place is, best to worst. */
export const PRECISIONS = [
	'exact',
	'vicinity',
	'settlement',
	'near',
	'line',
	'district',
	'region',
	'country',
	'unknown',
] as const;

export const Precision = v.picklist(PRECISIONS);
export type Precision = v.InferOutput<typeof Precision>;

/** Whether `precision` is no worse than `limit`. */
export const isNoWorseThan = (precision: Precision, limit: Precision): boolean =>
	PRECISIONS.indexOf(precision) <= PRECISIONS.indexOf(limit);
