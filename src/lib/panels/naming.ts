import { placeLabel } from '$lib/derive/names';
import type { PlaceId } from '$lib/model/ids';
import { slugOf } from '$lib/model/ids';
import type { Dossier } from '$lib/model/dossier';
import type { View } from '$lib/model/view';

/** Where the names of places come from. */
export type Naming = {
	readonly dossier: Dossier;
	readonly view: Pick<View, 'names' | 'labels'>;
};

/** What the view calls a place: by its name policy, in its language of labels. */
export function placeWords({ dossier, view }: Naming, id: PlaceId, language: string): string {
	const place = dossier.places.find((candidate) => candidate.id === id);
	if (!place) return slugOf(id);
	const policy = view.names ?? dossier.manifest.namePolicy;
	return placeLabel(dossier, place, policy, view.labels ?? language).text;
}
