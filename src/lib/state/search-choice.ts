import { placeCamera } from '../derive/place-camera';
import { claimsAboutEvent } from '../derive/lookup';
import type { Subject } from '../derive/search/records';
import type { Claim } from '../model/claim';
import type { Place } from '../model/place';
import type { Dashboard } from './dashboard.svelte';

/** The place is selected; the map goes to its marks by itself, and here to where it has none. */
function choosePlace(dashboard: Dashboard, place: Place): void {
	dashboard.selectPlace(place.id);
	const isMarked = dashboard.marks.marks.some((mark) => mark.place === place.id);
	const camera = isMarked ? null : placeCamera(place);
	if (camera) dashboard.setCamera(camera);
}

function chooseFirst(dashboard: Dashboard, [first]: readonly Claim[]): void {
	if (first) dashboard.selectClaim(first.id);
}

/** Takes the reader to what was found. */
export function choose(dashboard: Dashboard, subject: Subject): void {
	const { dossier } = dashboard;
	switch (subject.kind) {
		case 'place':
			return choosePlace(dashboard, subject.place);
		case 'actor':
			return dashboard.showSpeaker(subject.actor.id);
		case 'event':
			return chooseFirst(dashboard, claimsAboutEvent(dossier, subject.event.id));
		case 'claim':
			return dashboard.selectClaim(subject.claim.id);
		case 'sentence':
			return dashboard.select(
				{ kind: 'sentence', source: subject.source.id, n: subject.sentence.n },
				'sources',
			);
		case 'source':
			return dashboard.selectSource(subject.source.id);
	}
}
