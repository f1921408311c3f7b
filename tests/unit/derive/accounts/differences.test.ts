import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	compareHowMany,
	compareWhen,
	compareWhere,
	differencesAmong,
	FIELDS,
} from '$lib/derive/accounts/differences';
import { When } from '$lib/model/claim';
import { dateOfDayNumber } from '$lib/model/edtf';
import { actor, claim, dossier, place, where } from '../records';

const when = (text: string | null): When => {
	const [edtf = null, hour] = text?.split(' at ') ?? [];
	const time = hour?.replace(/^(about|uncertain) /, '');
	return v.parse(When, {
		edtf,
		basis: edtf === null ? 'not-stated' : 'stated',
		...(time && { time }),
		...(hour !== time && { timeQualifier: hour?.split(' ')[0] }),
	});
};

describe('when two claims say that something happened', () => {
	it.each([
		['2023-09-19', '2023-09-19', 'same'],
		['2023-09-19', '2023-09', 'less-exact'],
		['2023-09-19', '2023-09-19~', 'less-exact'],
		['2023-09-19', '2023-09-20?', 'less-exact'],
		['2023-09-19', '2023-09-22?', 'differs'],
		['2023-09-19/2023-09-20', '2023-09-20/2023-09-22', 'less-exact'],
		['2022-12-12/..', '2023-09-19', 'less-exact'],
		['2023-09-19', '2023-09-20', 'differs'],
		['2020', '2023-09-19', 'differs'],
		['2023-09-19 at 13:00+04:00', '2023-09-19', 'less-exact'],
		['2023-09-19 at 13:00+04:00', '2023-09-19 at 12:00+03:00', 'same'],
		['2023-09-19 at 13:00+04:00', '2023-09-19 at 11:00+04:00', 'differs'],
		['2023-09-19 at about 13:00+04:00', '2023-09-19 at 13:00+04:00', 'less-exact'],
		['2023-09-19 at about 13:00+04:00', '2023-09-19 at about 13:00+04:00', 'same'],
		['2023-09-19 at uncertain 11:00+04:00', '2023-09-19 at about 13:00+04:00', 'less-exact'],
		['2023-09-19 at uncertain 11:00+04:00', '2023-09-19 at 11:00+04:00', 'less-exact'],
		['2023-09-19 at uncertain 11:00+04:00', '2023-09-20 at 11:00+04:00', 'differs'],
		['2023-09-19', null, 'not-given'],
		[null, null, 'not-given'],
	])('%s and %s: %s', (a, b, comparison) => {
		expect(compareWhen(when(a), when(b))).toBe(comparison);
		expect(compareWhen(when(b), when(a))).toBe(comparison);
	});

	it('differs never where a day is common to both', () => {
		const day = fc.integer({ min: 18_500, max: 19_700 });
		const extent = fc
			.tuple(day, fc.integer({ min: 1, max: 60 }))
			.map(([from, length]) => ({ from, to: from + length }));
		const written = ({ from, to }: { from: number; to: number }) =>
			when(`${dateOfDayNumber(from)}/${dateOfDayNumber(to)}`);
		fc.assert(
			fc.property(extent, extent, (a, b) => {
				const isCommon = a.from <= b.to && b.from <= a.to;
				expect(compareWhen(written(a), written(b)) === 'differs').toBe(!isCommon);
			}),
			{ seed: 20230919 },
		);
	});
});

const square: [number, number][] = [
	[46, 39],
	[47, 39],
	[47, 40],
	[46, 40],
	[46, 39],
];
const world = dossier({
	actors: [actor('north'), actor('south')],
	places: [
		place('town', { type: 'Point', coordinates: [46.5, 39.5] }),
		place('suburb', { type: 'Point', coordinates: [46.53, 39.5] }),
		place('far', { type: 'Point', coordinates: [48, 41] }),
		place('region', { type: 'Polygon', coordinates: [square] }),
		place('unknown', null),
	],
});

describe('where two claims say that something happened', () => {
	it.each([
		[[where('town', 'settlement')], [where('town', 'settlement')], 'same'],
		[[where('town', 'exact')], [where('town', 'settlement')], 'less-exact'],
		[[where('town', 'settlement')], [where('region', 'region')], 'less-exact'],
		[[where('town', 'settlement')], [where('suburb', 'settlement')], 'less-exact'],
		[[where('town', 'exact', 100)], [where('suburb', 'exact', 100)], 'differs'],
		[[where('far', 'settlement')], [where('region', 'region')], 'differs'],
		[
			[where('town', 'settlement'), where('far', 'settlement')],
			[where('far', 'settlement')],
			'less-exact',
		],
		[
			[where('town', 'settlement'), where('far', 'settlement')],
			[where('far', 'settlement'), where('town', 'settlement')],
			'same',
		],
		[[where('unknown', 'settlement')], [where('town', 'settlement')], 'other-place'],
		[
			[where('unknown', 'settlement'), where('far', 'settlement')],
			[where('town', 'settlement')],
			'other-place',
		],
		[
			[where('unknown', 'settlement'), where('town', 'settlement')],
			[where('town', 'settlement')],
			'less-exact',
		],
		[[where('unknown', 'settlement')], [where('unknown', 'settlement')], 'same'],
		[[where('unknown', 'settlement')], [where(null, 'unknown')], 'not-given'],
		[[where(null, 'unknown')], [where('town', 'settlement')], 'not-given'],
		[[], [where('town', 'settlement')], 'not-given'],
	])('%j and %j: %s', (a, b, comparison) => {
		const [here, there] = [claim('a', { where: a }), claim('b', { where: b })];
		expect(compareWhere(world, here, there)).toBe(comparison);
		expect(compareWhere(world, there, here)).toBe(comparison);
	});

	it('differs never between a place and what it is said to be a part of', () => {
		const at = (place: string, partOf?: string) =>
			claim(place, {
				where: [{ ...where(place, 'near', 1000), ...(partOf && { partOf: `place:${partOf}` }) }],
			});
		expect(compareWhere(world, at('town'), at('far'))).toBe('differs');
		expect(compareWhere(world, at('town', 'far'), at('far'))).toBe('less-exact');
		expect(compareWhere(world, at('far'), at('town', 'far'))).toBe('less-exact');
		expect(compareWhere(world, at('town', 'coast'), at('far', 'coast'))).toBe('less-exact');
		expect(compareWhere(world, at('town', 'coast'), at('far', 'bay'))).toBe('differs');
	});
});

