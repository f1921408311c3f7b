import type { Actor } from '../model/actor';
import type { Dossier, NamePolicy } from '../model/dossier';
import type { PlaceId } from '../model/ids';
import { textIn } from '../model/localized';
import type { Place, PlaceName } from '../model/place';
import { perDossier } from './per-dossier';
import { inReadingOrder } from './reading-order';

export type NameChoice = {
	readonly toponym: string;
	/** Language of the name, which is not always the one wished for. */
	readonly lang: string;
};

/** A place's label: one name, or one for each side that has its own. */
export type PlaceLabel = {
	/** In the order they are to be read; nothing twice. Isolate each for mixed directions. */
	readonly names: readonly NameChoice[];
	/** The names joined with " / ". */
	readonly text: string;
};

/**
 * The languages to look in, best first: the wished one, English, then any that the place has. A
 * language with a region falls back on the language alone.
 */
function languagesFor(language: string, names: readonly PlaceName[]): readonly string[] {
	const base = language.split('-')[0] ?? language;
	return [...new Set([language, base, 'en', ...names.map(({ lang }) => lang)])];
}

function nameIn(languages: readonly string[], names: readonly PlaceName[]): NameChoice | null {
	for (const language of languages) {
		const found = names.find(({ lang }) => lang === language);
		if (found) return { toponym: found.toponym, lang: found.lang };
	}
	return null;
}

const labelOf = (names: readonly NameChoice[]): PlaceLabel => ({
	names,
	text: names.map(({ toponym }) => toponym).join(' / '),
});

const oneOrNone = (name: NameChoice | null): readonly NameChoice[] => (name ? [name] : []);

const isNobodys = ({ usedBy }: PlaceName): boolean => usedBy === undefined;

/** What a side calls the place; a name that nobody in particular uses where it has none of its own. */
function sideName(place: Place, side: string, language: string): NameChoice | null {
	const { names } = place.properties;
	const own = names.filter(({ usedBy }) => usedBy === side);
	const common = names.filter(isNobodys);
	for (const wished of languagesFor(language, names)) {
		const found = nameIn([wished], own) ?? nameIn([wished], common);
		if (found) return found;
	}
	return null;
}

/**
 * The name that nobody in particular uses, in the wished language or English; else what each side
 * uses, in alphabetical order, so that no side always comes first; else any common name.
 */
function bothNames(place: Place, language: string): readonly NameChoice[] {
	const { names } = place.properties;
	const languages = languagesFor(language, names);
	const common = names.filter(isNobodys);
	const preferred = nameIn(languagesFor(language, []), common);
	if (preferred) return [preferred];
	const sides = [...new Set(names.flatMap(({ usedBy }) => usedBy ?? []))];
	const own = sides.flatMap(
		(side) =>
			nameIn(
				languages,
				names.filter(({ usedBy }) => usedBy === side),
			) ?? [],
	);
	if (own.length === 0) return oneOrNone(nameIn(languages, common));
	return own
		.filter(({ toponym }, at) => own.findIndex((other) => other.toponym === toponym) === at)
		.sort((a, b) => a.toponym.localeCompare(b.toponym, language));
}

/** The longest of the place's names in the source's language that the words hold, else the words. */
function nameWithin(expression: string, lang: string, place: Place | undefined): NameChoice {
	const held = (place?.properties.names ?? [])
		.filter((name) => name.lang === lang && expression.includes(name.toponym))
		.sort((a, b) => b.toponym.length - a.toponym.length);
	return { toponym: held[0]?.toponym ?? expression, lang };
}

/**
 * What the sources of the dossier call each place: of the claims that are stated to be there, the
 * name that most of them use, and of equally frequent ones the first to be read.
 */
const namesInSources = perDossier((dossier): ReadonlyMap<PlaceId, NameChoice> => {
	const languages = new Map(dossier.sources.map(({ id, language }) => [id, language]));
	const places = new Map(dossier.places.map((place) => [place.id, place]));
	const uses = new Map<PlaceId, Map<string, { readonly name: NameChoice; count: number }>>();
	for (const { citations, where } of inReadingOrder(dossier)) {
		const lang = citations[0] && languages.get(citations[0].source);
		if (lang === undefined) continue;
		for (const { place, basis, expression } of where) {
			if (place === null || basis !== 'stated' || expression === undefined) continue;
			const name = nameWithin(expression, lang, places.get(place));
			const ofPlace = uses.get(place) ?? new Map<string, { name: NameChoice; count: number }>();
			const known = ofPlace.get(name.toponym);
			if (known) known.count += 1;
			else ofPlace.set(name.toponym, { name, count: 1 });
			uses.set(place, ofPlace);
		}
	}
	return new Map(
		[...uses].flatMap(([place, ofPlace]) => {
			const [most] = [...ofPlace.values()].sort((a, b) => b.count - a.count);
			return most ? [[place, most.name]] : [];
		}),
	);
});

/**
 * What to call a place.
 *
 * - `both`: the name that nobody in particular uses, else each side's, alphabetical, nothing twice.
 * - `source`: what the source calls it, in the source's language, where it states the place; else
 *   as `both`.
 * - a side (`armenian`, `azerbaijani`, or one of the dossier's own): that side's name, else the
 *   common one, else as `both`.
 *
 * Names are taken in the wished language, else in English, else in the first language there is.
 *
 * @param language BCP 47 tag, such as `en`, `ar`, `hy`, `az`, `ru`
 */
export function placeLabel(
	dossier: Dossier,
	place: Place,
	policy: NamePolicy,
	language: string,
): PlaceLabel {
	if (policy === 'source') {
		const said = namesInSources(dossier).get(place.id);
		if (said) return labelOf([said]);
	} else if (policy !== 'both') {
		const own = sideName(place, policy, language);
		if (own) return labelOf([own]);
	}
	return labelOf(bothNames(place, language));
}

/** A language is offered where at least this share of the places has a name in it. */
const SHARE_OF_PLACES = 0.5;

/** The languages that many of the dossier's places have a name in, the most frequent first. */
export const labelLanguages = perDossier(({ places }): readonly string[] => {
	const counts = new Map<string, number>();
	for (const { properties } of places) {
		for (const lang of new Set(properties.names.map((name) => name.lang))) {
			counts.set(lang, (counts.get(lang) ?? 0) + 1);
		}
	}
	return [...counts]
		.filter(([, count]) => count >= places.length * SHARE_OF_PLACES)
		.sort(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b))
		.map(([lang]) => lang);
});

/** An actor's name in the wished language, else in English. */
export const actorName = (actor: Actor, language: string): string => textIn(actor.names, language);
