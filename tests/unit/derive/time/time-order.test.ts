import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, hoursOf, inTimeOrder } from '$lib/derive/time/time-order';
import { claim, day, dossier } from '../records';

const on = (slug: string, edtf: string | null, time?: string, start = 0) =>
	claim(slug, {
		start,
		when: {
			edtf,
			basis: edtf === null ? 'not-stated' : 'stated',
			...(time === undefined ? {} : { time }),
		},
	});

const claims = [
	on('undated', null),
	on('later-in-text', '2023-09-19', undefined, 30),
	on('earlier-in-text', '2023-09-19', undefined, 20),
	on('one-in-yerevan', '2023-09-19', '13:00+04:00'),
	on('noon-in-london', '2023-09-19', '12:00+01:00'),
	on('half-past-one', '2023-09-19', '13:30+04:00'),
	on('day-before', '2023-09-18', '23:00+04:00'),
	on('since-whenever', '../2023-09-30'),
	on('whole-month', '2023-09'),
];
const world = dossier({ claims });
const slugs = (ordered: readonly { id: string }[]) => ordered.map(({ id }) => id.slice(6));

describe('claims in order of time', () => {
	it('go by the earliest day, then the clock, then the text, and the undated come last', () => {
		expect(slugs(inTimeOrder(world, claims))).toEqual([
			'since-whenever',
			'whole-month',
			'day-before',
			'one-in-yerevan',
			'half-past-one',
			'noon-in-london',
			'earlier-in-text',
			'later-in-text',
			'undated',
		]);
	});

	it('are the same claims in the same order however they come', () => {
		const inOrder = inTimeOrder(world, claims);
		const shuffled = fc.shuffledSubarray(claims, { minLength: claims.length });
		fc.assert(
			fc.property(shuffled, (mixed) => {
				expect(inTimeOrder(world, mixed)).toEqual(inOrder);
			}),
		);
	});
});

describe('the hours of a day', () => {
	it('are of the claims that give one of that very day; the others give none', () => {
		const { timed, untimed } = hoursOf(
			world,
			[...claims, on('some-day', '2023-09-19/2023-09-20', '10:00+04:00')],
			day('2023-09-19'),
		);
		expect(timed.map(({ claim: { id }, clock }) => [id.slice(6), clock])).toEqual([
			['one-in-yerevan', { minutes: 780, offset: 240 }],
			['half-past-one', { minutes: 810, offset: 240 }],
			['noon-in-london', { minutes: 720, offset: 60 }],
		]);
		expect(slugs(untimed)).toContain('some-day');
	});

	it('are read with the sign of their offset', () => {
		expect(clockOf('01:05-03:30')).toEqual({ minutes: 65, offset: -210 });
		expect(clockOf('at noon')).toBeNull();
		expect(clockOf(undefined)).toBeNull();
	});
});
