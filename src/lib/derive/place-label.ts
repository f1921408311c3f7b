import type { NamePolicy } from '../model/dossier';
import type { Place, PlaceName } from '../model/place';

/** What stands between the names of two sides. */
const BETWEEN = ' / ';

const distinct = (names: readonly PlaceName[]): readonly string[] => [
	...new Set(names.map(({ toponym }) => toponym)),
];

/** The first name of each side, each once, in the alphabetical order of the language. */
function bothSides(names: readonly PlaceName[], language: string): string | undefined {
	const sides = [...new Set(names.flatMap(({ usedBy }) => usedBy ?? []))];
	const firsts = sides.flatMap((side) => names.find(({ usedBy }) => usedBy === side) ?? []);
	if (firsts.length === 0) return undefined;
	return [...distinct(firsts)]
		.sort((a, b) => a.localeCompare(b, language, { sensitivity: 'base' }))
		.join(BETWEEN);
}

function labelAmong(
	names: readonly PlaceName[],
	policy: NamePolicy,
	language: string,
): string | undefined {
	const neutral = names.find(({ usedBy }) => usedBy === undefined)?.toponym;
	if (policy === 'source') {
		return names.find(({ source }) => source !== undefined)?.toponym ?? neutral;
	}
	if (policy === 'both') return neutral ?? bothSides(names, language);
	return names.find(({ usedBy }) => usedBy === policy)?.toponym ?? neutral;
}

/**
 * What a place is called in a language under a name policy. Where the language has no such name the
 * English ones are asked, then all.
 *
 * - `source`: as a source writes it, else a name of nobody's in particular, else both sides'.
 * - `both`: a name of nobody's in particular, else each side's, in alphabetical order.
 * - a side: the name that it uses, else one of nobody's in particular, else both sides'.
 */
export function placeLabel(place: Place, policy: NamePolicy, language: string): string {
	const { names } = place.properties;
	const inLanguage = names.filter(({ lang }) => lang === language);
	const inEnglish = names.filter(({ lang }) => lang === 'en');
	for (const candidates of [inLanguage, inEnglish, names]) {
		const label =
			labelAmong(candidates, policy, language) ?? labelAmong(candidates, 'both', language);
		if (label !== undefined) return label;
	}
	return names[0]?.toponym ?? place.id;
}
