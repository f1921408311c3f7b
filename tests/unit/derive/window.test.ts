import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, extentOf, type Extent } from '$lib/model/edtf';
import type { TimeWindow } from '$lib/model/view';
import { compareDays, relationTo } from '$lib/derive/window';
import { day } from './records';

const window = (from: string | null, to: string | null): TimeWindow => ({
	from: from === null ? null : day(from),
	to: to === null ? null : day(to),
});

const anyDay = fc.integer({ min: 18_000, max: 20_000 }).map(dateOfDayNumber);
const anyBound = fc.option(anyDay, { nil: null });
const anyWindow = fc.record({ from: anyBound, to: anyBound });
const anyExtent = fc
	.record({ earliest: anyBound, latest: anyBound, qualified: fc.boolean() })
	.map((extent): Extent => {
		const { earliest, latest } = extent;
		if (earliest !== null && latest !== null && compareDays(latest, earliest) < 0) {
			return { ...extent, earliest: latest, latest: earliest };
		}
		return extent;
	});

describe('how a claim lies to a time window', () => {
	it.each([
		['2023-09-19', '2023-09-19', '2023-09-19', 'certain'],
		['2023-09-19', '2023-09-18', '2023-09-20', 'certain'],
		['2023-09-19', '2023-09-20', null, 'out'],
		['2023-09-19', null, '2023-09-18', 'out'],
		['2023-09', '2023-09-19', '2023-09-19', 'possible'],
		['2023-09', '2023-09-01', '2023-09-30', 'certain'],
		['2020', '2020-09-27', '2023-09-30', 'possible'],
		['2022-12-12/..', '2022-12-01', null, 'certain'],
		['2022-12-12/..', '2022-12-01', '2030-01-01', 'possible'],
		['2023-09-19~', '2023-09-01', '2023-09-30', 'possible'],
		['2023-09-19?', '2023-09-01', null, 'possible'],
		['2023-09-19?', null, null, 'certain'],
		['2023-09-19~', '2023-10-01', null, 'out'],
		['2023-09-19', '2023-09-20', '2023-09-18', 'out'],
		['2023-09', '2023-09-20', '2023-09-18', 'out'],
	])('%s in %s to %s is %s', (expression, from, to, relation) => {
		const extent = extentOf(expression);
		expect(extent).not.toBeNull();
		expect(relationTo(window(from, to), extent)).toBe(relation);
	});

	it('what has no date is undated in every window', () => {
		fc.assert(
			fc.property(anyWindow, (chosen) => {
				expect(relationTo(chosen, null)).toBe('undated');
			}),
		);
	});

	it('is certain exactly where every day is inside, and out where none is', () => {
		const bounded = fc
			.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
			.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
		fc.assert(
			fc.property(bounded, bounded, ([earliest, latest], [from, to]) => {
				const extent = {
					earliest: dateOfDayNumber(earliest),
					latest: dateOfDayNumber(latest),
					qualified: false,
				};
				let inside = 0;
				for (let n = earliest; n <= latest; n += 1) inside += n >= from && n <= to ? 1 : 0;
				const expected =
					inside === 0 ? 'out' : inside === latest - earliest + 1 ? 'certain' : 'possible';
				const chosen = { from: dateOfDayNumber(from), to: dateOfDayNumber(to) };
				expect(relationTo(chosen, extent)).toBe(expected);
			}),
		);
	});

	it('widening a window never loses a claim', () => {
		const rank = { out: 0, possible: 1, certain: 2, undated: 3 };
		const widening = fc.option(fc.nat(500), { nil: null });
		fc.assert(
			fc.property(anyWindow, anyExtent, widening, widening, (chosen, extent, before, after) => {
				const wider = {
					from:
						chosen.from === null || before === null
							? null
							: dateOfDayNumber(dayNumber(chosen.from) - before),
					to:
						chosen.to === null || after === null
							? null
							: dateOfDayNumber(dayNumber(chosen.to) + after),
				};
				expect(rank[relationTo(wider, extent)]).toBeGreaterThanOrEqual(
					rank[relationTo(chosen, extent)],
				);
			}),
		);
	});

	it('everything dated is certain in a window without bounds', () => {
		fc.assert(
			fc.property(anyExtent, (extent) => {
				expect(relationTo({ from: null, to: null }, extent)).toBe('certain');
			}),
		);
	});
});
