import { isHeldTarget, type LinkedTarget } from '../model/citation';
import type { Claim } from '../model/claim';
import type { Note } from '../model/note';
import { atClaim, error, quoted, warning } from './finding';
import type { Subject } from './subject';

/** First and last words that open a page at its sentence, and that are no more than that. */
export const checkFragments = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) =>
		claim.citations.flatMap(({ target }, n) =>
			isHeldTarget(target) ? [] : aboutFragment(claim, n, target.fragment),
		),
	);

/** In code points: the sentence itself is the publisher's, and a link needs only its edges. */
const LONGEST_EDGE = 80;

function aboutFragment(claim: Claim, n: number, { start, end }: LinkedTarget['fragment']): Note[] {
	const at = atClaim(claim);
	const which = `the fragment of citation ${n + 1}`;
	if (start.trim() === '' || end?.trim() === '') {
		return [
			error(
				'fragment-empty',
				at,
				`${which} has no words at its ${start.trim() === '' ? 'start' : 'end'}`,
				'write the first and the last words of the sentence; or "end": null where the first are all',
			),
		];
	}
	if (start === end) {
		return [
			error(
				'fragment-ends-alike',
				at,
				`${which} begins and ends with the same words, ${quoted(start)}`,
				'write the last words of the sentence at the end, or "end": null',
			),
		];
	}
	return [start, end ?? ''].flatMap((edge) => {
		if (edge !== edge.trim()) {
			return [
				warning(
					'fragment-with-white-space',
					at,
					`${which} has white space around ${quoted(edge.trim())}`,
					'take the white space out: browsers look for the words as they stand',
				),
			];
		}
		if ([...edge].length <= LONGEST_EDGE) return [];
		return [
			warning(
				'fragment-long',
				at,
				`${which} holds ${[...edge].length} signs of the sentence, ${quoted(edge)}`,
				`leave the first or last few words, at most ${LONGEST_EDGE} signs`,
			),
		];
	});
}
