import type { Claim, Quantity } from '../../model/claim';
import { MEASURED_PLACES } from './measurements';
import { perDossier } from '../per-dossier';

/** What a quantity is called that gives a road's whole length. */
const ROAD_LENGTH = 'road length in km';

/** A length as one claim gives it. */
export type RecordedLength = { readonly claim: Claim; readonly quantity: Quantity };

/**
 * The whole length of the corridor's road as claims give it, in their order: never measured, since
 * the road is drawn through settlements and the real one is longer. `null` for a dossier that has
 * no such road.
 */
export const recordedRoadLengths = perDossier((dossier): readonly RecordedLength[] | null => {
	const { corridor, corridorRoad } = MEASURED_PLACES;
	if (!dossier.places.some(({ id }) => id === corridorRoad)) return null;
	return dossier.claims
		.filter(
			({ status, where }) =>
				status === 'published' &&
				where.some(({ place }) => place === corridor || place === corridorRoad),
		)
		.flatMap((claim) =>
			claim.quantities
				.filter(({ what }) => what === ROAD_LENGTH)
				.map((quantity) => ({ claim, quantity })),
		);
});
