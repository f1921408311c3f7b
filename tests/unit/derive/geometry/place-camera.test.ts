import { describe, expect, it } from 'vitest';
import { placeCamera } from '$lib/derive/geometry/place-camera';
import { place } from '../records';

describe('the camera of a place', () => {
	it('looks at a settlement from near', () => {
		const camera = placeCamera(place('town', { type: 'Point', coordinates: [46.75, 39.82] }));
		expect(camera?.center[0]).toBeCloseTo(46.75, 6);
		expect(camera?.center[1]).toBeCloseTo(39.82, 6);
		expect(camera).toMatchObject({ zoom: 10, bearing: 0 });
	});

	it('shows a line whole: its longer side takes 240 pixels', () => {
		const across = placeCamera(
			place('line', {
				type: 'LineString',
				coordinates: [
					[40, 40],
					[50, 40],
				],
			}),
		);
		expect(across?.center[0]).toBeCloseTo(45, 6);
		const pixels = (10 / 360) * 512 * 2 ** (across?.zoom ?? 0);
		expect(pixels).toBeCloseTo(240, 6);
	});

	it('is none where nobody knows where the place is', () => {
		expect(placeCamera(place('nowhere', null))).toBeNull();
	});
});
