import { isDisputed } from '$lib/derive/accounts/disputes';
import type { Claim } from '$lib/model/claim';
import { FAMILY_OF } from '$lib/model/kind';
import { textIn } from '$lib/model/localized';
import type { Showing } from '$lib/derive/view/showing';
import type { BadgeLook } from '$lib/scene/legend-entries';
import type { Language } from '$lib/model/language';
import { claimDetails } from '$lib/words/claim-details';
import { claimGroups, groupTitle, type ClaimGroup } from '$lib/words/claim-groups';
import { passageOf, type Passage } from '$lib/anchor/passage';
import { passageSource } from '$lib/words/sources';

/** A claim on paper, with the words that it rests on. */
export type PrintedClaim = {
	readonly claim: Claim;
	/** As on the map; `null` where it has no mark. */
	readonly number: number | null;
	readonly look: BadgeLook;
	/** Our wording. */
	readonly statement: string;
	readonly details: readonly string[];
	/** `null` where the claim before it rests on the same words, and where they are not verified. */
	readonly passage: (Passage & { readonly from: string }) | null;
};

type PrintedGroup = {
	readonly kind: ClaimGroup['kind'];
	readonly title: string;
	readonly claims: readonly PrintedClaim[];
};

/** The claims of the view in groups as the list has them, those with a number in its order. */
export function printedClaims(showing: Showing, language: Language): readonly PrintedGroup[] {
	const { dossier, view, shown, marks, unverified } = showing;
	const markOf = new Map(marks.marks.map((mark) => [mark.claim, mark]));
	const numberOf = ({ id }: Claim): number => markOf.get(id)?.number ?? Infinity;
	return claimGroups(shown, marks).map(({ kind, claims }) => {
		let last = '';
		const ordered = [...claims].sort((a, b) => {
			const [first, second] = [numberOf(a), numberOf(b)];
			return first === second ? 0 : first - second;
		});
		return {
			kind,
			title: groupTitle(kind, view),
			claims: ordered.map((claim) => {
				const mark = markOf.get(claim.id);
				const found = passageOf(dossier, claim, language);
				const passage = found && unverified.has(found.source.id) ? null : found;
				const isRepeated = passage !== null && passage.key === last;
				last = passage?.key ?? '';
				return {
					claim,
					number: mark?.number ?? null,
					look: {
						family: FAMILY_OF[claim.kind],
						relation: mark?.relation ?? (kind === 'possible' ? 'possible' : 'certain'),
						disputed: isDisputed(dossier, claim),
					},
					statement: textIn(claim.statement, language),
					details: claimDetails(showing, claim, language),
					passage:
						passage && !isRepeated
							? { ...passage, from: passageSource(passage.source, language) }
							: null,
				};
			}),
		};
	});
}
