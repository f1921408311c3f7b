import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import type { Overlay } from '$lib/map/style/sources';
import { setStates } from '$lib/map/touch';

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
