import type { Note } from '../model/note';
import { atClaim, error, warning } from './finding';
import type { Subject } from './subject';

/** Two claims dispute each other, so both say so; none disputes itself. */
export function checkDisputes({ dossier }: Subject): Note[] {
	const disputes = new Map(dossier.claims.map(({ id, disputes }) => [id, new Set(disputes)]));
	return dossier.claims.flatMap((claim) =>
		claim.disputes.flatMap((other) => {
			if (other === claim.id) {
				return [
					error('dispute-with-itself', atClaim(claim), 'the claim disputes itself', 'take it out'),
				];
			}
			if (disputes.get(other)?.has(claim.id) !== false) return [];
			return [
				warning(
					'dispute-one-way',
					atClaim(claim),
					`the claim disputes ${other}, which does not dispute it`,
					`add ${claim.id} to the disputes of ${other}, or take ${other} out here`,
				),
			];
		}),
	);
}
