import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { HeldCamera } from '$lib/map/live/held-camera';
import type { Camera } from '$lib/model/view';

const WHOLE: Camera = { center: [46.5, 39.8], zoom: 8, bearing: 0 };
const NEAR: Camera = { center: [46.75, 39.82], zoom: 11, bearing: 0 };

/** A map that only has a camera, and tells of its jumps as MapLibre does. */
function cameraMap() {
	let camera: Camera = { center: [0, 0], zoom: 2, bearing: 0 };
	const listeners = new Map<string, ((event: object) => void)[]>();
	const fire = (name: string, event: object = {}) =>
		listeners.get(name)?.forEach((listener) => listener(event));
	const map = {
		getCenter: () => ({ lng: camera.center[0], lat: camera.center[1] }),
		getZoom: () => camera.zoom,
		getBearing: () => camera.bearing,
		jumpTo(to: Camera) {
			camera = to;
			for (const name of ['movestart', 'move', 'moveend']) fire(name);
		},
		on(name: string, listener: (event: object) => void) {
			listeners.set(name, [...(listeners.get(name) ?? []), listener]);
			return { unsubscribe: () => listeners.delete(name) };
		},
	} as unknown as MapLibreMap;
	const drag = (to: Camera) => {
		fire('movestart', { originalEvent: {} });
		map.jumpTo({ ...to, center: [...to.center] });
	};
	return { map, fire, drag, now: () => camera };
}

function held(camera: Camera | null) {
	const there = cameraMap();
	const told: Camera[] = [];
	const looks: Camera[] = [];
	const hold = new HeldCamera(camera, () => ({ ...WHOLE, center: [...WHOLE.center] }));
	hold.tell(there.map, {
		onlook: (look) => looks.push(look),
		oncamera: (moved) => told.push(moved),
	});
	hold.fit(there.map);
	return { ...there, hold, told, looks };
}

it('a view without a camera shows the whole, at every size, and tells of no movement', () => {
	const { fire, now, told, looks, map } = held(null);
	expect(now()).toEqual(WHOLE);
	expect(looks.at(-1)).toEqual(WHOLE);
	map.jumpTo({ ...NEAR, center: [...NEAR.center] });
	fire('resize');
	expect(now()).toEqual(WHOLE);
	expect(told).toEqual([]);
});

it('a map that the reader has moved tells where it is, and is left there', () => {
	const { fire, drag, now, told, hold, map } = held(null);
	drag(NEAR);
	fire('resize');
	expect(now()).toEqual(NEAR);
	expect(told).toEqual([NEAR]);
	hold.follow(map, { ...NEAR });
	expect(told).toHaveLength(1);
	hold.follow(map, null);
	expect(now()).toEqual(WHOLE);
	expect(told).toHaveLength(1);
});

it('a camera that a link names is taken over, and is no news', () => {
	const { now, told, hold, map } = held(null);
	hold.follow(map, NEAR);
	expect(now()).toEqual(NEAR);
	expect(told).toEqual([]);
});
