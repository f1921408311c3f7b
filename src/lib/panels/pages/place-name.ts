import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { PlaceId } from '$lib/model/ids';
import { DEFAULT_VIEW } from '$lib/model/view';
import { claimPlaceWords, placeWords } from '../naming';

/** What a reading page calls a place: by the dossier's own name policy, in the page's language. */
export const placeName = (dossier: Dossier, place: PlaceId, language: string): string =>
	placeWords({ dossier, view: DEFAULT_VIEW }, place, language);

/** What the reading page of a claim, or a list, calls the claim's place. */
export const claimPlaceName = (
	dossier: Dossier,
	claim: Claim,
	place: PlaceId,
	language: string,
): string => claimPlaceWords({ dossier, view: DEFAULT_VIEW }, claim, place, language);
