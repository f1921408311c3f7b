import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Event } from '$lib/model/event';
import {
	claimById,
	claimsAboutEvent,
	claimsAtPlace,
	claimsByActor,
	claimsOfSentence,
	claimsOfSource,
	eventById,
	neighboursOf,
	sentencesOfClaim,
} from '$lib/derive/lookup';
import { actor, claim, claimId, dossier, place, placeId, source, sourceId, where } from './records';

const ministry = actor('ministry');
const agency = actor('agency', { kind: 'media' });
const shelling = v.parse(Event, {
	id: 'event:shelling',
	title: { en: 'Shelling' },
	when: { edtf: '2023-09-19', basis: 'stated' },
	claims: ['claim:later'],
});
const earlier = claim('earlier', {
	start: 11,
	saidBy: [ministry.id],
	reportedBy: agency.id,
	where: [where('city', 'settlement'), where('road', 'line')],
});
const later = claim('later', { start: 21, where: [where('city', 'exact')], event: shelling.id });
const across = claim('across', { start: 25, end: 35 });
const other = claim('other', { source: 'second', start: 0, event: shelling.id });
const linked = claim('linked', {
	citations: [
		{
			source: 'source:linked',
			target: { fragment: { start: 'First', end: null }, paraphrase: true },
		},
	],
});
const whole = dossier({
	sources: [source('article', 10), source('second', 3)],
	claims: [linked, other, across, later, earlier],
	events: [shelling],
	places: [place('city', null), place('road', null)],
	actors: [ministry, agency],
});
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

describe('looking up', () => {
	it('finds the claims of a sentence and the sentences of a claim', () => {
		expect(ids(claimsOfSentence(whole, { source: sourceId('article'), n: 1 }))).toEqual([
			'claim:earlier',
		]);
		expect(claimsOfSentence(whole, { source: sourceId('article'), n: 9 })).toEqual([]);
		expect(sentencesOfClaim(whole, later.id)).toEqual([{ source: 'source:article', n: 2 }]);
	});

	it('gives a quotation to no sentence where none holds it whole', () => {
		expect(sentencesOfClaim(whole, across.id)).toEqual([]);
		expect(sentencesOfClaim(whole, linked.id)).toEqual([]);
	});

	it('finds the claims of a source, at a place, by an actor', () => {
		expect(ids(claimsOfSource(whole, sourceId('second')))).toEqual(['claim:other']);
		expect(ids(claimsAtPlace(whole, placeId('city')))).toEqual(['claim:earlier', 'claim:later']);
		expect(ids(claimsByActor(whole, ministry.id))).toEqual(['claim:earlier']);
		expect(ids(claimsByActor(whole, agency.id))).toEqual(['claim:earlier']);
	});

	it('finds the claims about an event, whichever of the two records says so', () => {
		expect(ids(claimsAboutEvent(whole, shelling.id))).toEqual(['claim:later', 'claim:other']);
		expect(eventById(whole, shelling.id)).toBe(shelling);
	});

	it('finds a claim by its id, or says that there is none', () => {
		expect(claimById(whole, later.id)).toBe(later);
		expect(claimById(whole, claimId('missing'))).toBeNull();
	});
});

describe('the neighbours of a claim', () => {
	it('are the ones before and after it in reading order', () => {
		expect(neighboursOf(whole, later.id)).toEqual({ previous: earlier, next: across });
		expect(neighboursOf(whole, earlier.id).previous).toBeNull();
		expect(neighboursOf(whole, linked.id)).toEqual({ previous: other, next: null });
	});

	it('are looked for among the wished ones, also from a claim that is not', () => {
		const isWished = ({ id }: { id: string }) => id === earlier.id || id === other.id;
		expect(neighboursOf(whole, later.id, isWished)).toEqual({ previous: earlier, next: other });
	});

	it('are the ends where no claim is chosen', () => {
		expect(neighboursOf(whole, null)).toEqual({ previous: linked, next: earlier });
	});
});
