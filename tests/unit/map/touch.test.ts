import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import type { NameCollection, Overlay } from '$lib/map/style/sources';
import { setSource, setStates } from '$lib/map/touch';

/** A map that keeps feature states, and can only add to them: as MapLibre does between frames. */
function stateKeeper() {
	const states = new Map<string, Record<string, boolean>>();
	const map = {
		setFeatureState({ source, id }: { source: string; id: string }, state: object) {
			const key = `${source} ${id}`;
			states.set(key, { ...states.get(key), ...state });
		},
	} as unknown as MapLibreMap;
	const pointed = () =>
		[...states].filter(([, { pointed: isPointed }]) => isPointed).map(([key]) => key);
	return { map, pointed };
}

const NOTHING: Pick<Overlay, 'marks' | 'badges'> = {
	marks: { type: 'FeatureCollection', features: [] },
	badges: { type: 'FeatureCollection', features: [] },
};

it('a mark that is no longer pointed at shows it at once, also within one frame', () => {
	const { map, pointed } = stateKeeper();
	const point = (...ids: string[]) =>
		setStates(map, { selected: new Set(['a/0']), pointed: new Set(ids) }, NOTHING);
	point('a/0');
	point('b/0', 'c/0');
	point('c/0');
	expect(pointed()).toEqual(['marks c/0']);
	point();
	expect(pointed()).toEqual([]);
});

it('a source that holds the same is not given it once more', () => {
	const point = (label: string): FeatureCollection => ({
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [46.75, 39.82] },
				properties: { id: 'place:a', label },
			},
		],
	});
	const given: unknown[] = [];
	let data: unknown = point('a');
	const source = {
		serialize: () => ({ type: 'geojson', data }),
		setData(next: unknown) {
			given.push(next);
			data = next;
		},
	};
	const map = { getSource: () => source } as unknown as MapLibreMap;
	const set = (collection: FeatureCollection) =>
		setSource(map, 'names', collection as NameCollection);
	set(point('a'));
	expect(given).toEqual([]);
	const other = point('b');
	set(other);
	set(point('b'));
	expect(given).toEqual([other]);
});
