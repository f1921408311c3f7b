import { isHeldTarget } from '../model/citation';
import type { Note } from '../model/note';
import { atClaim, warning } from './finding';
import type { Subject } from './subject';

/** Pairs of quotation marks of the languages that dossiers are written in; no apostrophe. */
const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|‹[^›]*›|"[^"]*"|(?<![\p{L}\p{N}])‘[^‘’]*’(?!\p{L})/gu;

/**
 * A statement that rests on linked pages alone is a paraphrase: words in quotation marks would be
 * told as the page's own, and nobody can hold them against a text that is not here.
 */
export const checkParaphrases = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) => {
		const { citations, statement } = claim;
		if (citations.length === 0 || citations.some(({ target }) => isHeldTarget(target))) return [];
		return Object.entries(statement).flatMap(([language, text]) =>
			[...text.matchAll(QUOTED)].map(([words]) =>
				warning(
					'paraphrase-quotes',
					atClaim(claim),
					`the statement (${language}) has ${words} in quotation marks, but its source is linked, and its words are not here`,
					'paraphrase without quotation marks',
				),
			),
		);
	});
