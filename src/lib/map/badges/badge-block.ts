import type { Mark } from '../../derive/view/marks';

/** From the anchor in CSS pixels: x to the right, y down. */
export type Offset = readonly [x: number, y: number];

/** Width and height in CSS pixels. */
export type Size = readonly [width: number, height: number];

/** What a number takes with the space around it, and with the ring of a selected one. */
const NUMBER = 24;
const RINGED = 34;

/** A count: its height, and its width beside its words. */
const COUNT = { height: 24, beside: 22, sign: 15, letter: 6.3 } as const;

/** Numbers and counts of a block stand as far apart as this. */
const GAP = 2;

/** Of a spot, a block stands this far from it. */
const FROM_SPOT = 9;

/** Of an area, a block begins this far under the anchor, where the name's last line ends. */
const UNDER_NAME = 14;

/** Numbers in a row: a spot's are one row as long as it stays short, an area's a broad block. */
const columnsOf = (shape: Mark['shape'], of: number): number =>
	shape === 'hatch' ? Math.max(3, Math.ceil(Math.sqrt(of * 1.5))) : Math.min(of, 6);

export const numberSize = (isRinged: boolean): Size =>
	isRinged ? [RINGED, RINGED] : [NUMBER, NUMBER];

/** A count is as wide as its words, which are drawn in a face that this only guesses. */
export const countSize = (words: string, hasSign: boolean): Size => [
	Math.ceil(COUNT.beside + (hasSign ? COUNT.sign : 0) + [...words].length * COUNT.letter),
	COUNT.height,
];

/** A tidy block: where the middle of each member stands from the block's own middle, and its size. */
export type Block = { readonly offsets: readonly Offset[]; readonly size: Size };

/**
 * Numbers in rows, in reading order, and under them each count in a row of its own.
 *
 * @param numbers how many of the sizes are those of numbers: they come first
 */
export function blockOf(sizes: readonly Size[], numbers: number, shape: Mark['shape']): Block {
	const columns = columnsOf(shape, numbers);
	const rows: (readonly Size[])[] = [];
	for (let at = 0; at < numbers; at += columns) {
		rows.push(sizes.slice(at, Math.min(at + columns, numbers)));
	}
	rows.push(...sizes.slice(numbers).map((size) => [size]));
	const widthOf = (row: readonly Size[]) =>
		row.reduce((sum, [width]) => sum + width, GAP * (row.length - 1));
	const heightOf = (row: readonly Size[]) => Math.max(...row.map(([, height]) => height));
	const width = Math.max(...rows.map(widthOf));
	const height = rows.reduce((sum, row) => sum + heightOf(row), GAP * (rows.length - 1));
	let top = -height / 2;
	const offsets = rows.flatMap((row) => {
		let left = -widthOf(row) / 2;
		const y = top + heightOf(row) / 2;
		top += heightOf(row) + GAP;
		return row.map(([own]): Offset => {
			const x = left + own / 2;
			left += own + GAP;
			return [x, y];
		});
	});
	return { offsets, size: [width, height] };
}

const aroundSpot = ([width, height]: Size, isAlone: boolean): readonly Offset[] => {
	const [across, along] = [width / 2 + FROM_SPOT, height / 2 + FROM_SPOT + 2];
	const [aside, up] = [width / 2 + 4, height / 2 + 4];
	const corners: readonly Offset[] = [
		[aside, -up],
		[-aside, -up],
		[aside, up],
		[-aside, up],
	];
	const sides: readonly Offset[] = [
		[0, -along],
		[0, along],
		[across, 0],
		[-across, 0],
	];
	return isAlone ? [...corners, ...sides] : [...sides.slice(0, 1), ...corners, ...sides.slice(1)];
};

/**
 * Where the middle of a block may stand, from the anchor, the best place first. None is far from it:
 * a number beside another place would say something that no source says.
 */
export function standsFor(shape: Mark['shape'], size: Size, isAlone: boolean): readonly Offset[] {
	if (shape === 'dot' || shape === 'disc') return aroundSpot(size, isAlone);
	if (shape === 'band') {
		const aside = NUMBER / 2;
		return [
			[0, 0],
			[aside, -aside],
			[-aside, -aside],
			[aside, aside],
			[-aside, aside],
		];
	}
	const under = UNDER_NAME + size[1] / 2;
	return [
		[0, under],
		[0, 0],
		[0, under + NUMBER],
	];
}

const DIRECTIONS = 12;

/** Ever further from the anchor, all around, for what has to stand somewhere. */
export function* furtherAway(size: Size): Generator<Offset> {
	for (let radius = NUMBER; ; radius += NUMBER / 2) {
		for (let index = 0; index < DIRECTIONS; index += 1) {
			const angle = (index / DIRECTIONS) * 2 * Math.PI - Math.PI / 4;
			yield [Math.cos(angle) * (radius + size[0] / 2), Math.sin(angle) * (radius + size[1] / 2)];
		}
	}
}

/** So many places around an area's anchor are tried for its count. */
const NEARBY = 60;

/** The nearest of the places further away. */
export function* nearBy(size: Size): Generator<Offset> {
	let count = 0;
	for (const offset of furtherAway(size)) {
		if (count === NEARBY) return;
		count += 1;
		yield offset;
	}
}
