import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, extentOf, type Extent } from '$lib/model/edtf';
import type { TimeWindow } from '$lib/model/view';
import { claimsShown } from '$lib/derive/view/filters';
import { compareDays, extentOfClaim, isEmpty, relationTo } from '$lib/derive/time/window';
import { DEFAULT_VIEW } from '$lib/model/view';
import { claim, day, dossier } from '../records';

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

	it('of every claim is one of four, for every window, and so are the lists of what is shown', () => {
		const written = fc
			.tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
			.map(([date, length, sign]) => date.slice(0, length) + sign);
		const end = fc.oneof(written, fc.constantFrom('', '..'));
		const interval = fc
			.tuple(written, end)
			.map(([from, to]) => `${from}/${to}`)
			.filter((expression) => extentOf(expression) !== null);
		const set = fc
			.tuple(anyDay, fc.integer({ min: 1, max: 40 }), fc.constantFrom('[]', '{}'))
			.map(([from, days, brackets]) => {
				const to = dateOfDayNumber(dayNumber(from) + days);
				return `${brackets.slice(0, 1)}${from}..${to}${brackets.slice(1)}`;
			});
		const edtf = fc.option(fc.oneof(written, interval, set), { nil: null });
		fc.assert(
			fc.property(fc.array(edtf, { maxLength: 8 }), anyWindow, (expressions, chosen) => {
				const claims = expressions.map((expression, at) => claim(`x${at}`, { edtf: expression }));
				const { filters } = DEFAULT_VIEW;
				const shown = claimsShown(dossier({ claims }), { window: chosen, filters });
				const lists = {
					certain: shown.certain,
					possible: shown.possible,
					undated: shown.undated,
					out: shown.hidden.map((hidden) => hidden.claim),
				};
				const all = Object.values(lists).flat();
				expect(all).toHaveLength(claims.length);
				expect(new Set(all)).toEqual(new Set(claims));
				for (const each of claims) {
					const extent = extentOfClaim(each);
					const relation = relationTo(chosen, extent);
					expect(lists[relation]).toContain(each);
					expect(relation === 'undated').toBe(extent === null);
					if (extent !== null && isEmpty(chosen)) expect(relation).toBe('out');
				}
			}),
		);
	});

	it('a day on which a claim may be keeps it in every window that holds that day', () => {
		fc.assert(
			fc.property(anyExtent, anyWindow, anyDay, (extent, chosen, on) => {
				if (relationTo({ from: on, to: on }, extent) === 'out') return;
				const first = chosen.from !== null && compareDays(chosen.from, on) > 0 ? on : chosen.from;
				const last = chosen.to !== null && compareDays(chosen.to, on) < 0 ? on : chosen.to;
				expect(relationTo({ from: first, to: last }, extent)).not.toBe('out');
			}),
		);
	});
});
