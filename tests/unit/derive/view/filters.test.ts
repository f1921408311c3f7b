import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHERE_BASES } from '$lib/model/claim';
import { CLAIM_KINDS } from '$lib/model/kind';
import { PRECISIONS } from '$lib/model/precision';
import { DEFAULT_VIEW, type Filters } from '$lib/model/view';
import {
	bestPrecision,
	claimsShown,
	emptyResult,
	filtersFailed,
	loosenings,
} from '$lib/derive/view/filters';
import { actor, claim, day, dossier, source, where } from '../records';

const none = DEFAULT_VIEW.filters;
const azerbaijan = actor('azerbaijan');
const karabakh = actor('karabakh');
const author = actor('author', { kind: 'author', names: { en: 'A. Author', ar: 'كاتب' } });
const sources = [source('article', 10, { author: { en: 'Another spelling', ar: 'كاتب' } })];
const strike = claim('strike', {
	edtf: '2023-09-19',
	saidBy: [azerbaijan.id, karabakh.id],
	where: [where('city', 'settlement'), where('region', 'region')],
	start: 20,
});
const appeal = claim('appeal', {
	edtf: '2023-09-18',
	kind: 'appeal',
	saidBy: [karabakh.id],
	start: 10,
});
const view = claim('view', { kind: 'statement', saidByBasis: 'author', start: 0 });
const withdrawn = claim('withdrawn', { edtf: '2023-09-19', status: 'withdrawn', start: 30 });
const whole = dossier({
	sources,
	actors: [azerbaijan, karabakh, author],
	claims: [withdrawn, strike, appeal, view],
});
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

describe('filters', () => {
	it('pass everything when empty', () => {
		for (const each of whole.claims) expect(filtersFailed(whole, each, none)).toEqual([]);
	});

	it('name each filter that a claim fails', () => {
		const filters: Filters = {
			kinds: ['strike'],
			saidBy: [azerbaijan.id],
			precision: 'settlement',
			bases: ['stated', 'inferred'],
		};
		expect(filtersFailed(whole, strike, filters)).toEqual([]);
		expect(filtersFailed(whole, appeal, filters)).toEqual(['kind', 'saidBy', 'precision', 'basis']);
	});

	it('find what the author of the source says', () => {
		const filters = { ...none, saidBy: [author.id] };
		expect(filtersFailed(whole, view, filters)).toEqual([]);
		expect(filtersFailed(whole, strike, filters)).toEqual(['saidBy']);
	});

	it('take the most precise of several places, and no place for the worst precision', () => {
		expect(bestPrecision(strike)).toBe('settlement');
		expect(bestPrecision(appeal)).toBe('unknown');
		expect(filtersFailed(whole, appeal, { ...none, precision: 'unknown' })).toEqual([]);
	});
});

describe('the filter by how a place is known', () => {
	const mixed = claim('mixed', {
		where: [where('city', 'settlement'), { ...where('region', 'region'), basis: 'inferred' }],
	});
	const both = dossier({ claims: [mixed, view] });

	it('wants one place of the claim to be known so', () => {
		expect(filtersFailed(both, mixed, { ...none, bases: ['inferred'] })).toEqual([]);
		expect(filtersFailed(both, mixed, { ...none, bases: ['context'] })).toEqual(['basis']);
	});

	it('takes a claim without a place for one whose source names none', () => {
		expect(filtersFailed(both, view, { ...none, bases: ['not-stated'] })).toEqual([]);
		expect(filtersFailed(both, view, { ...none, bases: ['stated'] })).toEqual(['basis']);
	});
});

describe('the claims shown', () => {
	it('stand in reading order, undated ones apart, withdrawn ones hidden', () => {
		const shown = claimsShown(whole, DEFAULT_VIEW);
		expect(ids(shown.certain)).toEqual(['claim:appeal', 'claim:strike']);
		expect(ids(shown.undated)).toEqual(['claim:view']);
		expect(shown.hidden).toEqual([{ claim: withdrawn, reasons: ['withdrawn'] }]);
		expect(emptyResult(shown)).toBeNull();
	});

	it('count each reason for hiding', () => {
		const shown = claimsShown(whole, {
			window: { from: day('2023-09-19'), to: day('2023-09-19') },
			filters: { ...none, kinds: ['statement'] },
		});
		expect(shown.hiddenBy).toEqual({
			window: 1,
			kind: 3,
			saidBy: 0,
			precision: 0,
			basis: 0,
			withdrawn: 1,
		});
		expect(ids(shown.undated)).toEqual(['claim:view']);
		expect(loosenings(shown)).toEqual([{ loosen: ['kind'], brings: 1 }]);
		expect(emptyResult(shown)).toEqual({ loosen: ['kind'], brings: 1 });
	});

	it('say which filters have to go together where one is not enough', () => {
		const shown = claimsShown(whole, {
			window: { from: day('2023-10-01'), to: null },
			filters: { ...none, kinds: ['alarm'] },
		});
		expect(emptyResult(shown)).toEqual({ loosen: ['kind'], brings: 1 });
		const dated = dossier({ claims: [strike, appeal] });
		const nothing = claimsShown(dated, {
			window: { from: day('2023-10-01'), to: null },
			filters: { ...none, kinds: ['alarm'] },
		});
		expect(loosenings(nothing)).toEqual([]);
		expect(emptyResult(nothing)).toEqual({ loosen: ['window', 'kind'], brings: 2 });
	});

	it('say so where nothing can be loosened', () => {
		expect(emptyResult(claimsShown(dossier(), DEFAULT_VIEW))).toEqual({ loosen: [], brings: 0 });
	});

	it('hold every claim once, for every window and every filters', () => {
		const anyFilters = fc.record({
			kinds: fc.subarray([...CLAIM_KINDS]),
			saidBy: fc.subarray([azerbaijan.id, karabakh.id, author.id]),
			precision: fc.option(fc.constantFrom(...PRECISIONS), { nil: null }),
			bases: fc.subarray([...WHERE_BASES]),
		});
		const anyBound = fc.option(
			fc.constantFrom(...['2023-09-17', '2023-09-18', '2023-09-19', '2023-09-20'].map(day)),
			{ nil: null },
		);
		const anyWindow = fc.record({ from: anyBound, to: anyBound });
		fc.assert(
			fc.property(anyWindow, anyFilters, (window, filters) => {
				const { certain, possible, undated, hidden } = claimsShown(whole, { window, filters });
				const held = [...certain, ...possible, ...undated, ...hidden.map((h) => h.claim)];
				expect(held).toHaveLength(whole.claims.length);
				expect(new Set(held)).toEqual(new Set(whole.claims));
			}),
		);
	});
});
