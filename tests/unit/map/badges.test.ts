import { describe, expect, it } from 'vitest';
import { badgesAt } from '$lib/map/badges';
import { badgeLayers } from '$lib/map/style/marks';
import { LIGHT } from '$lib/model/theme';
import { marksIn, world } from './marks';

const marks = marksIn(world);
const none = new Set<string>();

/** CSS pixels from the north-west corner of the world. */
function standing(zoom: number, inFront = none) {
	const size = 512 * 2 ** zoom;
	return badgesAt(marks, zoom, inFront).features.map(({ geometry, properties }) => {
		const [longitude = 0, latitude = 0] = geometry.coordinates;
		const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180));
		return {
			...properties,
			x: ((longitude + 180) / 360) * size + properties.offset[0],
			y: (0.5 - mercator / (2 * Math.PI)) * size + properties.offset[1],
		};
	});
}

describe('number badges', () => {
	it.each([4, 5, 6, 6.75, 7.5, 8, 9, 10, 12])(
		'at zoom %d hold every mark once, and none covers another',
		(zoom) => {
			const badges = standing(zoom);
			expect(badges.flatMap((badge) => badge.marks).sort()).toEqual(
				marks.map(({ id }) => id).sort(),
			);
			for (const [index, a] of badges.entries()) {
				for (const b of badges.slice(index + 1)) {
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(20);
				}
			}
		},
	);

	it('are a number each where the area has room, in rows in reading order', () => {
		const region = standing(9).filter(({ id }) => id.startsWith('claim:region'));
		expect(region.map(({ label }) => label)).toEqual(
			Array.from({ length: 20 }, (_, n) => `${n + 1}`),
		);
		const rows = new Set(region.map(({ y }) => Math.round(y)));
		expect(rows.size).toBe(4);
	});

	it('are a count for each kind family where it has less', () => {
		const region = standing(6.2).filter(({ id }) => id.startsWith('claim:region'));
		expect(region.map(({ label, family }) => [family, label])).toEqual([
			['force', '×8'],
			['word', '×8'],
			['harm', '×4'],
		]);
	});

	it('of a selected mark stands for itself at any zoom', () => {
		const id = 'claim:region-3/0';
		for (const zoom of [4, 6, 9]) {
			const own = standing(zoom, new Set([id])).find((badge) => badge.marks.includes(id));
			expect(own).toMatchObject({ id, marks: [id], label: '4' });
		}
	});

	it.each([4, 5, 6, 7, 8, 9])('of a selected mark at zoom %d has the others beside it', (zoom) => {
		for (const { id } of marks) {
			const badges = standing(zoom, new Set([id]));
			const own = badges.find((badge) => badge.id === id);
			for (const other of badges) {
				if (other === own || !own) continue;
				expect(Math.hypot(other.x - own.x, other.y - own.y)).toBeGreaterThanOrEqual(20);
			}
		}
	});

	it('stand where the style is told by single numbers, which the map can read back', () => {
		for (const { properties } of badgesAt(marks, 8, none).features) {
			expect([properties.right, properties.down]).toEqual(properties.offset);
		}
		const style = JSON.stringify(badgeLayers(LIGHT));
		for (const list of ['offset', 'marks']) expect(style).not.toContain(`["get","${list}"]`);
	});

	it('of one area stand together, apart from those of the area around it', () => {
		const anchors = (slug: string) =>
			new Set(
				marks.filter(({ place }) => place === `place:${slug}`).map(({ anchor }) => anchor.join()),
			);
		expect(anchors('region').size).toBe(1);
		expect(anchors('held').size).toBe(1);
		expect(anchors('region')).not.toEqual(anchors('held'));
	});
});
