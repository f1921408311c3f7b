import { compareDays } from '../derive/time/window';
import { extentOf } from '../model/edtf';
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

/** The opening view shows something that the dossier has, in days that it covers. */
export function checkOpening({ dossier }: Subject): Note[] {
	const { opening, span } = dossier.manifest;
	if (!opening) return [];
	const notes: Note[] = [];
	const { from, to } = opening.window;
	const { earliest = null, latest = null } = extentOf(span) ?? {};
	const isTurnedRound = from !== null && to !== null && compareDays(from, to) > 0;
	const isOutside = [from, to].some(
		(day) =>
			day !== null &&
			((earliest !== null && compareDays(day, earliest) < 0) ||
				(latest !== null && compareDays(day, latest) > 0)),
	);
	if (isTurnedRound || isOutside) {
		notes.push(
			error(
				'opening-outside-span',
				atManifest,
				isTurnedRound
					? `the opening view ends on ${String(to)}, before it begins on ${String(from)}`
					: `the opening view shows ${from ?? '…'} to ${to ?? '…'}, but the dossier spans ${span}`,
				'write a window whose days lie in the span, the first day first',
			),
		);
	}
	const published = dossier.claims.filter(({ status }) => status === 'published');
	const absent = opening.kinds.filter((kind) => published.every((claim) => claim.kind !== kind));
	if (absent.length > 0) {
		notes.push(
			error(
				'opening-kind-without-claims',
				atManifest,
				`the opening view shows ${absent.join(', ')}, of which the dossier has no claim`,
				'leave out of "kinds" what no claim is of',
			),
		);
	}
	if (opening.place && dossier.places.every(({ id }) => id !== opening.place)) {
		notes.push(
			error(
				'opening-place-unknown',
				atManifest,
				`the opening view selects ${opening.place}, which places.geojson does not have`,
				'write the id of a place of the dossier, or leave "place" out',
			),
		);
	}
	return notes;
}
