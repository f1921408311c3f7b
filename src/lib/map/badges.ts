import type { Mark } from '../derive/marks';
import { WORLD_IN_PIXELS } from '../derive/mercator';
import type { BoundingBox } from '../model/dossier';
import { FAMILY_OF } from '../model/kind';
import { blockOffset, PITCH, type Offset } from './badge-block';
import { boxAround } from './camera';
import { commonest } from './leads';
import type { BadgeCollection } from './style/sources';

/** Two numbers of different places may come as near as this, in CSS pixels. */
const NEAREST = 21;

/** Marks under one badge. */
type Group = readonly [Mark, ...Mark[]];

type Placed = {
	readonly group: Group;
	readonly offset: Offset;
	/** CSS pixels from the north-west corner of the world. */
	readonly x: number;
	readonly y: number;
};

/** How the marks of a place share badges, from a number each to one count for all. */
const SHARINGS: readonly ((marks: Group) => readonly Group[])[] = [
	(marks) => marks.map((mark) => [mark]),
	(marks) => groupsBy(marks, ({ kind }) => FAMILY_OF[kind]),
	(marks) => [marks],
];

function groupsBy(marks: readonly Mark[], keyOf: (mark: Mark) => string): readonly Group[] {
	const groups = new Map<string, [Mark, ...Mark[]]>();
	for (const mark of marks) {
		const group = groups.get(keyOf(mark));
		if (group) group.push(mark);
		else groups.set(keyOf(mark), [mark]);
	}
	return [...groups.values()];
}

