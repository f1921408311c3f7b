import type { Note } from '../model/note';
import type { Place } from '../model/place';
import { atClaim, atEvent, atPlace, warning } from './finding';
import type { Subject } from './subject';

type At = Parameters<typeof warning>[1];

const BETWEEN = ' / ';

/** Words of ours that join names of a place by " / " have them in alphabetical order, as the labels do. */
export function checkNameOrder({ dossier }: Subject): Note[] {
	const pairs = new Map<string, readonly Pair[]>();
	const pairsIn = (lang: string): readonly Pair[] => {
		const found = pairs.get(lang) ?? dossier.places.flatMap((place) => pairsOf(place, lang));
		pairs.set(lang, found);
		return found;
	};
	const about = (at: At, text: string | undefined, lang: string): Note[] =>
		text?.includes(BETWEEN) ? disordered(text, lang, pairsIn(lang)).map(told(at)) : [];
	/** Notes are written in English. */
	const notes = (at: At, records: readonly { readonly note?: string | undefined }[]): Note[] =>
		records.flatMap(({ note }) => about(at, note, 'en'));
	const texts = (at: At, localized: Readonly<Record<string, string>>): Note[] =>
		Object.entries(localized).flatMap(([lang, text]) => about(at, text, lang));
	return [
		...dossier.claims.flatMap((claim) => [
			...texts(atClaim(claim), claim.statement),
			...notes(atClaim(claim), [claim.when, ...claim.where]),
		]),
		...dossier.events.flatMap((event) => [
			...texts(atEvent(event), event.title),
			...notes(atEvent(event), [event.when]),
		]),
		...dossier.places.flatMap((place) => notes(atPlace(place), [place.properties])),
	];
}

/** Two names of one place in one language. */
type Pair = readonly [string, string];

/** The names of a place two by two, whole and without the words that both begin or end with. */
function pairsOf({ properties }: Place, lang: string): readonly Pair[] {
	const names = properties.names.filter((name) => name.lang === lang);
	return names.flatMap((one) =>
		names
			.filter(({ toponym }) => toponym !== one.toponym)
			.flatMap(({ toponym }): Pair[] => {
				const own = ownWords(one.toponym, toponym);
				return [[one.toponym, toponym], ...(own === null ? [] : [own])];
			}),
	);
}

/** Of "Kalbajar district" and "Karvachar district" the first words; `null` where nothing is shared. */
function ownWords(one: string, other: string): Pair | null {
	const [words, others] = [one.split(' '), other.split(' ')];
	const least = Math.min(words.length, others.length) - 1;
	let before = 0;
	while (before < least && words[before] === others[before]) before += 1;
	let after = 0;
	while (after < least - before && words.at(-1 - after) === others.at(-1 - after)) after += 1;
	if (before + after === 0) return null;
	const inner = (each: readonly string[]) => each.slice(before, each.length - after).join(' ');
	return [inner(words), inner(others)];
}

/** The pairs that stand joined in the text in another order than the alphabet's, each once. */
function disordered(text: string, lang: string, pairs: readonly Pair[]): readonly Pair[] {
	const found = new Map<string, Pair>();
	for (const [one, other] of pairs) {
		const joined = one + BETWEEN + other;
		if (text.includes(joined) && one.localeCompare(other, lang) > 0)
			found.set(joined, [one, other]);
	}
	return [...found.values()];
}

const told =
	(at: At) =>
	([one, other]: Pair): Note =>
		warning(
			'names-out-of-order',
			at,
			`the names “${one}${BETWEEN}${other}” of one place are not in alphabetical order`,
			`write “${other}${BETWEEN}${one}”, so that neither side always comes first`,
		);
