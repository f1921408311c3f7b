import type { Note } from '../model/note';
import { atManifest, atPlace, error, warning } from './finding';
import type { Subject } from './subject';

const SIDES = ['armenian', 'azerbaijani'];

/** The opening view lies in the world, and names are used by sides that the dossier knows. */
export function checkManifest({ dossier }: Subject): Note[] {
	const { manifest, places } = dossier;
	const notes: Note[] = [];
	const [west, south, east, north] = manifest.view.bbox;
	if (west < -180 || east > 180 || south < -90 || north > 90 || west >= east || south >= north) {
		notes.push(
			error(
				'view-outside-world',
				atManifest,
				`the view ${manifest.view.bbox.join(', ')} is no part of the world`,
				'write west, south, east, north in degrees',
			),
		);
	}
	const sides = new Set(manifest.sides?.map(({ id }) => id) ?? SIDES);
	if (!sides.has(manifest.namePolicy) && !['source', 'both'].includes(manifest.namePolicy)) {
		notes.push(
			error(
				'side-unknown',
				atManifest,
				`namePolicy is "${manifest.namePolicy}", which is no side of the dossier`,
				`write "source", "both" or one of ${[...sides].join(', ')}`,
			),
		);
	}
	for (const place of places) {
		for (const { toponym, usedBy } of place.properties.names) {
			if (usedBy === undefined || sides.has(usedBy)) continue;
			notes.push(
				warning(
					'side-unknown',
					atPlace(place),
					`the name "${toponym}" is used by "${usedBy}", which is no side of the dossier`,
					`write one of ${[...sides].join(', ')}, or leave usedBy out`,
				),
			);
		}
	}
	return notes;
}
