import type { Language } from '$lib/model/language';
import { spanOf } from '$lib/derive/time/span';
import type { Mark } from '$lib/derive/view/marks';
import { namesOf, outlinesOf, type AreaNote, type Looked } from '$lib/map/overlay';
import type { NameCollection, OutlineCollection } from '$lib/map/style/sources';
import type { Dossier, NamePolicy } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import type { Selection, TimeWindow } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { withYears, yearsWords } from '$lib/words/periods';
import { roleWord } from '$lib/words/terms';

/** What the map on the screen shows, for paper. */
export type MapScene = {
	/** The map as it stands, as an address; `null` where the browser draws none. */
	readonly picture: string | null;
	readonly outlines: OutlineCollection;
	readonly names: NameCollection;
	readonly marks: readonly Mark[];
	/** The line of credits. */
	readonly credits: string;
};

/** The window that outlines and names are drawn for: open sides end with the dossier's span. */
export function drawnWindow(dossier: Dossier, { from, to }: TimeWindow): TimeWindow {
	const span = spanOf(dossier);
	return { from: from ?? span?.from ?? null, to: to ?? span?.to ?? null };
}

const bare = (words: string): string => words.replace(/\s/g, '');

/** Names of the dossier's places, with the years and the accuracy of an area's outline, in the interface's words. */
export const drawnNames = (
	dossier: Dossier,
	window: TimeWindow,
	policy: NamePolicy,
	labels: string,
	language: Language = getLocale(),
	looked?: Looked,
): NameCollection => {
	const note: AreaNote = ({ properties: { edtf } }, label, kilometres) => {
		const period = edtf === null ? null : yearsWords(edtf, language);
		return period === null || bare(label).includes(bare(period))
			? m.map_area_note({ kilometres }, { locale: language })
			: m.map_area_note_period({ period, kilometres }, { locale: language });
	};
	return namesOf(dossier, window, policy, labels, note, looked);
};

/**
 * Lines and areas as they were in a window, each line with what it is and of which years. Without a
 * time that the reader chose, an area that ended before the span is kept for reference.
 */
export const drawnOutlines = (
	dossier: Dossier,
	window: TimeWindow,
	isReferenceKept: boolean,
	language: Language = getLocale(),
): OutlineCollection =>
	outlinesOf(dossier, window, isReferenceKept, ({ properties: { role, edtf } }) =>
		withYears(roleWord(role, language), edtf, language),
	);

const apart = (ids: Iterable<string>): string => [...new Set(ids)].sort().join(' ');
const together = (ids: string): ReadonlySet<string> => new Set(ids.split(' '));

/** Ids of the places of marks, as words that are equal where the places are. */
export const placesMarked = (marks: readonly Mark[]): string =>
	apart(marks.map(({ place }) => place));

/** Ids of the place that is selected, or of those of the selected claims. */
export const placesSelected = (
	{ claims }: Dossier,
	selection: Selection,
	selected: ReadonlySet<ClaimId>,
): string =>
	selection.kind === 'place'
		? selection.place
		: apart(
				claims
					.filter(({ id }) => selected.has(id))
					.flatMap(({ where }) => where.flatMap(({ place }) => place ?? [])),
			);

/** What the reader looks at, from the words for it. */
export const lookedAt = (selected: string, marked: string): Looked => ({
	selected: together(selected),
	marked: together(marked),
});