/** Web Mercator at a zoom, in CSS pixels from the north-west corner of the world. */
function pixelsOf([longitude, latitude]: Mark['anchor'], zoom: number): readonly [number, number] {
	const size = WORLD_IN_PIXELS * 2 ** zoom;
	const sine = Math.sin((latitude * Math.PI) / 180);
	return [
		((longitude + 180) / 360) * size,
		(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
	];
}

/** Width and height of an area at a zoom, in CSS pixels; endless for what is no area. */
function roomOf({ shape, geometry }: Mark, zoom: number): readonly [width: number, height: number] {
	if (shape !== 'hatch') return [Infinity, Infinity];
	const box = boxes.get(geometry) ?? boxAround([geometry]);
	if (!box) return [0, 0];
	boxes.set(geometry, box);
	const [west, south, east, north] = box;
	const [left, top] = pixelsOf([west, north], zoom);
	const [right, bottom] = pixelsOf([east, south], zoom);
	return [right - left, bottom - top];
}

const boxes = new WeakMap<Mark['geometry'], BoundingBox>();

function arranged(groups: readonly Group[], zoom: number): readonly Placed[] {
	return groups.map((group, index) => {
		const [x, y] = pixelsOf(group[0].anchor, zoom);
		const offset = blockOffset(group[0].shape, index, groups.length);
		return { group, offset, x: x + offset[0], y: y + offset[1] };
	});
}

/** Numbers on a grid of cells, so that only near ones are compared. */
class Neighbourhood {
	readonly #cells = new Map<string, Placed[]>();

	add(badge: Placed): void {
		const key = `${Math.floor(badge.x / NEAREST)} ${Math.floor(badge.y / NEAREST)}`;
		this.#cells.set(key, [...(this.#cells.get(key) ?? []), badge]);
	}

	/** One that the badge would cover, if any. */
	nearest({ x, y }: Placed): Placed | undefined {
		const column = Math.floor(x / NEAREST);
		const row = Math.floor(y / NEAREST);
		return [-1, 0, 1]
			.flatMap((dx) => [-1, 0, 1].flatMap((dy) => this.#cells.get(`${column + dx} ${row + dy}`)))
			.find((other) => other && Math.hypot(other.x - x, other.y - y) < NEAREST);
	}
}

/** Whether a block of numbers takes no more than this share of the area that it stands for. */
const SHARE_OF_AREA = 0.6;

function fits(badges: readonly Placed[], [width, height]: readonly [number, number]): boolean {
	const spread = (of: readonly number[]) => Math.max(...of) - Math.min(...of) + NEAREST;
	return (
		spread(badges.map(({ x }) => x)) <= width * SHARE_OF_AREA &&
		spread(badges.map(({ y }) => y)) <= height * SHARE_OF_AREA
	);
}

/** The badges of a place: a number each where they have room, else counts. */
function placedWithin(
	marks: Group,
	zoom: number,
	inFront: ReadonlySet<string>,
	around: Neighbourhood,
): readonly Placed[] {
	const room = roomOf(marks[0], zoom);
	const chosen = marks.filter(({ id }) => inFront.has(id));
	const [first, ...rest] = marks.filter(({ id }) => !inFront.has(id));
	let last: readonly Placed[] = [];
	for (const share of SHARINGS) {
		const groups = [
			...chosen.map((mark): Group => [mark]),
			...(first ? share([first, ...rest]) : []),
		];
		last = arranged(inOrder(groups), zoom);
		if (fits(last, room) && last.every((badge) => !around.nearest(badge))) return last;
	}
	return last;
}

const inOrder = (groups: readonly Group[]): readonly Group[] =>
	[...groups].sort(([a], [b]) => a.number - b.number);

/** Where marks stand together: a spot, an area, each number along a line by itself. */
const standOf = ({ id, shape, anchor }: Mark): string => (shape === 'band' ? id : anchor.join());

/** Spots first, then lines, then areas: what can give way comes last. */
const RANK = { dot: 0, disc: 1, band: 2, hatch: 3 } as const;

/** A number makes way for a chosen one: straight away from it, as far as its ring needs. */
function besides(chosen: readonly Placed[], badge: Placed): Placed {
	return chosen.reduce((placed, { x, y }) => {
		const [dx, dy] = [placed.x - x, placed.y - y];
		const distance = Math.hypot(dx, dy);
		if (distance >= PITCH) return placed;
		const [right, down] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
		const further = PITCH - distance;
		const [stepX, stepY] = [Math.round(right * further), Math.round(down * further)];
		const offset: Offset = [placed.offset[0] + stepX, placed.offset[1] + stepY];
		return { ...placed, offset, x: placed.x + stepX, y: placed.y + stepY };
	}, badge);
}

/** Chosen numbers as they are; of the others each joined with the one that it would cover. */
function joined(
	badges: readonly Placed[],
	isChosen: (badge: Placed) => boolean,
): readonly Placed[] {
	const chosen = badges.filter(isChosen);
	const around = new Neighbourhood();
	const kept = new Map<Placed, Mark[]>();
	for (const badge of badges) {
		if (isChosen(badge)) continue;
		const placed = besides(chosen, badge);
		const other = around.nearest(placed);
		const marks = other && kept.get(other);
		if (marks) marks.push(...badge.group);
		else {
			kept.set(placed, [...badge.group]);
			around.add(placed);
		}
	}
	const others = [...kept].flatMap(([badge, [lead, ...rest]]) =>
		lead ? [{ ...badge, group: [lead, ...rest] as const }] : [],
	);
	return [...others, ...chosen];
}

/**
 * The numbers as they stand at a zoom: those of a place in a tidy block by its anchor. Where a block
 * has no room its numbers share badges with a count, by kind family first; what would still cover
 * something is joined with it, so that none hides another.
 *
 * @param inFront ids of marks that have a badge of their own, whatever is near: the selected ones
 */
export function badgesAt(
	marks: readonly Mark[],
	zoom: number,
	inFront: ReadonlySet<string>,
): BadgeCollection {
	const around = new Neighbourhood();
	const stands = [...groupsBy(marks, standOf)].sort(
		([a], [b]) => RANK[a.shape] - RANK[b.shape] || a.number - b.number,
	);
	const placed = stands.flatMap((stand) => {
		const badges = placedWithin(stand, zoom, inFront, around);
		for (const badge of badges) around.add(badge);
		return badges;
	});
	const isChosen = (badge: Placed) => badge.group.some(({ id }) => inFront.has(id));
	return {
		type: 'FeatureCollection',
		features: joined(placed, isChosen).map(({ group, offset }) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...group[0].anchor] },
			properties: {
				id: group[0].id,
				marks: group.map(({ id }) => id),
				family: FAMILY_OF[(commonest(group) ?? group[0]).kind],
				relation: group.some(({ relation }) => relation === 'certain') ? 'certain' : 'possible',
				disputed: group.some(({ disputed }) => disputed),
				label: group.length > 1 ? `×${group.length}` : `${group[0].number}`,
				offset,
				right: offset[0],
				down: offset[1],
			},
		})),
	};
}
