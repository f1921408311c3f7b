import { extentOf, type CalendarDate } from '../../model/edtf';
import { perDossier } from '../per-dossier';
import { compareDays, extentOfClaim } from './window';

/** Both days included. */
export type DaySpan = { readonly from: CalendarDate; readonly to: CalendarDate };

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
	a === null || (b !== null && compareDays(b, a) < 0) ? b : a;

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
	a === null || (b !== null && compareDays(b, a) > 0) ? b : a;

/**
 * The days the dossier covers: its own span, and where that has no bound the first or last day of
 * any claim. `null` where nothing has a date.
 */
export const spanOf = perDossier((dossier): DaySpan | null => {
	const own = extentOf(dossier.manifest.span);
	let from = own?.earliest ?? null;
	let to = own?.latest ?? null;
	if (from === null || to === null) {
		let first: CalendarDate | null = to;
		let last: CalendarDate | null = from;
		for (const claim of dossier.claims) {
			const extent = extentOfClaim(claim);
			first = earlier(first, earlier(extent?.earliest ?? null, extent?.latest ?? null));
			last = later(last, later(extent?.earliest ?? null, extent?.latest ?? null));
		}
		from ??= first;
		to ??= last;
	}
	return from === null || to === null ? null : { from, to };
});