describe('how many two claims count', () => {
	const killed = (value: number | null, more = {}) => ({ what: 'killed', value, ...more });

	it.each([
		[[killed(218)], [killed(218)], 'same'],
		[[killed(218)], [killed(238)], 'differs'],
		[[killed(5)], [killed(null, { min: 5 })], 'less-exact'],
		[[killed(5, { qualifier: 'at least' })], [killed(7)], 'less-exact'],
		[[killed(5, { qualifier: 'at least' })], [killed(4)], 'differs'],
		[[killed(120_000, { qualifier: 'about' })], [killed(118_500)], 'less-exact'],
		[[killed(500, { qualifier: 'almost' })], [killed(30)], 'differs'],
		[[killed(null, { qualifier: 'dozens' })], [killed(5)], 'less-exact'],
		[[killed(null, { qualifier: 'dozens' })], [killed(null, { qualifier: 'dozens' })], 'same'],
		[[killed(5)], [{ what: 'injured', value: 6 }], 'not-given'],
		[[killed(5)], [{ what: 'killed', value: 4, of: 'people' }], 'not-given'],
		[[], [killed(5)], 'not-given'],
		[
			[killed(5), { what: 'injured', value: 1 }],
			[killed(5), { what: 'injured', value: 2 }],
			'differs',
		],
	])('%j and %j: %s', (a, b, comparison) => {
		const [here, there] = [claim('a', { quantities: a }), claim('b', { quantities: b })];
		expect(compareHowMany(here, there)).toBe(comparison);
		expect(compareHowMany(there, here)).toBe(comparison);
	});
});

describe('the claims of an event', () => {
	const claims = [
		claim('north', {
			saidBy: ['actor:north'],
			edtf: '2023-09-19',
			where: [where('town', 'exact')],
		}),
		claim('south', { saidBy: ['actor:south'], edtf: '2023-09', where: [where('far', 'exact')] }),
		claim('again', { saidBy: ['actor:north'], edtf: '2023-09-19', kind: 'gunfire' }),
		claim('gone', {
			edtf: '1999',
			status: 'withdrawn',
			changes: [{ date: '2024-01-01', what: 'withdrawn', why: 'an error' }],
		}),
	];

	it('are compared field by field, and each that differs is named', () => {
		const found = differencesAmong(world, claims);
		expect(FIELDS.map((field) => [field, found[field].comparison])).toEqual([
			['who', 'differs'],
			['when', 'less-exact'],
			['where', 'differs'],
			['how-many', 'not-given'],
			['kind', 'differs'],
		]);
		expect([...found.where.found]).toEqual([
			['claim:north', 'differs'],
			['claim:south', 'differs'],
		]);
		expect([...found.when.found]).toEqual([
			['claim:north', 'less-exact'],
			['claim:south', 'less-exact'],
			['claim:again', 'less-exact'],
		]);
	});

	it('are the same only where all of them say so', () => {
		const at = (slug: string, place: string | null) =>
			claim(slug, { where: [where(place, place === null ? 'unknown' : 'settlement')] });
		const compared = (...all: ReturnType<typeof at>[]) => differencesAmong(world, all).where;
		expect(compared(at('a', 'town'), at('b', 'town')).comparison).toBe('same');
		const partly = compared(at('a', 'town'), at('b', 'town'), at('c', null));
		expect(partly.comparison).toBe('same-if-given');
		expect(partly.found.size).toBe(0);
	});

	it('name different places where nobody can tell whether one lies in the other', () => {
		const depot = ['road', 'again', 'camp'].map((slug) =>
			claim(slug, { where: [where(slug === 'camp' ? 'unknown' : 'town', 'near')] }),
		);
		const { comparison, found } = differencesAmong(world, depot).where;
		expect(comparison).toBe('other-place');
		expect(found.get(depot[2]!.id)).toBe('other-place');
	});

	it('differ in nothing where there is only one', () => {
		const found = differencesAmong(world, claims.slice(0, 1));
		expect(FIELDS.map((field) => found[field].comparison)).toEqual(FIELDS.map(() => 'not-given'));
	});
});
