import type { DossierId } from '../model/ids';
import type { TimeWindow } from '../model/view';

/** The name of a snapshot's file: dossier and time window, safe on every file system. */
export function snapshotFileName(dossier: DossierId, { from, to }: TimeWindow): string {
	const window = from === null && to === null ? 'all-dates' : `${from ?? 'start'}_${to ?? 'end'}`;
	return `${dossier}_${window}.png`;
}
