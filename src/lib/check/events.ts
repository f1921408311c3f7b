import type { Dossier } from '../model/dossier';
import type { ClaimId, EventId } from '../model/ids';
import type { Note } from '../model/note';
import { atClaim, atEvent, error, report } from './finding';
import type { Subject } from './subject';

/** An event lists a claim where, and only where, the claim names the event; most have several. */
export const checkEvents = ({ dossier }: Subject): Note[] => [
	...aboutLists(dossier),
	...aboutSizes(dossier),
];

function aboutLists({ claims, events }: Dossier): Note[] {
	const eventOf = new Map(claims.map(({ id, event }) => [id, event]));
	const claimsOf = new Map(events.map((event) => [event.id, new Set(event.claims)]));
	const fromEvents = events.flatMap((event) =>
		event.claims
			.filter((claim) => eventOf.has(claim) && eventOf.get(claim) !== event.id)
			.map((claim) =>
				error(
					'event-one-way',
					atEvent(event),
					`the event lists ${claim}, which does not name it`,
					`write "event": "${event.id}" in ${claim}, or take ${claim} out of the list`,
				),
			),
	);
	const fromClaims = claims
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

/** Claims that an event lists or that name it count, also where their own record was left out. */
function aboutSizes({ claims, events }: Dossier): Note[] {
	const withdrawn = new Set<ClaimId>();
	const naming = new Map<EventId, ClaimId[]>();
	for (const { id, event, status } of claims) {
		if (status === 'withdrawn') withdrawn.add(id);
		if (event === null) continue;
		const others = naming.get(event);
		if (others) others.push(id);
		else naming.set(event, [id]);
	}
	return events.flatMap((event) => {
		if (event.claims.length === 0) {
			const mend = 'take it out, or list some';
			return [report('event-empty', atEvent(event), 'the event has no claims', mend)];
		}
		const about = new Set([...event.claims, ...(naming.get(event.id) ?? [])]);
		if ([...about].filter((claim) => !withdrawn.has(claim)).length !== 1) return [];
		return [
			report(
				'event-of-one-claim',
				atEvent(event),
				'only one claim is about the event, so that nothing stands beside it',
				'enter what others say of it, or leave it as it is',
			),
		];
	});
}
