import type { Language } from '$lib/model/language';
import { whoSays } from '$lib/derive/who';
import { extentOfClaim } from '$lib/derive/time/window';
import type { Actor } from '$lib/model/actor';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import { calendarDateFrom } from '$lib/model/edtf';
import type { PlaceId } from '$lib/model/ids';
import { textIn, type Localized } from '$lib/model/localized';
import type { Place } from '$lib/model/place';
import type { Source } from '$lib/model/source';
import { placeName } from '$lib/words/naming';

/** A value of JSON-LD; what is `undefined` is left out of it. */
type Value = string | number | undefined | Schema | readonly (string | Schema)[];

/** What a page tells machines in the vocabulary of schema.org. */
export type Schema = { readonly [property: string]: Value };

const CONTEXT = 'https://schema.org';

/** A data block for the head of a page: no script, and nothing in it can end it. */
export const scriptOf = (schema: Schema): string =>
	`<script type="application/ld+json">${JSON.stringify({ '@context': CONTEXT, ...schema }).replaceAll('<', '\\u003c')}</script>`;

const PERSONS: readonly Actor['kind'][] = ['official', 'author'];

const named = (type: string, names: Localized, language: Language): Schema => ({
	'@type': type,
	name: textIn(names, language),
});

/** Who says or does: a person, else an organisation. Witnesses are many, and nobody's body. */
export function actorSchema({ kind, names }: Actor, language: Language): Schema {
	const alternateName = Object.values(names).filter((name) => name !== textIn(names, language));
	return {
		...named(PERSONS.includes(kind) ? 'Person' : 'Organization', names, language),
		...(alternateName.length > 0 ? { alternateName: [...new Set(alternateName)] } : {}),
	};
}

/** A source as the article that it is; a date only where the record has the day. */
export function sourceSchema(source: Source, language: Language): Schema {
	const { edtf } = source.published;
	return {
		'@type': 'NewsArticle',
		headline: source.title ? textIn(source.title, language) : undefined,
		inLanguage: source.language,
		author: source.author ? named('Person', source.author, language) : undefined,
		publisher: named('Organization', source.publisher, language),
		datePublished: edtf === null ? undefined : (calendarDateFrom(edtf) ?? undefined),
		sameAs: source.url ?? undefined,
	};
}

/** A place with its names, and where it is a point, where that is. */
export function placeSchema(dossier: Dossier, place: Place, language: Language): Schema {
	const name = placeName(dossier, place.id, language);
	const others = new Set(place.properties.names.map(({ toponym }) => toponym));
	others.delete(name);
	const [longitude, latitude] =
		place.geometry?.type === 'Point' ? place.geometry.coordinates : [undefined, undefined];
	return {
		'@type': 'Place',
		name,
		alternateName: others.size > 0 ? [...others] : undefined,
		latitude,
		longitude,
	};
}

/** The places that the source itself names: what we inferred is told in words, not as a fact. */
const statedPlaces = ({ where }: Claim): readonly PlaceId[] =>
	where.flatMap(({ place, basis }) => (place !== null && basis === 'stated' ? [place] : []));

function authors(dossier: Dossier, claim: Claim, language: Language): readonly Schema[] {
	const { saidBy } = whoSays(dossier, claim);
	switch (saidBy.kind) {
		case 'actors':
			return saidBy.actors.map((actor) => actorSchema(actor, language));
		case 'author':
			return saidBy.name ? [named('Person', saidBy.name, language)] : [];
		case 'nobody':
			return [];
	}
}

/** A claim: in our wording, by whoever says it, in the articles where it appears. */
export function claimSchema(dossier: Dossier, claim: Claim, language: Language): Schema {
	const { earliest = null, latest = null } = extentOfClaim(claim) ?? {};
	const cited = new Set(claim.citations.map(({ source }) => source));
	const places = statedPlaces(claim);
	return {
		'@type': 'Claim',
		text: textIn(claim.statement, language),
		inLanguage: language,
		author: authors(dossier, claim, language),
		claimInterpreter: { '@type': 'Organization', name: 'Verbatim' },
		appearance: dossier.sources
			.filter(({ id }) => cited.has(id))
			.map((source) => sourceSchema(source, language)),
		contentLocation:
			places.length > 0
				? dossier.places
						.filter(({ id }) => places.includes(id))
						.map((place) => placeSchema(dossier, place, language))
				: undefined,
		temporalCoverage:
			earliest === null && latest === null
				? undefined
				: earliest === latest
					? (earliest ?? undefined)
					: `${earliest ?? '..'}/${latest ?? '..'}`,
		creativeWorkStatus: claim.status === 'withdrawn' ? 'Withdrawn' : undefined,
	};
}

/** Several things of one page. */
export const graphOf = (schemas: readonly Schema[]): Schema => ({ '@graph': schemas });
