import type { Dossier } from '../../model/dossier';
import { isSameView, saysView, viewFrom, type BrokenPart } from '../../model/link';
import { DEFAULT_VIEW, type View } from '../../model/view';
import { perDossier } from '../per-dossier';
import { knownView } from './known-view';

/** The view that a dossier opens with: its own choice, or everything where it makes none. */
export const openingView = perDossier((dossier: Dossier): View => {
	const { opening } = dossier.manifest;
	if (!opening) return DEFAULT_VIEW;
	const { view } = knownView(dossier, {
		...DEFAULT_VIEW,
		window: opening.window,
		filters: { ...DEFAULT_VIEW.filters, kinds: opening.kinds },
		selection: opening.place ? { kind: 'place', place: opening.place } : DEFAULT_VIEW.selection,
	});
	return view;
});

/** The view that an address leads to: what it says, or the opening view where it says nothing. */
export function addressedView(
	dossier: Dossier,
	query: URLSearchParams,
): { readonly view: View; readonly broken: readonly BrokenPart[] } {
	return saysView(query) ? viewFrom(query) : { view: openingView(dossier), broken: [] };
}

/** Whether a view shows the claims of the opening view, wherever from and whatever is read in it. */
export function isOpeningShown({
	opening,
	view: { window, filters },
}: {
	readonly opening: View;
	readonly view: Pick<View, 'window' | 'filters'>;
}): boolean {
	return isSameView({ ...opening, window, filters }, opening);
}
