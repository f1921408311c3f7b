import type { Text, Language } from '$lib/model/language';
import type { Constraint } from '$lib/derive/view/filters';
import { isBounded, type View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { listWords } from './lists';

const WORDS: Readonly<Record<Constraint, Text>> = {
	window: m.timeline_constraint_window,
	kind: m.timeline_constraint_kind,
	saidBy: m.timeline_constraint_said_by,
	precision: m.timeline_constraint_precision,
	basis: m.names_constraint_basis,
};

/** Constraints as a list in words: "the time window and the kinds". */
export const constraintWords = (
	constraints: readonly Constraint[],
	language: Language = getLocale(),
): string =>
	listWords(
		constraints.map((one) => WORDS[one]({}, { locale: language })),
		language,
	);

/** The constraints that a view sets. */
export const constraintsOf = ({ filters, window }: Pick<View, 'filters' | 'window'>) => [
	...(isBounded(window) ? (['window'] as const) : []),
	...(filters.kinds.length > 0 ? (['kind'] as const) : []),
	...(filters.saidBy.length > 0 ? (['saidBy'] as const) : []),
	...(filters.precision !== null ? (['precision'] as const) : []),
	...(filters.bases.length > 0 ? (['basis'] as const) : []),
];
