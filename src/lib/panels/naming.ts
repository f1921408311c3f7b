import { placeLabel } from '$lib/derive/names';
import type { PlaceId } from '$lib/model/ids';
import { slugOf } from '$lib/model/ids';
import type { Dashboard } from '$lib/state/dashboard.svelte';

/** What the view calls a place: by its name policy, in its language of labels. */
export function placeWords(
	{ dossier, view }: Pick<Dashboard, 'dossier' | 'view'>,
	id: PlaceId,
	language: string,
): string {
	const place = dossier.places.find((candidate) => candidate.id === id);
	if (!place) return slugOf(id);
	const policy = view.names ?? dossier.manifest.namePolicy;
	return placeLabel(dossier, place, policy, view.labels ?? language).text;
}
