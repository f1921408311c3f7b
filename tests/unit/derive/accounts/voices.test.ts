import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { eventsInTime } from '$lib/derive/accounts/events';
import { claimsBySide, voicesOf } from '$lib/derive/accounts/voices';
import { Event } from '$lib/model/event';
import { actor, claim, dossier, source } from '../records';

const world = dossier({
	sources: [source('article', 1, { author: { en: 'A Writer', ar: 'كاتب' } }), source('unsigned')],
	actors: [
		actor('north', { side: 'northern' }),
		actor('south', { side: 'southern' }),
		actor('writer', { kind: 'author', names: { en: 'The Writer', ar: 'كاتب' } }),
	],
});

describe('the voices of a claim', () => {
	const keys = (of: Parameters<typeof claim>[1]) =>
		voicesOf(world, claim('c', of)).map(({ key }) => key);

	it('are the actors that the record names, or the author of the source', () => {
		expect(keys({ saidBy: ['actor:north', 'actor:south'] })).toEqual([
			'actor:north',
			'actor:south',
		]);
		expect(keys({ saidByBasis: 'author' })).toEqual(['actor:writer']);
		expect(keys({ saidByBasis: 'author', source: 'unsigned' })).toEqual([
			'author of source:unsigned',
		]);
		expect(keys({})).toEqual([]);
	});

	it('put each claim on one side, and joint statements of several sides on none', () => {
		const claims = [
			claim('joint', { saidBy: ['actor:north', 'actor:south'] }),
			claim('southern', { saidBy: ['actor:south'] }),
			claim('northern', { saidBy: ['actor:north'] }),
			claim('again', { saidBy: ['actor:south'] }),
			claim('nobody'),
		];
		const sides = claimsBySide(world, claims).map(({ side, claims: said }) => [
			side,
			said.map(({ id }) => id.slice('claim:'.length)),
		]);
		expect(sides).toEqual([
			['southern', ['southern', 'again']],
			['northern', ['northern']],
			[null, ['joint', 'nobody']],
		]);
	});
});

describe('events in time', () => {
	const event = (slug: string, edtf: string | null): Event =>
		v.parse(Event, {
			id: `event:${slug}`,
			title: { en: slug },
			when: { edtf, basis: edtf === null ? 'not-stated' : 'stated' },
			claims: [],
		});

	it('follow their first day, undated ones last', () => {
		const events = [
			event('undated', null),
			event('september', '2023-09-19'),
			event('war', '2020'),
			event('closure', '2022-12~/2023-09'),
			event('same-day', '2023-09-19/2023-09-20'),
		];
		expect(eventsInTime(dossier({ events })).map(({ id }) => id)).toEqual([
			'event:war',
			'event:closure',
			'event:september',
			'event:same-day',
			'event:undated',
		]);
	});
});
