import type { Language } from '$lib/model/language';
import type { OutlineCollection } from '$lib/map/style/sources';
import type { Basemap } from '$lib/map/style/style';
import type { Dossier } from '$lib/model/dossier';
import { m } from '$lib/messages/generated/messages.js';
import { placeWords, type Naming } from '$lib/words/naming';
import { leftToRight } from '$lib/words/numbers';
import { geometryBasisWord } from '$lib/words/terms';

export type MapCredits = {
	/** The line that is always readable, and what of it names the makers of the ground. */
	readonly line: string;
	readonly ground: string;
	/** How the outlines were made; empty where none is drawn. */
	readonly how: string;
	/** Where each outline comes from. */
	readonly outlines: readonly { readonly name: string; readonly source: string }[];
};

/** Whom the picture is owed to: the basemap, and the outlines of the dossier that are drawn. */
export function creditsOf(
	naming: Naming,
	basemap: Basemap | null,
	outlines: OutlineCollection,
	language: Language,
): MapCredits {
	const drawn = new Set(outlines.features.map(({ properties }) => properties.id));
	const places = outlinesIn(naming.dossier, drawn);
	const kilometres =
		Math.max(0, ...places.map(({ properties }) => properties.accuracyInMeters ?? 0)) / 1000;
	const bases = new Set(
		places.flatMap(({ properties: { geometryBasis } }) =>
			geometryBasis === null ? [] : [geometryBasisWord(geometryBasis, language)],
		),
	);
	const ground = basemap?.attribution ? leftToRight(basemap.attribution) : '';
	return {
		ground,
		line: [
			...(ground === '' ? [] : [ground]),
			...(places.length === 0 ? [] : [m.map_credit_outlines({ kilometres }, { locale: language })]),
		].join(' · '),
		how:
			places.length === 0
				? ''
				: m.map_credit_outlines_how(
						{ bases: [...bases].join(', '), kilometres },
						{ locale: language },
					),
		outlines: places.flatMap(({ id, properties }) =>
			properties.source === null
				? []
				: [{ name: placeWords(naming, id, language), source: properties.source }],
		),
	};
}

/** Where those who are named in the credits of Protomaps-schema archives tell their terms. */
const OWNERS: readonly { readonly words: string; readonly href: string }[] = [
	{ words: 'OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
	{ words: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
	{ words: 'Protomaps', href: 'https://protomaps.com' },
	{ words: 'GeoNames', href: 'https://www.geonames.org' },
	{ words: 'Natural Earth', href: 'https://www.naturalearthdata.com' },
	{ words: 'Unicode CLDR', href: 'https://cldr.unicode.org' },
];

/** A stretch of the credits; `href` where it names somebody who has a page. */
export type CreditPiece = { readonly text: string; readonly href: string | null };

/** The line of credits cut at the names that have a page. */
export function creditPieces(line: string): readonly CreditPiece[] {
	const owners = new RegExp(`(${OWNERS.map(({ words }) => words).join('|')})`, 'u');
	return line
		.split(owners)
		.filter((text) => text !== '')
		.map((text) => ({ text, href: OWNERS.find(({ words }) => words === text)?.href ?? null }));
}

const outlinesIn = (dossier: Dossier, ids: ReadonlySet<string>) =>
	dossier.places.filter(({ id }) => ids.has(id));
