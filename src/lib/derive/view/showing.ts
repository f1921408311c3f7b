import type { Dossier } from '../../model/dossier';
import type { SourceId } from '../../model/ids';
import type { View } from '../../model/view';
import { claimsShown, type ClaimsShown } from './filters';
import { marksOf, type Marks } from './marks';

/** What a view shows of a dossier: on the screen, on paper, in a figure. */
export type Showing = {
	readonly dossier: Dossier;
	readonly view: View;
	/** Every claim by whether window and filters show it. */
	readonly shown: ClaimsShown;
	/** What the map draws, and what it cannot. */
	readonly marks: Marks;
	/** Sources whose text is not what was entered: nothing of theirs is marked. */
	readonly unverified: ReadonlySet<SourceId>;
};

/** A view whose ids the dossier knows, with what follows from it. */
export function showingOf(
	dossier: Dossier,
	unverified: ReadonlySet<SourceId>,
	view: View,
): Showing {
	const { window, filters } = view;
	const shown = claimsShown(dossier, { window, filters });
	return { dossier, view, shown, marks: marksOf(dossier, shown, unverified, filters), unverified };
}
