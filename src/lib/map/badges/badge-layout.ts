import type { LonLat } from '../../model/lon-lat';
import { WORLD_IN_PIXELS, worldPoint } from '../../derive/geometry/mercator';
import type { Precision } from '../../model/precision';
import {
	blockOf,
	countSize,
	furtherAway,
	nearBy,
	numberSize,
	standsFor,
	type Block,
	type Offset,
	type Size,
} from './badge-block';
import { Boxes, type Taken } from './badge-boxes';
import {
	hasRoom,
	isOverArea,
	inTurn,
	isOneFamily,
	joined,
	sharingsOf,
	type Group,
	type Most,
	type Stand,
} from './badge-stands';

/** What a count stands for. */
export type Stack = {
	/** The numbers of its claims, the smallest first, each once. */
	readonly numbers: readonly number[];
	/** How many places they are at. */
	readonly places: number;
	/** How closely all of them are placed; `null` where that differs. */
	readonly precision: Precision | null;
};

/** What a count says: how many, and how sure their place is. */
export type StackWords = (stack: Stack) => string;

/** Where the map looks from, as far as badges stand by it; the bearing in degrees clockwise. */
export type Look = {
	readonly zoom: number;
	readonly bearing: number;
	/** Names beside their spots that badges leave free where they can. */
	readonly names: readonly NamedSpot[];
};

/** A spot (longitude, latitude), how far the name to its right reaches, in CSS pixels, and its lines. */
export type NamedSpot = { readonly at: LonLat; readonly width: number; readonly lines: number };

export type Placed = {
	readonly stand: Stand;
	readonly group: Group;
	readonly offset: Offset;
	readonly size: Size;
	readonly label: string;
};

function stackOf(group: Group): Stack {
	const precisions = new Set(group.map(({ precision }) => precision));
	return {
		numbers: [...new Set(group.map(({ number }) => number))].sort((a, b) => a - b),
		places: new Set(group.map(({ place }) => place)).size,
		precision: precisions.size === 1 ? group[0].precision : null,
	};
}

/** Numbers before counts, in reading order. */
const inOrder = (groups: readonly Group[]): readonly Group[] =>
	[...groups].sort(
		(a, b) => Number(a.length > 1) - Number(b.length > 1) || a[0].number - b[0].number,
	);

type Member = Pick<Placed, 'group' | 'label' | 'size'>;

type Arrangement = Block & { readonly members: readonly Member[] };

function arranged(stand: Stand, sharing: readonly Group[], words: StackWords): Arrangement {
	const members = inOrder(sharing).map((group): Member => {
		if (group.length === 1) {
			return { group, label: `${group[0].number}`, size: numberSize(stand.isChosen) };
		}
		const label = words(stackOf(group));
		return { group, label, size: countSize(label, isOneFamily(group)) };
	});
	const numbers = members.filter(({ group }) => group.length === 1).length;
	const sizes = members.map(({ size }) => size);
	return { ...blockOf(sizes, numbers, stand.lead.shape), members };
}

/** The badges of an arrangement whose middle is this far from the anchor. */
function standing(stand: Stand, { members, offsets }: Arrangement, [dx, dy]: Offset) {
	return members.map(({ group, label, size }, index): Placed => {
		const [right = 0, down = 0] = offsets[index] ?? [];
		return {
			stand,
			group,
			label,
			size,
			offset: [Math.round(dx + right), Math.round(dy + down)],
		};
	});
}

/** What a badge takes, in CSS pixels of the turned map from the north-west corner of the world. */
function takenBy({ stand, offset, size }: Placed, look: Look): Taken {
	const [x, y] = onScreen(stand.lead.anchor, look);
	const left = x + offset[0] - size[0] / 2;
	const top = y + offset[1] - size[1] / 2;
	return { left, top, right: left + size[0], bottom: top + size[1] };
}

function onScreen(at: LonLat, { zoom, bearing }: Look): Offset {
	const [x, y] = worldPoint(at);
	const world = WORLD_IN_PIXELS * 2 ** zoom;
	const turn = (-bearing * Math.PI) / 180;
	const [across, down] = [Math.cos(turn) * world, Math.sin(turn) * world];
	return [x * across - y * down, x * down + y * across];
}

