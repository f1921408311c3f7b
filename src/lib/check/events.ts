import type { Note } from '../model/note';
import { atClaim, atEvent, error, report } from './finding';
import type { Subject } from './subject';

/** An event lists a claim where, and only where, the claim names the event. */
export function checkEvents({ dossier }: Subject): Note[] {
	const eventOf = new Map(dossier.claims.map(({ id, event }) => [id, event]));
	const claimsOf = new Map(dossier.events.map(({ id, claims }) => [id, new Set(claims)]));
	const fromEvents = dossier.events.flatMap((event) => [
		...event.claims
			.filter((claim) => eventOf.has(claim) && eventOf.get(claim) !== event.id)
			.map((claim) =>
				error(
					'event-one-way',
					atEvent(event),
					`the event lists ${claim}, which does not name it`,
					`write "event": "${event.id}" in ${claim}, or take ${claim} out of the list`,
				),
			),
		...(event.claims.length === 0
			? [
					report(
						'event-empty',
						atEvent(event),
						'the event has no claims',
						'take it out, or list some',
					),
				]
			: []),
	]);
	const fromClaims = dossier.claims
		.filter(({ id, event }) => event !== null && claimsOf.get(event)?.has(id) === false)
		.map((claim) =>
			error(
				'event-one-way',
				atClaim(claim),
				`the claim names ${String(claim.event)}, which does not list it`,
				`add ${claim.id} to the claims of ${String(claim.event)}, or write "event": null`,
			),
		);
	return [...fromEvents, ...fromClaims];
}
