import type { Note } from '../model/note';
import { atClaim, error } from './finding';
import type { Subject } from './subject';

/** Every claim is somebody's: an actor's, or the author's of the source. */
export const checkSpeakers = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) => {
		const byAuthor = claim.saidByBasis === 'author';
		if (byAuthor === (claim.saidBy.length === 0)) return [];
		return [
			byAuthor
				? error(
						'said-by-both',
						atClaim(claim),
						`the claim is said by the author of its source and by ${claim.saidBy.join(', ')}`,
						'make it two claims; or empty saidBy or take saidByBasis out',
					)
				: error(
						'said-by-nobody',
						atClaim(claim),
						'nobody is named who says it',
						'name actors in saidBy; or write "saidByBasis": "author" where the author speaks',
					),
		];
	});
