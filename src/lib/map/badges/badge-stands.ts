import { boxAround } from '../../derive/geometry/geometry-parts';
import type { Mark } from '../../derive/view/marks';
import { WORLD_IN_PIXELS, worldPoint } from '../../derive/geometry/mercator';
import type { BoundingBox } from '../../model/dossier';
import { FAMILY_OF } from '../../model/kind';
import type { Size } from './badge-block';

/** Marks under one badge. */
export type Group = readonly [Mark, ...Mark[]];

/** Marks that stand together: at a spot, in an area, by themselves along a line; or what was joined. */
export type Stand = {
	/** In reading order. */
	readonly marks: Group;
	/** The mark that most of the marks share the anchor of. */
	readonly lead: Mark;
	/** Selected: its badges are there whatever is near. */
	readonly isChosen: boolean;
	readonly places: number;
};

/** So many numbers stand side by side; more share counts. */
export type Most = { readonly spot: number; readonly area: number };

function groupsBy(marks: readonly Mark[], keyOf: (mark: Mark) => string): readonly Group[] {
	const groups = new Map<string, [Mark, ...Mark[]]>();
	for (const mark of marks) {
		const group = groups.get(keyOf(mark));
		if (group) group.push(mark);
		else groups.set(keyOf(mark), [mark]);
	}
	return [...groups.values()];
}

const familyOf = ({ kind }: Mark): string => FAMILY_OF[kind];

export const isOneFamily = (group: Group): boolean =>
	group.every((mark) => familyOf(mark) === familyOf(group[0]));

function standOf(marks: Group, isChosen: boolean): Stand {
	const [most] = [...groupsBy(marks, ({ anchor }) => anchor.join())].sort(
		(a, b) => b.length - a.length,
	);
	const places = new Set(marks.map(({ place }) => place)).size;
	return { marks, lead: most?.[0] ?? marks[0], isChosen, places };
}

/** A spot or an area with one precision; along a line each number by itself. */
const standKey = ({ id, shape, place, precision }: Mark): string =>
	shape === 'band' ? id : `${place} ${precision}`;

export const standsOf = (marks: readonly Mark[], inFront: ReadonlySet<string>): readonly Stand[] =>
	groupsBy(marks, (mark) => `${standKey(mark)} ${inFront.has(mark.id)}`).map((group) =>
		standOf(group, inFront.has(group[0].id)),
	);

/** Stands that have no room beside each other, as one. */
export function joined(stands: readonly Stand[]): readonly Stand[] {
	const [first, ...rest] = stands
		.flatMap(({ marks }) => marks)
		.sort((a, b) => a.number - b.number || a.whereIndex - b.whereIndex);
	return first ? [standOf([first, ...rest], false)] : [];
}

/** How a stand's marks share badges: a number each, or one count for all. */
export function sharingsOf(
	{ marks, lead, places }: Stand,
	most: Most,
): readonly (readonly Group[])[] {
	if (places > 1) return [[marks]];
	const isArea = lead.shape === 'hatch';
	const hasFew = marks.length <= (isArea ? most.area : most.spot);
	return [...(hasFew ? [marks.map((mark): Group => [mark])] : []), [marks]];
}

const boxes = new WeakMap<Mark['geometry'], BoundingBox>();

/** A block takes no more of the area that it stands for than this share of its width and height. */
const SHARE_OF_AREA = 0.7;

/** Whether a block has room in the area that it stands for; a spot or a line has room for any. */
export function hasRoom({ shape, geometry }: Mark, [width, height]: Size, zoom: number): boolean {
	if (shape !== 'hatch') return true;
	const box = boxes.get(geometry) ?? boxAround([geometry]);
	if (!box) return false;
	boxes.set(geometry, box);
	const [west, south, east, north] = box;
	const [left, top] = worldPoint([west, north]);
	const [right, bottom] = worldPoint([east, south]);
	const share = WORLD_IN_PIXELS * 2 ** zoom * SHARE_OF_AREA;
	return width <= (right - left) * share && height <= (bottom - top) * share;
}

/** Whether what is this far from the anchor of an area, in CSS pixels, is still in the box of the area. */
export function isOverArea(
	{ shape, geometry, anchor }: Mark,
	[right, down]: readonly [x: number, y: number],
	zoom: number,
): boolean {
	const box = shape === 'hatch' ? boxAround([geometry]) : null;
	if (!box) return false;
	const world = WORLD_IN_PIXELS * 2 ** zoom;
	const [x, y] = worldPoint(anchor);
	const [west, south, east, north] = box;
	const [left, top] = worldPoint([west, north]);
	const [end, bottom] = worldPoint([east, south]);
	const [atX, atY] = [x + right / world, y + down / world];
	return atX >= left && atX <= end && atY >= top && atY <= bottom;
}

/** Spots first, then lines, then areas: what can give way comes last. */
const RANK = { dot: 0, disc: 1, band: 2, hatch: 3 } as const;

const rankOf = ({ lead, isChosen, places }: Stand): number =>
	isChosen ? -2 : places > 1 ? -1 : RANK[lead.shape];

/** Selected ones first, and those that have been joined. */
export const inTurn = (stands: readonly Stand[]): readonly Stand[] =>
	[...stands].sort((a, b) => rankOf(a) - rankOf(b) || a.marks[0].number - b.marks[0].number);
