import type { Note } from '../model/note';
import { atClaim, atEvent, atPlace, error } from './finding';
import type { Subject } from './subject';

type Finding = Parameters<typeof error>[1];

/**
 * Every id points to a record of the dossier, and no list names one twice. A record that was left
 * out as invalid is there to be mended, so that what points to it is not wrong.
 */
export function checkReferences({ dossier, mayBeLeftOut }: Subject): Note[] {
	const known = new Set<string>(
		[dossier.sources, dossier.claims, dossier.events, dossier.places, dossier.actors].flatMap(
			(records) => records.map(({ id }) => id),
		),
	);
	const notes: Note[] = [];
	const points = (at: Finding, field: string, id: string | null | undefined) => {
		if (id === null || id === undefined || known.has(id) || mayBeLeftOut(id)) return;
		notes.push(
			error(
				'id-unknown',
				at,
				`${field} names ${id}, which the dossier does not have`,
				`add ${id}, or name another`,
			),
		);
	};
	const pointsOnce = (at: Finding, field: string, ids: readonly string[]) => {
		ids.forEach((id, index) => {
			if (ids.indexOf(id) === index) points(at, field, id);
			else notes.push(error('id-listed-twice', at, `${field} names ${id} twice`, 'name it once'));
		});
	};
	for (const claim of dossier.claims) {
		const at = atClaim(claim);
		for (const { source } of claim.citations) points(at, 'a citation', source);
		pointsOnce(at, 'saidBy', claim.saidBy);
		points(at, 'reportedBy', claim.reportedBy);
		for (const { place, partOf } of claim.where) {
			points(at, 'where', place);
			points(at, 'partOf', partOf);
		}
		points(at, 'event', claim.event);
		pointsOnce(at, 'disputes', claim.disputes);
	}
	for (const event of dossier.events) pointsOnce(atEvent(event), 'claims', event.claims);
	for (const place of dossier.places) {
		const { source, names, within } = place.properties;
		points(atPlace(place), 'within', within);
		for (const named of [source, ...names.map((name) => name.source)]) {
			if (named?.startsWith('source:')) points(atPlace(place), 'source', named);
		}
	}
	return notes;
}
