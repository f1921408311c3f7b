import type { Dossier } from '../model/dossier';
import { extentOf, type Extent } from '../model/edtf';
import type { Compiled } from './compiled';
import { TEXT_ALTERED } from './held-text';
import type { LoadedDossier } from './load';

/**
 * Makes one file of a dossier that was read from its own; `null` where there is none. Each reader
 * verifies the texts anew, so that what is known of them now is not passed on.
 */
export function compiledFrom({ dossier, notes }: LoadedDossier, build: string): Compiled | null {
	if (dossier === null) return null;
	const { texts, ...records } = dossier;
	return {
		compiled: build,
		...records,
		texts: Object.fromEntries(texts),
		extents: extentsIn(records),
		notes: notes.filter(({ code }) => code !== TEXT_ALTERED),
	};
}

/** The extents of all dates of the records, and of the ends of their intervals. */
function extentsIn(records: Omit<Dossier, 'texts'>): Record<string, Extent> {
	const extents = new Map<string, Extent>();
	for (const expression of new Set(datesIn(records))) {
		for (const part of [expression, ...endsOf(expression)]) {
			const extent = extentOf(part);
			if (extent !== null) extents.set(part, extent);
		}
	}
	return Object.fromEntries(extents);
}

/** The fields whose values are EDTF. */
const DATED = new Set(['edtf', 'span', 'retrieved']);

function datesIn(value: unknown, field = ''): string[] {
	if (typeof value === 'string') return DATED.has(field) ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => datesIn(inner, name));
}

/** Both ends of an interval, and each also without the sign that says it is about or unsure. */
const endsOf = (expression: string): string[] =>
	expression
		.split('/')
		.flatMap((end) => [end, end.replace(/[~?%]$/, '')])
		.filter((end) => end !== '' && end !== '..');
