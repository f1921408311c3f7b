import { extentOf } from '../../model/edtf';
import type { Event } from '../../model/event';
import { perDossier } from '../per-dossier';
import { compareDays } from '../time/window';

/** Events by their first day, those without a date last; of one day in the order of their file. */
export const eventsInTime = perDossier((dossier): readonly Event[] => {
	const dayOf = ({ when: { edtf } }: Event) =>
		edtf === null ? null : (extentOf(edtf)?.earliest ?? null);
	return [...dossier.events].sort((a, b) => {
		const [here, there] = [dayOf(a), dayOf(b)];
		if (here === null || there === null) return here === there ? 0 : here === null ? 1 : -1;
		return compareDays(here, there);
	});
});
