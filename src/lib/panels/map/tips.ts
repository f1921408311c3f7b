import type { Language } from '$lib/model/language';
import { m } from '$lib/messages/generated/messages.js';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { edtfWords } from '$lib/words/dates';
import { claimPlaceWords, placeWords } from '$lib/words/naming';
import { speakerWords } from '$lib/words/people';
import { kindWord, placeBasisWords, precisionWord, roleWord } from '$lib/words/terms';
import { listWords } from '$lib/words/lists';

/** What a hovered or focused thing is called. */
export type Tip = {
	readonly title: string;
	readonly place: string;
	/** How closely the place is known, and from what, one each. */
	readonly sure: readonly string[];
	readonly who: string;
	readonly states: readonly string[];
};

/** A tip that says one thing. */
export const plainTip = (title: string): Tip => ({
	title,
	place: '',
	sure: [],
	who: '',
	states: [],
});

/** A mark in words: what is said, where, by whom; one that is there no longer is told by its id. */
export function markTip(dashboard: Dashboard, id: string, language: Language): Tip {
	const mark = dashboard.marks.marks.find((candidate) => candidate.id === id);
	const claim = dashboard.dossier.claims.find((candidate) => candidate.id === mark?.claim);
	if (!mark || !claim) return plainTip(id);
	const where = claim.where[mark.whereIndex];
	const from = where ? placeBasisWords(where) : null;
	return {
		title: kindWord(mark.kind),
		place: claimPlaceWords(dashboard, claim, mark.place, language),
		sure: [precisionWord(mark.precision), ...(from === null ? [] : [from])],
		who: m.map_said_by({ who: speakerWords(dashboard.dossier, claim, language) }),
		states: [
			...(mark.relation === 'possible' ? [m.map_mark_possible()] : []),
			...(mark.isOutlineUnsure ? [m.map_mark_outline_unsure()] : []),
			...(mark.disputed ? [m.map_mark_disputed()] : []),
		],
	};
}

/** So many places are named; the others are counted. */
const MOST_NAMED = 4;

/** Several claims under the pointer in words: how many, at which places, and how sure those are. */
export function stackTip(dashboard: Dashboard, ids: readonly string[], language: Language): Tip {
	const marks = dashboard.marks.marks.filter(({ id }) => ids.includes(id));
	const places = [...new Set(marks.map(({ place }) => place))];
	const named = places.slice(0, MOST_NAMED).map((place) => placeWords(dashboard, place, language));
	const others = places.length - named.length;
	return {
		...plainTip(m.map_choose({ count: new Set(marks.map(({ claim }) => claim)).size })),
		place: listWords(
			[...named, ...(others > 0 ? [m.map_more({ count: others })] : [])],
			language,
			'unit',
		),
		sure: [...new Set(marks.map(({ precision }) => precision))].map((each) =>
			precisionWord(each, language),
		),
	};
}

/** A place in words: its name, what it is, when it was so. */
export function placeTip(dashboard: Dashboard, id: string | null, language: Language): Tip | null {
	const place = dashboard.dossier.places.find((candidate) => candidate.id === id);
	if (!place) return null;
	const { role, edtf } = place.properties;
	return {
		...plainTip(placeWords(dashboard, place.id, language)),
		place:
			edtf === null
				? roleWord(role)
				: m.map_place_role({ role: roleWord(role), period: edtfWords(edtf, language) }),
	};
}
