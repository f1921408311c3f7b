import { comparedPlaces } from '$lib/derive/time/standing';
import { NAME_POLICIES, type Dossier } from '$lib/model/dossier';
import { selectionText, type BrokenPart } from '$lib/model/link';
import { DEFAULT_VIEW, type Selection, type View } from '$lib/model/view';

function isKnown(dossier: Dossier, selection: Selection): boolean {
	switch (selection.kind) {
		case 'none':
			return true;
		case 'claim':
			return dossier.claims.some(({ id }) => id === selection.claim);
		case 'place':
			return dossier.places.some(({ id }) => id === selection.place);
		case 'event':
			return dossier.events.some(({ id }) => id === selection.event);
		case 'source':
			return dossier.sources.some(({ id }) => id === selection.source);
		case 'sentence':
			return dossier.sources.some(
				(source) =>
					source.kind === 'held' &&
					source.id === selection.source &&
					source.sentences.some(({ n }) => n === selection.n),
			);
	}
}

/**
 * A view without what the dossier does not have: a link may come from another dossier, or from an
 * older one. Each part that is left out is named in `broken`.
 */
export function knownView(
	dossier: Dossier,
	view: View,
): { readonly view: View; readonly broken: readonly BrokenPart[] } {
	const broken: BrokenPart[] = [];
	let { selection, names, labels, comparison } = view;
	if (!isKnown(dossier, selection)) {
		broken.push({ key: 'select', value: selectionText(selection) ?? '' });
		selection = DEFAULT_VIEW.selection;
	}
	const actors = new Set(dossier.actors.map(({ id }) => id));
	const strangers = view.filters.saidBy.filter((actor) => !actors.has(actor));
	if (strangers.length > 0) broken.push({ key: 'by', value: strangers.join(',') });
	const policies: readonly string[] = [
		...NAME_POLICIES,
		...(dossier.manifest.sides ?? []).map(({ id }) => id),
	];
	if (names !== null && !policies.includes(names)) {
		broken.push({ key: 'names', value: names });
		names = DEFAULT_VIEW.names;
	}
	if (comparison !== null && comparedPlaces(dossier).length === 0) {
		broken.push({ key: 'compare', value: `${comparison.left},${comparison.right}` });
		comparison = DEFAULT_VIEW.comparison;
	}
	const hasLanguage = dossier.places.some(({ properties }) =>
		properties.names.some(({ lang }) => lang === labels),
	);
	if (labels !== null && !hasLanguage) {
		broken.push({ key: 'labels', value: labels });
		labels = DEFAULT_VIEW.labels;
	}
	const saidBy = view.filters.saidBy.filter((actor) => actors.has(actor));
	return {
		view: { ...view, selection, names, labels, comparison, filters: { ...view.filters, saidBy } },
		broken,
	};
}
