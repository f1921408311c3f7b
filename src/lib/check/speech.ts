import { isArea } from '../derive/geometry/geometry-parts';
import type { Claim } from '../model/claim';
import type { Note } from '../model/note';
import type { Precision } from '../model/precision';
import { atClaim, warning } from './finding';
import type { Subject } from './subject';

/** Precisions by which a claim is drawn all over an area. */
const ALL_OVER: readonly Precision[] = ['district', 'region', 'country'];

/** Support that somebody declares is said; support that a source tells of is given. */
const isSpeech = ({ kind, saidBy }: Claim): boolean =>
	kind === 'statement' || kind === 'appeal' || (kind === 'support' && saidBy.length > 0);

/** What is said about a region is no event in it: it is not drawn all over the region. */
export function checkSpeech({ dossier }: Subject): Note[] {
	const areas = new Set(
		dossier.places.flatMap(({ id, geometry }) => (geometry && isArea(geometry) ? [id] : [])),
	);
	return dossier.claims.filter(isSpeech).flatMap((claim) =>
		claim.where.flatMap(({ place, precision }) => {
			if (place === null || !areas.has(place) || !ALL_OVER.includes(precision)) return [];
			return [
				warning(
					'speech-in-region',
					atClaim(claim),
					`the claim is a ${claim.kind} and is drawn all over ${place}, as if it had happened there`,
					'write "place": null, "basis": "not-stated", and in "note" what is spoken of; or, if something happened there, its kind',
				),
			];
		}),
	);
}
