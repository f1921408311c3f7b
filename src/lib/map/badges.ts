import type { Mark } from '../derive/marks';
import { FAMILY_OF } from '../model/kind';
import { BADGE_TEXT_SIZE } from './style/marks';
import type { BadgeCollection } from './style/sources';

/** Least distance of two numbers in CSS pixels. */
const APART = 22;

/** Side of the world at zoom 0 in CSS pixels, as MapLibre counts it. */
const WORLD = 512;

/** From the anchor in CSS pixels: x to the right, y down. */
export type Offset = readonly [x: number, y: number];

/**
 * Where the number of slot `index` of `of` stands: a lone number up and to the right, several in
 * half rings above the spot, from the left, so that its name has room below.
 */
export function fanOffset(index: number, of: number): Offset {
	if (of === 1) return [16, -16];
	let first = 0;
	for (let ring = 1; ; ring += 1) {
		const radius = 8 + ring * 23;
		const room = Math.floor((Math.PI * radius) / APART);
		const taken = Math.min(room, of - first);
		if (index < first + taken) {
			const step = Math.PI / Math.max(room, 1);
			const angle = Math.PI / 2 + (index - first - (taken - 1) / 2) * -step;
			return [-Math.cos(angle) * radius, -Math.sin(angle) * radius];
		}
		first += taken;
	}
}

type Placed = {
	readonly mark: Mark;
	readonly x: number;
	readonly y: number;
	readonly offset: Offset;
};

/** Web Mercator at a zoom, in CSS pixels from the north-west corner of the world. */
function placedAt(mark: Mark, zoom: number): Placed {
	const [longitude, latitude] = mark.anchor;
	const size = WORLD * 2 ** zoom;
	const sine = Math.sin((latitude * Math.PI) / 180);
	const isRound = mark.shape === 'dot' || mark.shape === 'disc';
	const offset = isRound ? fanOffset(mark.offset.index, mark.offset.of) : ([0, 0] as const);
	return {
		mark,
		offset,
		x: ((longitude + 180) / 360) * size + offset[0],
		y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size + offset[1],
	};
}

/** Numbers that would cover each other at this zoom, together; each group led by its first mark. */
function stacks(placed: readonly Placed[]): readonly (readonly Placed[])[] {
	const groups: Placed[][] = [];
	const cells = new Map<string, Placed[][]>();
	for (const badge of placed) {
		const column = Math.floor(badge.x / APART);
		const row = Math.floor(badge.y / APART);
		const near = [-1, 0, 1].flatMap((dx) =>
			[-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []),
		);
		const group = near.find(([lead]) => {
			return lead !== undefined && Math.hypot(lead.x - badge.x, lead.y - badge.y) < APART - 3;
		});
		if (group) group.push(badge);
		else {
			const own = [badge];
			groups.push(own);
			const cell = `${column} ${row}`;
			cells.set(cell, [...(cells.get(cell) ?? []), own]);
		}
	}
	return groups;
}

const inEms = (pixels: number) => Math.round((pixels / BADGE_TEXT_SIZE) * 1000) / 1000;

/**
 * The numbers as they stand at a zoom: fanned out around a spot, along a line, over an area; those
 * that would still cover each other are stacked with a count, so that none hides another.
 *
 * @param inFront ids of marks that stand apart, whatever is near: the selected ones
 */
export function badgesAt(
	marks: readonly Mark[],
	zoom: number,
	inFront: ReadonlySet<string>,
): BadgeCollection {
	const placed = marks.map((mark) => placedAt(mark, zoom));
	const groups = [
		...stacks(placed.filter(({ mark }) => !inFront.has(mark.id))),
		...placed.filter(({ mark }) => inFront.has(mark.id)).map((badge) => [badge]),
	];
	return {
		type: 'FeatureCollection',
		features: groups.flatMap((group) => {
			const [lead] = group;
			if (!lead) return [];
			const { mark, offset } = lead;
			const isStack = group.length > 1;
			return [
				{
					type: 'Feature' as const,
					geometry: { type: 'Point' as const, coordinates: [...mark.anchor] },
					properties: {
						id: mark.id,
						marks: group.map((badge) => badge.mark.id),
						family: FAMILY_OF[mark.kind],
						relation: group.some((badge) => badge.mark.relation === 'certain')
							? ('certain' as const)
							: ('possible' as const),
						disputed: group.some((badge) => badge.mark.disputed),
						label: isStack ? `×${group.length}` : `${mark.number}`,
						offset,
						textOffset: [inEms(offset[0]), inEms(offset[1])] as const,
					},
				},
			];
		}),
	};
}
