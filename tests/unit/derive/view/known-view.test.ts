import { describe, expect, it } from 'vitest';
import { viewFrom } from '$lib/model/link';
import { knownView } from '$lib/derive/view/known-view';
import { karabakh as dossier } from '../../../support/karabakh-frozen';

const knownFrom = (query: string) => knownView(dossier, viewFrom(new URLSearchParams(query)).view);

describe('the part of a view that a dossier has', () => {
	it.each([
		'select=claim:two-landmines',
		'select=place:stepanakert',
		'select=source:xeber24-karabakh.24',
		'select=source:xeber24-karabakh',
		'select=event:two-landmines',
		'by=actor:kajin-ahmad&names=armenian&panel=claims',
		'labels=hy&basis=inferred',
	])('is all of ?%s', (query) => {
		const { view } = viewFrom(new URLSearchParams(query));
		expect(knownFrom(query)).toEqual({ view, broken: [] });
	});

	it.each([
		['select=claim:none-such', 'select', 'claim:none-such'],
		['select=place:none-such', 'select', 'place:none-such'],
		['select=source:xeber24-karabakh.25', 'select', 'source:xeber24-karabakh.25'],
		['select=event:none-such', 'select', 'event:none-such'],
		['select=source:none-such', 'select', 'source:none-such'],
		['select=source:none-such.0', 'select', 'source:none-such.0'],
		['names=martian', 'names', 'martian'],
		['labels=tlh', 'labels', 'tlh'],
	])('leaves ?%s out and names it', (query, key, value) => {
		const { view, broken } = knownFrom(`${query}&panel=claims`);
		expect(broken).toEqual([{ key, value }]);
		expect(view).toEqual(viewFrom(new URLSearchParams('panel=claims')).view);
	});

	it('is no comparison where no line of the dossier has a period', () => {
		const { view } = viewFrom(new URLSearchParams('compare=2019-06-01,2021-06-01'));
		expect(knownView(dossier, view)).toEqual({ view, broken: [] });
		const known = knownView({ ...dossier, places: [] }, view);
		expect(known.view.comparison).toBeNull();
		expect(known.broken).toEqual([{ key: 'compare', value: '2019-06-01,2021-06-01' }]);
	});

	it('keeps the speakers that it knows', () => {
		const { view, broken } = knownFrom('by=actor:kajin-ahmad,actor:none-such');
		expect(view.filters.saidBy).toEqual(['actor:kajin-ahmad']);
		expect(broken).toEqual([{ key: 'by', value: 'actor:none-such' }]);
	});
});
