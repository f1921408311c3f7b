import { perDossier } from '$lib/derive/per-dossier';
import type { SourceId } from '$lib/model/ids';
import { readingOf, type Reading } from '$lib/anchor/reading';

/** The held sources of a dossier laid out for reading, once for all pages. */
export const heldReadings = perDossier(
	(dossier): ReadonlyMap<SourceId, Reading> =>
		new Map(
			dossier.sources.flatMap((source) =>
				source.kind === 'held' ? [[source.id, readingOf(dossier, source)]] : [],
			),
		),
);
