import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Actor } from '$lib/model/actor';
import { isHeldTarget } from '$lib/model/citation';
import { Claim } from '$lib/model/claim';
import { Manifest } from '$lib/model/dossier';
import { Event } from '$lib/model/event';
import { Places } from '$lib/model/place';
import { HeldSource, LinkedSource, type Sentence } from '$lib/model/source';

export const FOLDER = 'static/dossiers/karabakh-2023';

const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

export const manifest = v.parse(Manifest, read('dossier.json'));
export const article = v.parse(HeldSource, read('sources/xeber24-karabakh.json'));
export const articleBytes = readFileSync(`${FOLDER}/sources/${article.text}`);
/** The article by code points, as its spans count. */
export const codePoints = [...articleBytes.toString('utf8')];
export const claims = v.parse(v.array(Claim), read('claims.json'));
/** Those that rest on the article, and those that rest on a page of which only the address is here. */
export const articleClaims = claims.filter(({ citations }) =>
	citations.every(({ source }) => source === article.id),
);
export const linkedClaims = claims.filter(({ citations }) =>
	citations.every(({ source }) => source !== article.id),
);
export const linkedSources = manifest.sources
	.filter((name) => `source:${name}` !== article.id)
	.map((name) => v.parse(LinkedSource, read(`sources/${name}.json`)));
export const events = v.parse(v.array(Event), read('events.json'));
export const places = v.parse(Places, read('places.geojson')).features;
export const actors = v.parse(v.array(Actor), read('actors.json'));

export const textBetween = (start: number, end: number) => codePoints.slice(start, end).join('');

/** Position and quotation of each of a claim's citations in the article. */
export const citationsIn = (claim: Claim) =>
	claim.citations.flatMap(({ source, target }) => {
		if (source !== article.id || !isHeldTarget(target)) return [];
		const [quote, position] = target.selector;
		return [{ quote, position }];
	});

export const sentencesOf = (claim: Claim): Sentence[] =>
	article.sentences.filter(({ start, end }) =>
		citationsIn(claim).some(({ position }) => position.start >= start && position.end <= end),
	);

/** The claims that rest on a sentence of the article, of one kind where a kind is given. */
export const claimsOn = (n: number, kind?: Claim['kind']) =>
	articleClaims.filter(
		(claim) =>
			sentencesOf(claim).some((sentence) => sentence.n === n) && (!kind || claim.kind === kind),
	);

/** The one claim of a kind on a sentence. */
export function claimOn(n: number, kind: Claim['kind']): Claim {
	const [claim, ...others] = claimsOn(n, kind);
	if (!claim || others.length > 0) throw new Error(`not one ${kind} on sentence ${n}`);
	return claim;
}
