import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameProperties } from '$lib/map/style/sources';
import { namesWithRoom, pixelsOf, type Box } from '$lib/scene/still';

const frame = {
	center: [46.7, 39.9] as const,
	zoom: 8,
	bearing: 0,
	width: 600,
	height: 400,
};
const toPixels = pixelsOf(frame);
const nobody: ReadonlySet<string> = new Set();

type Name = Parameters<typeof namesWithRoom>[0][number];
const named = (
	id: string,
	coordinates: [longitude: number, latitude: number],
	sketch: Partial<NameProperties> = {},
): Name => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates },
	properties: {
		id,
		label: `Name of ${id}`,
		note: '',
		role: 'settlement',
		claims: 1,
		rank: 4,
		...sketch,
	},
});
const idsOf = (placed: ReturnType<typeof namesWithRoom>) =>
	placed.map(({ name }) => name.properties.id);
const overlap = (a: Box, b: Box): boolean =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1e-6 &&
	Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1e-6;
const boxOf = ({ name, x, y }: ReturnType<typeof namesWithRoom>[number]): Box => ({
	x,
	y,
	width: name.properties.label.length * 6.5,
	height: 16,
});

describe('names in a still map', () => {
	const town = named('town', [46.7, 39.9]);

	it('stand under their spot, and on another side where a count lies there', () => {
		const [x, y] = toPixels([46.7, 39.9]);
		expect(namesWithRoom([town], frame, nobody, [])[0]).toMatchObject({ x, y: y + 14 });
		const count = { x, y: y + 16, width: 90, height: 22 };
		const [moved] = namesWithRoom([town], frame, nobody, [count]);
		expect(moved?.y).toBeLessThan(y);
	});

	it('are left out where no side is free, unless the page is about them', () => {
		const [x, y] = toPixels([46.7, 39.9]);
		const everywhere = { x, y, width: 300, height: 80 };
		expect(namesWithRoom([town], frame, nobody, [everywhere])).toEqual([]);
		expect(idsOf(namesWithRoom([town], frame, new Set(['town']), [everywhere]))).toEqual(['town']);
	});

	it('are drawn for more claims before those of fewer', () => {
		const village = named('village', [46.701, 39.9], { claims: 2 });
		expect(idsOf(namesWithRoom([town, village], frame, nobody, []))[0]).toBe('village');
	});

	it('cover no other name, no spot and no badge, and none is cut at the edge', () => {
		const place = fc.tuple(
			fc.double({ min: 45.5, max: 47.9, noNaN: true }),
			fc.double({ min: 39.2, max: 40.6, noNaN: true }),
		);
		const badge = fc.record({
			x: fc.integer({ min: 0, max: frame.width }),
			y: fc.integer({ min: 0, max: frame.height }),
			width: fc.integer({ min: 20, max: 110 }),
			height: fc.constant(24),
		});
		fc.assert(
			fc.property(
				fc.array(place, { maxLength: 30 }),
				fc.array(badge, { maxLength: 12 }),
				(places, badges) => {
					const names = places.map((at, index) => named(`place ${index}`, at));
					const placed = namesWithRoom(names, frame, nobody, badges);
					const boxes = placed.map(boxOf);
					const spots = placed.map(({ name }): Box => {
						const [x, y] = toPixels(name.geometry.coordinates);
						return { x, y, width: 8, height: 8 };
					});
					expect(boxes.some((box) => spots.some((spot) => overlap(box, spot)))).toBe(false);
					for (const [index, box] of boxes.entries()) {
						expect([...badges, ...boxes.slice(0, index)].some((other) => overlap(box, other))).toBe(
							false,
						);
						expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
						expect(box.x + box.width / 2).toBeLessThanOrEqual(frame.width);
						expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
						expect(box.y + box.height / 2).toBeLessThanOrEqual(frame.height);
					}
				},
			),
		);
	});
});
