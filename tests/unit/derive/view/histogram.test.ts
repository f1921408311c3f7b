import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '$lib/model/edtf';
import { DEFAULT_VIEW } from '$lib/model/view';
import { spanOf } from '$lib/derive/time/span';
import { histogramOf } from '$lib/derive/view/histogram';
import { claim, day, dossier } from '../records';
import { fastestOfFive, MOMENT } from '../stopwatch';

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const all = DEFAULT_VIEW.filters;
const bins = (parts: Parameters<typeof dossier>[0], from: string, to: string, max?: number) =>
	histogramOf(dossier(parts), span(from, to), all, max);

describe('the days a dossier covers', () => {
	it('are its own span', () => {
		expect(spanOf(dossier({ span: '2020/2023-09' }))).toEqual(span('2020-01-01', '2023-09-30'));
	});

	it('go on to the last day of a claim where the span is open', () => {
		const claims = [claim('a', { edtf: '2023-10-02' }), claim('b', { edtf: '2019' })];
		expect(spanOf(dossier({ span: '2023-09-01/..', claims }))).toEqual(
			span('2023-09-01', '2023-10-02'),
		);
	});

	it('are unknown where nothing has a date', () => {
		expect(spanOf(dossier({ span: '../..', claims: [claim('a')] }))).toBeNull();
	});
});

describe('the histogram', () => {
	it('counts a claim of one day certain there, and one of several days possible in each', () => {
		const claims = [
			claim('a', { edtf: '2023-09-19' }),
			claim('b', { edtf: '2023-09-19/2023-09-20' }),
			claim('c', { edtf: '2023-09-20?' }),
			claim('d', { edtf: '2022-12-12/..' }),
			claim('e', { edtf: '2020' }),
			claim('f'),
			claim('g', { edtf: '2023-09-20', status: 'withdrawn' }),
		];
		const histogram = bins({ claims }, '2023-09-19', '2023-09-21');
		expect(histogram.size).toBe('day');
		expect(histogram.bins.map((bin) => [bin.from, bin.to, bin.passing])).toEqual([
			['2023-09-19', '2023-09-19', { certain: 1, possible: 2 }],
			['2023-09-20', '2023-09-20', { certain: 0, possible: 3 }],
			['2023-09-21', '2023-09-21', { certain: 0, possible: 1 }],
		]);
		expect(histogram).toMatchObject({ highest: 3, undated: 1, outside: 1 });
	});

	it('counts apart what a filter hides', () => {
		const claims = [
			claim('a', { edtf: '2023-09-19' }),
			claim('b', { edtf: '2023-09-19', kind: 'appeal' }),
			claim('c', { kind: 'appeal' }),
		];
		const histogram = histogramOf(dossier({ claims }), span('2023-09-19', '2023-09-19'), {
			...all,
			kinds: ['strike'],
		});
		expect(histogram.bins).toMatchObject([
			{ passing: { certain: 1, possible: 0 }, filtered: { certain: 1, possible: 0 } },
		]);
		expect(histogram.undated).toBe(0);
	});

	it('goes over to months and then to years where there are too many bins', () => {
		const months = bins({ claims: [claim('a', { edtf: '2023-09' })] }, '2020-09-27', '2023-09-21');
		expect(months.size).toBe('month');
		expect(months.bins).toHaveLength(37);
		expect(months.bins[0]).toMatchObject({ from: '2020-09-27', to: '2020-09-30' });
		expect(months.bins[36]).toMatchObject({
			from: '2023-09-01',
			to: '2023-09-21',
			passing: { certain: 0, possible: 1 },
		});
		const years = bins({}, '2020-09-27', '2023-09-21', 12);
		expect(years.size).toBe('year');
		expect(years.bins.map(({ from, to }) => `${from}/${to}`)).toEqual([
			'2020-09-27/2020-12-31',
			'2021-01-01/2021-12-31',
			'2022-01-01/2022-12-31',
			'2023-01-01/2023-09-21',
		]);
	});

	it('has bins without gap or overlap, and each dated claim stands in one or more or outside', () => {
		const anyDay = fc.integer({ min: 19_000, max: 20_000 });
		fc.assert(
			fc.property(
				fc.tuple(anyDay, anyDay),
				fc.array(fc.tuple(anyDay, anyDay), { maxLength: 8 }),
				fc.integer({ min: 1, max: 500 }),
				([a, b], extents, maxBins) => {
					const from = Math.min(a, b);
					const to = Math.max(a, b);
					const claims = extents.map(([c, d], index) => {
						const [first, last] = [Math.min(c, d), Math.max(c, d)].map(dateOfDayNumber);
						return claim(`c${index}`, { edtf: first === last ? `${first}` : `${first}/${last}` });
					});
					const chosen = { from: dateOfDayNumber(from), to: dateOfDayNumber(to) };
					const histogram = histogramOf(dossier({ claims }), chosen, all, maxBins);
					expect(histogram.bins[0]?.from).toBe(chosen.from);
					expect(histogram.bins.at(-1)?.to).toBe(chosen.to);
					for (const bin of histogram.bins) {
						const touching = extents.filter(
							([c, d]) =>
								dateOfDayNumber(Math.max(c, d)) >= bin.from &&
								dateOfDayNumber(Math.min(c, d)) <= bin.to,
						).length;
						expect(bin.passing.certain + bin.passing.possible).toBe(touching);
					}
				},
			),
			{ numRuns: 60 },
		);
	});

	it('counts 10,000 claims without keeping anybody waiting', () => {
		const claims = Array.from({ length: 10_000 }, (_, index) =>
			claim(`c${index}`, { edtf: dateOfDayNumber(18_500 + (index % 1000)) }),
		);
		const many = dossier({ claims });
		const covered = span('2020-01-01', '2023-12-31');
		expect(fastestOfFive(() => histogramOf(many, covered, all, 1500))).toBeLessThan(MOMENT);
		const histogram = histogramOf(many, covered, all, 1500);
		expect(histogram.bins.reduce((sum, bin) => sum + bin.passing.certain, 0)).toBe(10_000);
	});
});
