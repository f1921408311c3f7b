import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { presetsOf } from '$lib/derive/time/presets';
import { Event } from '$lib/model/event';
import { claim, dossier } from '../records';

const event = (slug: string, edtf: string, claims: number) =>
	v.parse(Event, {
		id: `event:${slug}`,
		title: { en: slug },
		when: { edtf, basis: 'stated' },
		claims: Array.from({ length: claims }, (_, n) => `claim:${slug}-${n}`),
	});

const spanning = (...events: Event[]) =>
	presetsOf(dossier({ claims: [claim('a', { edtf: '2020/2023' })], events })).map(
		({ days: { from, to }, titles }) => [from, to, titles.map(({ en }) => en).join()],
	);

describe('time windows that a dossier offers', () => {
	it('are the days of its events, events of the same days together, earliest first', () => {
		expect(
			spanning(
				event('talks', '2022-03-01/2022-03-09', 1),
				event('fire', '2021-05-04', 1),
				event('alarm', '2021-05-04', 2),
			),
		).toEqual([
			['2021-05-04', '2021-05-04', 'fire,alarm'],
			['2022-03-01', '2022-03-09', 'talks'],
		]);
	});

	it('leave out what has no bound and what is about as long as the span', () => {
		expect(spanning(event('open', '2021/..', 3), event('all', '2020/2023', 3))).toEqual([]);
	});

	it('are at most three, those that the most claims are about and of equals the longer', () => {
		expect(
			spanning(
				event('one-claim', '2021-01-01/2021-01-09', 1),
				event('five-claims', '2021-02-01', 5),
				event('short', '2021-03-01', 2),
				event('long', '2021-04-01/2021-04-03', 2),
				event('three-claims', '2021-05-01', 3),
				event('longer', '2021-06-01/2021-06-05', 2),
			).map(([, , title]) => title),
		).toEqual(['five-claims', 'three-claims', 'longer']);
	});
});
