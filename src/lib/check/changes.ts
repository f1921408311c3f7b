import type { Note } from '../model/note';
import { atClaim, error } from './finding';
import type { Subject } from './subject';

/** A claim is withdrawn where, and only where, its last change says so, with the reason. */
export const checkChanges = ({ dossier }: Subject): Note[] =>
	dossier.claims.flatMap((claim) => {
		const said = claim.changes.at(-1)?.what === 'withdrawn';
		if (said === (claim.status === 'withdrawn')) return [];
		return [
			said
				? error(
						'withdrawn-but-published',
						atClaim(claim),
						'the last change withdraws the claim, but its status is "published"',
						'write "status": "withdrawn", or add the change that brought it back',
					)
				: error(
						'withdrawn-without-reason',
						atClaim(claim),
						'the claim is withdrawn, but its last change does not say so',
						'add a change with "what": "withdrawn", the date and why',
					),
		];
	});
