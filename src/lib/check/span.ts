import { compareDays, relationTo } from '../derive/time/window';
import type { When } from '../model/claim';
import { extentOf, type Extent } from '../model/edtf';
import type { Note } from '../model/note';
import { atClaim, atEvent, warning } from './finding';
import type { Subject } from './subject';

/** What claims and events speak of lies in the dossier's span: the timeline shows no other days. */
export function checkSpan({ dossier }: Subject): Note[] {
	const span = extentOf(dossier.manifest.span);
	if (!span) return [];
	const outside = (at: ReturnType<typeof atClaim>, { edtf }: When): Note[] => {
		const extent = edtf === null ? null : extentOf(edtf);
		if (!extent || !reachesOutOf(span, extent)) return [];
		return [
			warning(
				'date-outside-span',
				at,
				`when is ${String(edtf)}, but the dossier spans ${dossier.manifest.span}`,
				'mend the date, or widen "span" in dossier.json',
			),
		];
	};
	return [
		...dossier.claims
			.filter(({ status }) => status === 'published')
			.flatMap((claim) => outside(atClaim(claim), claim.when)),
		...dossier.events.flatMap((event) => outside(atEvent(event), event.when)),
	];
}

/**
 * A side without bound reaches nowhere: nobody says how far it goes. What is unsure of its bounds
 * reaches out only where no day of it lies in the span.
 */
function reachesOutOf(span: Extent, { earliest, latest, qualified }: Extent): boolean {
	if (qualified) {
		const window = { from: span.earliest, to: span.latest };
		return relationTo(window, { earliest, latest, qualified }) === 'out';
	}
	const isBefore = (day: Extent['earliest']) =>
		day !== null && span.earliest !== null && compareDays(day, span.earliest) < 0;
	const isAfter = (day: Extent['latest']) =>
		day !== null && span.latest !== null && compareDays(day, span.latest) > 0;
	return [earliest, latest].some((day) => isBefore(day) || isAfter(day));
}
