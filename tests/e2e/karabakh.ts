/** The dossier that the site shows, as the stories expect it on the page. */
import { diskReader } from '../../src/lib/dossier/disk';
import { loadDossier } from '../../src/lib/dossier/load';
import { isHeldTarget } from '../../src/lib/model/citation';
import type { Claim } from '../../src/lib/model/claim';

export const FOLDER = 'static/dossiers/karabakh-2023';

const loaded = await loadDossier(diskReader(FOLDER));
if (!loaded.dossier) throw new Error(`${FOLDER} could not be read.`);

export const { dossier } = loaded;
export const { claims, sources } = dossier;
const { places, texts } = dossier;

const [source] = sources;
if (source?.kind !== 'held') throw new Error('The article is not held.');
export const article = source;

const text = texts.get(article.id);
if (text === undefined) throw new Error('The text of the article could not be read.');

/** Claims that rest on the article, and claims that rest on a page that is only linked to. */
export const articleClaims = claims.filter(({ citations }) =>
	citations.every(({ source }) => source === article.id),
);
export const linkedClaims = claims.filter((claim) => !articleClaims.includes(claim));

/** Claims with a place that has no geometry: their page says where, but not where on a map. */
export const offTheMap = claims.filter(({ where }) =>
	where.every(
		({ place, precision }) =>
			precision === 'unknown' || places.find(({ id }) => id === place)?.geometry === null,
	),
);

/** The words of the article from one code point to another. */
export const wordsBetween = (start: number, end: number): string =>
	[...text].slice(start, end).join('');

/** The words that a claim quotes, in the order of the text. */
export function quotedBy(claim: Claim): readonly string[] {
	return claim.citations
		.flatMap(({ target }) => (isHeldTarget(target) ? [target.selector] : []))
		.sort(([, a], [, b]) => a.start - b.start)
		.map(([quote]) => quote.exact);
}

export function claimNamed(id: string): Claim {
	const found = claims.find((claim) => claim.id === id);
	if (!found) throw new Error(`The dossier has no ${id}.`);
	return found;
}

/** Claims that name no place, and so have no mark. */
export const unlocated = claims.filter(({ where }) =>
	where.every(({ basis }) => basis === 'not-stated'),
);

/** Longitude and latitude of a settlement. */
export function positionOf(place: string): readonly [number, number] {
	const geometry = places.find(({ id }) => id === place)?.geometry;
	if (geometry?.type !== 'Point') throw new Error(`${place} is no point.`);
	const [longitude, latitude] = geometry.coordinates;
	return [longitude, latitude];
}
