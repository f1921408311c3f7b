import type { Actor } from '../model/actor';
import type { Claim, Where } from '../model/claim';
import type { Dossier, NamePolicy } from '../model/dossier';
import type { PlaceId } from '../model/ids';
import { textIn } from '../model/localized';
import type { Place, PlaceName } from '../model/place';
import { perDossier } from './per-dossier';

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

/** Several names in alphabetical order, so that none always comes first; nothing twice. */
const inAlphabet = (names: readonly NameChoice[], language: string): readonly NameChoice[] =>
	names
		.filter(({ toponym }, at) => names.findIndex((other) => other.toponym === toponym) === at)
		.sort((a, b) => a.toponym.localeCompare(b.toponym, language));

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
	return inAlphabet(own, language);
}

/** The place's names in a language that the words hold, but for those inside a longer one. */
function namesWithin(expression: string, lang: string, place: Place): readonly string[] {
	const held = place.properties.names
		.filter((name) => name.lang === lang && expression.includes(name.toponym))
		.map(({ toponym }) => toponym);
	return [...new Set(held)].filter(
		(name) => !held.some((other) => other !== name && other.includes(name)),
	);
}

/**
 * What the words of a claim call a place: the name that they hold; where the words state the place
 * in another way, or by two names as "Shusha (Shushi)", the words; `null` where they do not name it.
 */
function nameSaid({ basis, expression }: Where, lang: string, place: Place): NameChoice | null {
	if (expression === undefined) return null;
	const [name, another] = namesWithin(expression, lang, place);
	if (name !== undefined && another === undefined) return { toponym: name, lang };
	return basis === 'stated' ? { toponym: expression, lang } : null;
}

const sourceLanguages = perDossier(
	({ sources }) => new Map(sources.map(({ id, language }) => [id, language])),
);

/** What a claim's own source calls a place; nothing where the record has no words of it. */
function namesInClaim(dossier: Dossier, claim: Claim, place: Place): readonly NameChoice[] {
	const cited = claim.citations[0];
	const lang = cited && sourceLanguages(dossier).get(cited.source);
	if (lang === undefined) return [];
	return claim.where
		.filter((where) => where.place === place.id)
		.flatMap((where) => nameSaid(where, lang, place) ?? []);
}

/** What the sources of the dossier call each place, all of them. */
const namesInSources = perDossier((dossier): ReadonlyMap<PlaceId, readonly NameChoice[]> => {
	const claims = new Map<PlaceId, Set<Claim>>();
	for (const claim of dossier.claims) {
		for (const { place } of claim.where) {
			if (place === null) continue;
			const there = claims.get(place);
			if (there) there.add(claim);
			else claims.set(place, new Set([claim]));
		}
	}
	return new Map(
		dossier.places.map((place) => [
			place.id,
			[...(claims.get(place.id) ?? [])].flatMap((claim) => namesInClaim(dossier, claim, place)),
		]),
	);
});

const saidOrBoth = (said: readonly NameChoice[], place: Place, language: string): PlaceLabel =>
	labelOf(said.length > 0 ? inAlphabet(said, language) : bothNames(place, language));

/**
 * What to call a place where no single claim is spoken of, as on the map.
 *
 * - `both`: the name that nobody in particular uses, else each side's, alphabetical, nothing twice.
 * - `source`: what the sources call it, in their languages, every name of theirs in alphabetical
 *   order; as `both` where none names it.
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
		return saidOrBoth(namesInSources(dossier).get(place.id) ?? [], place, language);
	}
	if (policy !== 'both') {
		const own = sideName(place, policy, language);
		if (own) return labelOf([own]);
	}
	return labelOf(bothNames(place, language));
}

/**
 * What to call the place of a claim: by the policy `source` the word of the claim's own source, as
 * `both` where it has none; otherwise as `placeLabel`.
 */
export function claimPlaceLabel(
	dossier: Dossier,
	claim: Claim,
	place: Place,
	policy: NamePolicy,
	language: string,
): PlaceLabel {
	if (policy !== 'source') return placeLabel(dossier, place, policy, language);
	return saidOrBoth(namesInClaim(dossier, claim, place), place, language);
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
