import { claimById } from '$lib/derive/lookup';
import { sourceEntries } from '$lib/derive/view/source-list';
import type { Dossier } from '$lib/model/dossier';
import type { SourceId } from '$lib/model/ids';
import type { Selection } from '$lib/model/view';

/** The sources that a selection can be read in; none where it means no source. */
function sourcesOf(dossier: Dossier, selection: Selection): readonly SourceId[] {
	switch (selection.kind) {
		case 'source':
		case 'sentence':
			return [selection.source];
		case 'claim': {
			const cited =
				claimById(dossier, selection.claim)?.citations.map(({ source }) => source) ?? [];
			const isHeld = (id: SourceId) =>
				dossier.sources.some((source) => source.id === id && source.kind === 'held');
			return [...cited.filter(isHeld), ...cited.filter((id) => !isHeld(id))];
		}
		case 'place':
		case 'event':
		case 'none':
			return [];
	}
}

/**
 * The source that is open: the one that was, where the selection can be read in it or means no
 * source; else the one that the selection names, a held one first. `null` where nothing is known.
 */
export function shownSource(
	dossier: Dossier,
	selection: Selection,
	before: SourceId | null,
): SourceId | null {
	const readable = sourcesOf(dossier, selection);
	if (before !== null && (readable.length === 0 || readable.includes(before))) return before;
	return readable[0] ?? sourceEntries(dossier)[0]?.source.id ?? null;
}
