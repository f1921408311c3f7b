import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { keepDrawing } from '$lib/map/drawing/drawing-layers';
import { nearestTarget } from '$lib/map/drawing/measure-targets';

function styleOf(...ids: readonly string[]): StyleSpecification {
	return {
		version: 8,
		sources: Object.fromEntries(
			ids.map((id) => [id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]),
		),
		layers: ids.map((id) => ({ id, type: 'fill', source: id })),
	};
}

describe('another style', () => {
	const drawn = styleOf('marks', 'drawing-polygon');
	const next = styleOf('names');

	it('keeps what the reader drew, on top, and nothing else of the style before', () => {
		const kept = keepDrawing(drawn, next);
		expect(Object.keys(kept.sources)).toEqual(['names', 'drawing-polygon']);
		expect(kept.layers.map(({ id }) => id)).toEqual(['names', 'drawing-polygon']);
	});

	it('is left as it is where nothing was drawn', () => {
		expect(keepDrawing(undefined, next)).toBe(next);
		expect(keepDrawing(styleOf('marks'), next)).toBe(next);
	});
});

describe('what a pointer comes near to', () => {
	const targets = [
		{ id: 'a', spot: [10, 0] },
		{ id: 'b', spot: [16, 0] },
	] as const;
	const flat = (x: number, y: number) => ({ x, y });
	const near = (x: number, y: number) => nearestTarget(targets, { x, y }, flat, 12)?.id;

	it('is the nearest within reach', () => {
		expect(near(12, 0)).toBe('a');
		expect(near(14, 0)).toBe('b');
		expect(near(28, 0)).toBe('b');
		expect(near(28.1, 0)).toBeUndefined();
	});
});
