import { placeCamera } from '../../derive/geometry/place-camera';
import type { Subject } from '../../derive/search/records';
import type { Place } from '../../model/place';
import type { Dashboard } from '../../state/dashboard.svelte';

/** The place is selected; the map goes to its marks by itself, and here to where it has none. */
function choosePlace(dashboard: Dashboard, place: Place): void {
	dashboard.selectPlace(place.id);
	const isMarked = dashboard.marks.marks.some((mark) => mark.place === place.id);
	const camera = isMarked ? null : placeCamera(place);
	if (camera) dashboard.setCamera(camera);
}

/** Takes the reader to what was found. */
export function choose(dashboard: Dashboard, subject: Subject): void {
	switch (subject.kind) {
		case 'place':
			choosePlace(dashboard, subject.place);
			break;
		case 'actor':
			dashboard.showSpeaker(subject.actor.id);
			break;
		case 'event':
			dashboard.selectEvent(subject.event.id);
			break;
		case 'claim':
			dashboard.selectClaim(subject.claim.id);
			break;
		case 'sentence': {
			const { source, sentence } = subject;
			dashboard.select({ kind: 'sentence', source: source.id, n: sentence.n }, 'sources');
			break;
		}
		case 'source':
			dashboard.selectSource(subject.source.id);
			break;
	}
}
