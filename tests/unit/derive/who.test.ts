import { describe, expect, it } from 'vitest';
import { disputedWith, isDisputed } from '$lib/derive/accounts/disputes';
import { speakersOf, whoSays } from '$lib/derive/who';
import { actor, claim, claimId, dossier, source } from './records';

const ministry = actor('ministry');
const agency = actor('agency', { kind: 'media' });
const author = actor('writer', { kind: 'author', names: { en: 'Writer', ar: 'كاتب' } });

describe('who says a claim', () => {
	it('is whom the source names, and who reports it', () => {
		const said = claim('a', { saidBy: [ministry.id], reportedBy: agency.id });
		const whole = dossier({ claims: [said], actors: [ministry, agency] });
		expect(whoSays(whole, said)).toEqual({
			saidBy: { kind: 'actors', actors: [ministry] },
			reportedBy: agency,
		});
	});

	it('is the author where the author speaks, with the name in the record', () => {
		const said = claim('a', { saidByBasis: 'author' });
		const sources = [source('article', 1, { author: { en: 'Writer' } })];
		expect(whoSays(dossier({ claims: [said], sources }), said).saidBy).toEqual({
			kind: 'author',
			source: 'source:article',
			name: { en: 'Writer' },
			actor: null,
		});
		const whole = dossier({ claims: [said], sources, actors: [author] });
		expect(speakersOf(whole, said)).toEqual([author.id]);
	});

	it('is nobody where the claim does not say', () => {
		const said = claim('a');
		expect(whoSays(dossier({ claims: [said] }), said).saidBy).toEqual({ kind: 'nobody' });
		expect(speakersOf(dossier({ claims: [said] }), said)).toEqual([]);
	});
});

describe('disputes', () => {
	const six = claim('six', { disputes: [claimId('five'), claimId('gone'), claimId('missing')] });
	const five = claim('five');
	const gone = claim('gone', { status: 'withdrawn' });
	const alone = claim('alone', { disputes: [claimId('alone')] });
	const whole = dossier({ claims: [six, five, gone, alone] });

	it('go both ways, whichever record has them', () => {
		expect(disputedWith(whole, six)).toEqual(['claim:five']);
		expect(disputedWith(whole, five)).toEqual(['claim:six']);
	});

	it('leave out what is withdrawn, missing or the claim itself', () => {
		expect(isDisputed(whole, gone)).toBe(false);
		expect(isDisputed(whole, alone)).toBe(false);
	});
});
