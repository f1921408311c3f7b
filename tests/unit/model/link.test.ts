import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHERE_BASES } from '$lib/model/claim';
import { dateOfDayNumber } from '$lib/model/edtf';
import { CLAIM_KINDS } from '$lib/model/kind';
import { queryOf, viewFrom } from '$lib/model/link';
import { PRECISIONS } from '$lib/model/precision';
import { DEFAULT_VIEW, PANELS, type View } from '$lib/model/view';

const read = (query: string) => viewFrom(new URLSearchParams(query));

describe('the link to a view', () => {
	it('has nothing but its version for everything', () => {
		expect(queryOf(DEFAULT_VIEW)).toBe('v=1');
		expect(read('v=1')).toEqual({ view: DEFAULT_VIEW, broken: [] });
		expect(read('')).toEqual({ view: DEFAULT_VIEW, broken: [] });
	});

	it('restores camera, window, filters, selection and reading choices', () => {
		const query =
			'v=1&at=39.8,46.75,9.5,20&from=2023-09-19&to=2023-09-20&kind=strike,gunfire&by=actor:x&precision=line&basis=inferred,context&select=source:a-b.23&panel=claims&translation=off&names=both&labels=hy&compare=2019-06-01,2021-06-01';
		expect(queryOf(read(query).view)).toBe(query);
	});

	it.each([
		['claim:a', { kind: 'claim', claim: 'claim:a' }],
		['place:a', { kind: 'place', place: 'place:a' }],
		['event:a', { kind: 'event', event: 'event:a' }],
		['source:a', { kind: 'source', source: 'source:a' }],
		['source:a.3', { kind: 'sentence', source: 'source:a', n: 3 }],
	])('selects by what an id is of: %s', (text, selection) => {
		const { view, broken } = read(`select=${text}`);
		expect(view.selection).toEqual(selection);
		expect(broken).toEqual([]);
		expect(queryOf(view)).toBe(`v=1&select=${text}`);
	});

	it('opens an event among the events, unless it says otherwise', () => {
		expect(read('select=event:a').view.panel).toBe('events');
		expect(read('select=event:a&panel=claims').view.panel).toBe('claims');
		const elsewhere = read('select=event:a&panel=sources').view;
		expect(elsewhere.panel).toBe('sources');
		expect(queryOf(elsewhere)).toBe('v=1&select=event:a&panel=sources');
	});

	it.each([
		['from=2023-02-30', 'from'],
		['at=here', 'at'],
		['at=39,46', 'at'],
		['at=,46,3', 'at'],
		['kind=strike,party', 'kind'],
		['basis=stated,guessed', 'basis'],
		['select=claim:', 'select'],
		['select=source:a.x', 'select'],
		['select=source:', 'select'],
		['select=event:A', 'select'],
		['panel=shop', 'panel'],
		['compare=2019-06-01', 'compare'],
		['compare=2019-06-31,2021-06-01', 'compare'],
		['compare=2019-06-01,2020-06-01,2021-06-01', 'compare'],
		['v=9', 'v'],
	])('leaves out a broken part and names it: %s', (query, key) => {
		const { view, broken } = read(`${query}&to=2023-09-20`);
		expect(broken.map((part) => part.key)).toEqual([key]);
		expect(view).toEqual({ ...DEFAULT_VIEW, window: { from: null, to: '2023-09-20' } });
	});

	it('refuses a window that ends before it starts', () => {
		const { view, broken } = read('from=2023-09-20&to=2023-09-19');
		expect(view.window).toEqual({ from: null, to: null });
		expect(broken).toHaveLength(2);
	});

	it('comes back the same from any view', () => {
		const day = fc.integer({ min: 18000, max: 20000 }).map(dateOfDayNumber);
		const window = fc
			.tuple(fc.option(day), fc.option(day))
			.map(([a, b]) => (a && b && a > b ? { from: b, to: a } : { from: a, to: b }));
		const view = fc.record({
			camera: fc.constant(null),
			window,
			filters: fc.record({
				kinds: fc.uniqueArray(fc.constantFrom(...CLAIM_KINDS)),
				saidBy: fc.constant([]),
				precision: fc.option(fc.constantFrom(...PRECISIONS)),
				bases: fc.uniqueArray(fc.constantFrom(...WHERE_BASES)),
			}),
			selection: fc.constantFrom(
				...['none', 'claim:a', 'event:a', 'source:a', 'source:a.0', 'place:a'].map(
					(text) => read(`select=${text}`).view.selection,
				),
			),
			panel: fc.constantFrom(...PANELS),
			translation: fc.option(fc.boolean()),
			names: fc.option(fc.constantFrom('both', 'source', 'armenian')),
			labels: fc.option(fc.constantFrom('en', 'ar', 'hy')),
			comparison: fc.option(fc.record({ left: day, right: day })),
		});
		fc.assert(
			fc.property(view, (original: View) => {
				expect(read(queryOf(original))).toEqual({ view: original, broken: [] });
			}),
			{ seed: 20230919 },
		);
	});
});
