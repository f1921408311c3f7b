import type { Note } from '../model/note';
import { atClaim, quoted, warning } from './finding';
import type { Subject } from './subject';

/** The words that lend a claim its date or place stand in a text that the claim cites. */
export function checkExpressions({ dossier, texts }: Subject): Note[] {
	return dossier.claims.flatMap((claim) => {
		const cited = claim.citations.map(({ source }) => texts.get(source));
		// The words may come from a linked source, whose text is not here.
		if (cited.length === 0 || cited.includes(undefined)) return [];
		return [claim.when.expression, ...claim.where.map(({ expression }) => expression)]
			.filter((words) => words !== undefined)
			.filter((words) => !cited.some((held) => held?.text.text.includes(words)))
			.map((words) =>
				warning(
					'expression-not-in-text',
					atClaim(claim),
					`the expression ${quoted(words)} does not stand in a text that the claim cites`,
					'write the words as they stand in the text; put words of ours into "note"',
				),
			);
	});
}