/** Half the height of a name, and how far from its spot it begins, in CSS pixels. */
const NAME = { half: 10, from: 7 } as const;

/** What a name takes whose spot is at x, y: left, top, right and bottom in the same pixels. */
export function boxOfName(
	{ width, lines }: Pick<NamedSpot, 'width' | 'lines'>,
	[x, y]: readonly [x: number, y: number],
): {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
} {
	const left = x + NAME.from;
	const half = lines * NAME.half;
	return { left, top: y - half, right: left + width, bottom: y + half };
}

/** Lays stands out, one after the other. */
class Layout {
	readonly placed: Placed[] = [];
	/** Stands that have no room beside each other. */
	readonly joins = new Map<Stand, ReadonlySet<Stand>>();
	readonly #around = new Boxes<Stand>();
	readonly #names = new Boxes<NamedSpot>();

	constructor(
		readonly look: Look,
		readonly words: StackWords,
		readonly most: Most,
	) {
		for (const name of look.names) {
			this.#names.add(boxOfName(name, onScreen(name.at, look)), name);
		}
	}

	add(stand: Stand): void {
		const arrangements = sharingsOf(stand, this.most).map((sharing) =>
			arranged(stand, sharing, this.words),
		);
		for (const sparesNames of [true, false]) {
			for (const arrangement of arrangements) {
				const { members, size } = arrangement;
				if (members.length > 1 && !hasRoom(stand.lead, size, this.look.zoom)) continue;
				const places = standsFor(stand.lead.shape, size, members.length === 1);
				if (this.#settle(stand, arrangement, places, sparesNames)) return;
			}
		}
		const last = arrangements.at(-1);
		if (!last) return;
		// What is about an area stays apart from what is at a spot, as long as the area has room.
		if (stand.lead.shape === 'hatch' && stand.places === 1) {
			const around = [...nearBy(last.size)].filter((at) =>
				isOverArea(stand.lead, at, this.look.zoom),
			);
			if (this.#settle(stand, last, around)) return;
		}
		const others = stand.isChosen ? [] : this.#inTheWayOf(stand, last);
		if (others.length > 0) this.#join([stand, ...others]);
		else this.#settle(stand, last, furtherAway(last.size));
	}

	/** Puts it at the first of the places where it covers nothing. */
	#settle(
		stand: Stand,
		arrangement: Arrangement,
		places: Iterable<Offset>,
		sparesNames = false,
	): boolean {
		for (const place of places) {
			const badges = standing(stand, arrangement, place);
			const boxes = badges.map((badge) => takenBy(badge, this.look));
			if (!boxes.every((box) => this.#around.isFree(box))) continue;
			if (sparesNames && !boxes.every((box) => this.#names.isFree(box))) continue;
			this.placed.push(...badges);
			for (const box of boxes) this.#around.add(box, stand);
			return true;
		}
		return false;
	}

	#inTheWayOf(stand: Stand, arrangement: Arrangement): readonly Stand[] {
		const [first = [0, 0]] = standsFor(stand.lead.shape, arrangement.size, true);
		return standing(stand, arrangement, first)
			.flatMap((badge) => [...this.#around.covered(takenBy(badge, this.look))])
			.filter(({ isChosen }) => !isChosen);
	}

	#join(stands: readonly Stand[]): void {
		const together = new Set(stands.flatMap((stand) => [...(this.joins.get(stand) ?? [stand])]));
		for (const stand of together) this.joins.set(stand, together);
	}
}

/** Badges of which none covers another; what has no room is counted with what is in its way. */
export function layOut(
	stands: readonly Stand[],
	look: Look,
	words: StackWords,
	most: Most,
): readonly Placed[] {
	const layout = new Layout(look, words, most);
	for (const stand of inTurn(stands)) layout.add(stand);
	const { joins, placed } = layout;
	if (joins.size === 0) return placed;
	const together = [...new Set(joins.values())].flatMap((some) => joined([...some]));
	const apart = stands.filter((stand) => !joins.has(stand));
	return layOut([...apart, ...together], look, words, most);
}
