import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Language } from '$lib/model/language';
import type { ClaimsShown } from '$lib/derive/view/filters';
import type { Marks } from '$lib/derive/view/marks';
import type { Claim } from '$lib/model/claim';
import { isBounded, type View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';

export type ClaimGroup = {
	readonly kind: 'certain' | 'possible' | 'unlocated' | 'undated';
	readonly claims: readonly Claim[];
};

/**
 * The claims that are shown, each in one group: those without a date, those without a place (only
 * the list has them), and the others by how surely they lie in the time window. Empty groups are
 * left out.
 */
export function claimGroups(shown: ClaimsShown, { marks, unplaced }: Marks): readonly ClaimGroup[] {
	const marked = new Set(marks.map(({ claim }) => claim));
	const placeless = new Set(
		unplaced
			.filter(({ claim, reason }) => reason === 'unlocated' && !marked.has(claim))
			.map(({ claim }) => claim),
	);
	const isLocated = ({ id }: Claim): boolean => !placeless.has(id);
	const groups: readonly ClaimGroup[] = [
		{ kind: 'certain', claims: shown.certain.filter(isLocated) },
		{ kind: 'possible', claims: shown.possible.filter(isLocated) },
		{
			kind: 'unlocated',
			claims: [...shown.certain, ...shown.possible].filter((claim) => !isLocated(claim)),
		},
		{ kind: 'undated', claims: shown.undated },
	];
	return groups.filter(({ claims }) => claims.length > 0);
}

/** What the claims of a group have in common, in words. */
export function groupTitle(
	kind: ClaimGroup['kind'],
	{ window }: Pick<View, 'window'>,
	language: Language = getLocale(),
): string {
	switch (kind) {
		case 'certain':
			return isBounded(window)
				? m.claims_certain({}, { locale: language })
				: m.claims_certain_all({}, { locale: language });
		case 'possible':
			return m.claims_possible({}, { locale: language });
		case 'unlocated':
			return isBounded(window)
				? m.claims_unlocated({}, { locale: language })
				: m.claims_unlocated_all({}, { locale: language });
		case 'undated':
			return m.claims_undated({}, { locale: language });
	}
}
