import { describe, expect, it } from 'vitest';
import { amountOf, figureGroups, greatestIn } from '$lib/derive/accounts/figures';
import { linkedClaim, linkedSource } from '../linked';
import { dossier } from '../records';

const killed = (value: number | null, more = {}) => ({ what: 'people killed', value, ...more });
const onDay = (edtf: string | null) => ({ published: { edtf, basis: 'seen' } });
const world = dossier({
	sources: [
		linkedSource('late', onDay('2023-10-02')),
		linkedSource('early', onDay('2023-09-26')),
		linkedSource('unseen', onDay(null)),
	],
});

describe('figures of several claims', () => {
	it.each([
		[killed(5), { kind: 'number', value: 5, about: false }],
		[killed(120_000, { qualifier: 'about' }), { kind: 'number', value: 120_000, about: true }],
		[killed(null, { min: 3, max: 5 }), { kind: 'range', min: 3, max: 5 }],
		[killed(null, { min: 3 }), { kind: 'range', min: 3, max: null }],
		[killed(5, { qualifier: 'at least' }), { kind: 'range', min: 5, max: null }],
		[killed(5, { qualifier: 'at most' }), { kind: 'range', min: null, max: 5 }],
		[killed(null, { qualifier: 'dozens' }), { kind: 'word' }],
	])('are read as far as the source gives them: %j', (quantity, amount) => {
		expect(amountOf(quantity)).toEqual(amount);
	});

	it('stand beside each other in the order of publication, and are never one number', () => {
		const claims = [
			linkedClaim('a', 'late', { quantities: [killed(238), { what: 'missing', value: 20 }] }),
			linkedClaim('b', 'unseen', { quantities: [killed(null, { qualifier: 'dozens' })] }),
			linkedClaim('c', 'early', { quantities: [killed(218)] }),
		];
		const groups = figureGroups(world, claims);
		expect(
			groups.map(({ what, of, figures }) => [
				what,
				of,
				figures.map(({ claim: { id }, amount, publishedOn }) => [id, amount.kind, publishedOn]),
			]),
		).toEqual([
			[
				'people killed',
				null,
				[
					['claim:c', 'number', '2023-09-26'],
					['claim:a', 'number', '2023-10-02'],
					['claim:b', 'word', null],
				],
			],
			['missing', null, [['claim:a', 'number', '2023-10-02']]],
		]);
		const [first] = groups;
		expect(first && greatestIn(first)).toBe(238);
	});

	it('keep a part apart from what is counted whole', () => {
		const claims = [
			linkedClaim('a', 'late', {
				quantities: [killed(5), { what: 'children', value: 3, of: 'people killed' }],
			}),
			linkedClaim('b', 'early', { quantities: [{ what: 'children', value: 3 }] }),
		];
		expect(figureGroups(world, claims).map(({ what, of }) => [what, of])).toEqual([
			['people killed', null],
			['children', 'people killed'],
			['children', null],
		]);
	});
});
