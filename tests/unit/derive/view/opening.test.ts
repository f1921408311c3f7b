import { describe, expect, it } from 'vitest';
import { addressedView, openingView } from '$lib/derive/view/opening';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import { queryOf } from '$lib/model/link';
import { DEFAULT_VIEW } from '$lib/model/view';

async function read(folder: string) {
	const { dossier } = await loadDossier(diskReader(folder));
	if (!dossier) throw new Error(`${folder} could not be read`);
	return dossier;
}

const karabakh = await read('static/dossiers/karabakh-2023');
const withoutOpening = await read('tests/fixtures/dossiers/sound');

const addressed = (query: string) => addressedView(karabakh, new URLSearchParams(query)).view;

describe('the view that a dossier opens with', () => {
	it('is what its record says', () => {
		const { window, filters, selection } = openingView(karabakh);
		expect(window).toEqual({ from: '2023-09-19', to: '2023-09-20' });
		expect(filters.kinds).toEqual(['strike', 'gunfire', 'explosion']);
		expect(selection).toEqual({ kind: 'none' });
	});

	it('selects the place that its record names', () => {
		const [place] = karabakh.places;
		if (!place) throw new Error('the dossier has no place');
		const { manifest } = karabakh;
		if (!manifest.opening) throw new Error('the dossier has no opening');
		const opening = { ...manifest.opening, place: place.id };
		const view = openingView({ ...karabakh, manifest: { ...manifest, opening } });
		expect(view.selection).toEqual({ kind: 'place', place: place.id });
	});

	it('is everything where its record says nothing', () => {
		expect(openingView(withoutOpening)).toEqual(DEFAULT_VIEW);
	});

	it('is where an address without a word about the view leads', () => {
		expect(addressed('')).toEqual(openingView(karabakh));
		expect(addressed('utm_source=newsletter')).toEqual(openingView(karabakh));
	});

	it('does not touch a link that says something: what it leaves out is as it always was', () => {
		expect(addressed('v=1')).toEqual(DEFAULT_VIEW);
		expect(addressed('panel=claims')).toEqual({ ...DEFAULT_VIEW, panel: 'claims' });
		expect(addressed('v=1&to=2020-11-10')).toEqual({
			...DEFAULT_VIEW,
			window: { from: null, to: '2020-11-10' },
		});
		expect(addressed(queryOf(openingView(karabakh)))).toEqual(openingView(karabakh));
	});
});
