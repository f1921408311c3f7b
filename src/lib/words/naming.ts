import type { Language } from '$lib/model/language';
import { claimPlaceLabel, placeLabel, type PlaceLabel } from '$lib/derive/names';
import type { Claim } from '$lib/model/claim';
import type { PlaceId } from '$lib/model/ids';
import { slugOf } from '$lib/model/ids';
import type { Dossier, NamePolicy } from '$lib/model/dossier';
import type { Place } from '$lib/model/place';
import { DEFAULT_VIEW, type View } from '$lib/model/view';

/** Where the names of places come from. */
export type Naming = {
	readonly dossier: Dossier;
	readonly view: Pick<View, 'names' | 'labels'>;
};

/** What the view calls a place: by its name policy, in its language of labels. */
export const placeWords = (naming: Naming, id: PlaceId, language: Language): string =>
	words(naming, id, (place, policy) =>
		placeLabel(naming.dossier, place, policy, naming.view.labels ?? language),
	);

/** What the view calls the place of a claim, where the claim's own source may be asked for its word. */
export const claimPlaceWords = (
	naming: Naming,
	claim: Claim,
	id: PlaceId,
	language: Language,
): string =>
	words(naming, id, (place, policy) =>
		claimPlaceLabel(naming.dossier, claim, place, policy, naming.view.labels ?? language),
	);

/** A place that is no more is told by its id. */
function words(
	{ dossier, view }: Naming,
	id: PlaceId,
	label: (place: Place, policy: NamePolicy) => PlaceLabel,
): string {
	const place = dossier.places.find((candidate) => candidate.id === id);
	return place ? label(place, view.names ?? dossier.manifest.namePolicy).text : slugOf(id);
}

/** What a reading page calls a place: by the dossier's own name policy, in the page's language. */
export const placeName = (dossier: Dossier, place: PlaceId, language: Language): string =>
	placeWords({ dossier, view: DEFAULT_VIEW }, place, language);

/** What the reading page of a claim, or a list, calls the claim's place. */
export const claimPlaceName = (
	dossier: Dossier,
	claim: Claim,
	place: PlaceId,
	language: Language,
): string => claimPlaceWords({ dossier, view: DEFAULT_VIEW }, claim, place, language);
