import type { FigurePart } from '../../model/figure-choices';
import type { Theme } from '../../model/theme';
import { typesetterOf, type Arrangement } from './arrangement';
import { Column } from './column';
import type { Box, Figure, FigureContent, Paint } from './figure';
import { BADGE, placeNumbers, type WantedNumber } from './numbers';
import { framed, stroked } from '../../scene/paint';
import { badge, leader, northArrow, scaleBar } from './signs';

/** A round length and its bar in figure pixels. */
export type Scale = { readonly pixels: number; readonly text: string };

export type MapFrame = {
	/** Figure pixels. */
	readonly box: Box;
	/** Kilometres, then miles. */
	readonly scales: readonly [Scale, Scale];
	/** Degrees clockwise. */
	readonly bearing: number;
	/** Anchors from the box's upper left corner. */
	readonly numbers: readonly WantedNumber[];
	/** What no number may cover, from the box's upper left corner. */
	readonly keptFree: readonly Box[];
	/** The map's frame in the locator, in shares of the locator's sides; `null` where there is none. */
	readonly located: Box | null;
};

type Plate = { readonly box: Box; readonly paints: readonly Paint[] };

const ground = (box: Box, theme: Theme): Paint => ({ kind: 'box', box, colour: theme.panel });

/** Two scale bars on a plate at the lower left of the map. */
function scales(column: Column, { box: map, scales: [upper, lower] }: MapFrame): Plate {
	const { theme, measure } = column.set;
	const width = Math.max(
		...[upper, lower].map(({ pixels, text }) => Math.max(pixels, measure(text, 'small') + 12)),
	);
	const box = { x: map.x, y: map.y + map.height - 46, width: width + 24, height: 46 };
	const x = box.x + 12;
	column.paints.push(
		ground(box, theme),
		scaleBar(theme, x, box.y + 23, upper.pixels),
		scaleBar(theme, x, box.y + 23, lower.pixels),
	);
	for (const [{ text }, y] of [
		[upper, box.y + 13],
		[lower, box.y + 34],
	] as const) {
		column.centred(text, 'small', x + 6 + measure(text, 'small') / 2, y);
	}
	return { box, paints: column.paints };
}

/** The north arrow on a plate at the upper right of the map. */
function north(column: Column, { box: map, bearing }: MapFrame, word: string): Plate {
	const { theme } = column.set;
	const box = { x: map.x + map.width - 36, y: map.y, width: 36, height: 54 };
	const x = box.x + box.width / 2;
	column.paints.push(ground(box, theme), northArrow(theme, x, box.y + 16, bearing));
	column.centred(word, 'small', x, box.y + 42);
	return { box, paints: column.paints };
}

/** Side of the locator, as a share of the map's shorter side. */
const LOCATOR = 0.24;

/** Where the locator stands: the lower right of the map. */
export function locatorBox(map: Box): Box {
	const side = Math.round(Math.min(180, Math.max(80, LOCATOR * Math.min(map.width, map.height))));
	return { x: map.x + map.width - side, y: map.y + map.height - side, width: side, height: side };
}

/** A small map of the region with the map's frame in it. */
function locator({ box: map }: MapFrame, located: Box, theme: Theme): Plate {
	const box = locatorBox(map);
	const frame = {
		x: box.x + located.x * box.width,
		y: box.y + located.y * box.height,
		width: located.width * box.width,
		height: located.height * box.height,
	};
	const { x, y, width, height } = frame;
	return {
		box,
		paints: [
			{ kind: 'picture', picture: 'locator', box },
			framed(box, theme.control),
			stroked(`M${x} ${y}h${width}v${height}h${-width}Z`, theme.kinds.force, 1.75),
		],
	};
}

/** So far apart names that are kept off something cannot slip through. */
const MESH = 20;

/** From one end of a length to the other, no further apart than the mesh. */
const along = (length: number): readonly number[] => {
	const steps = Math.max(1, Math.ceil(length / MESH));
	return Array.from({ length: steps + 1 }, (_, index) => (index / steps) * length);
};

const meshOf = ({ x, y, width, height }: Box): readonly Point[] =>
	along(width).flatMap((right) => along(height).map((down): Point => [x + right, y + down]));

const rimOf = ({ x, y, width, height }: Box): readonly Point[] => [
	...along(width).flatMap((right): Point[] => [
		[x + right, y],
		[x + right, y + height],
	]),
	...along(height).flatMap((down): Point[] => [
		[x, y + down],
		[x + width, y + down],
	]),
];

type Point = readonly [x: number, y: number];

/**
 * The map with its plates and its numbers: where these stand, from the upper left corner of the map,
 * how many have no room, and what no name of the map may run under or over: plates, numbers, the rim.
 */
export function layOutMap(
	frame: MapFrame,
	parts: readonly FigurePart[],
	content: Pick<FigureContent, 'north' | 'direction' | 'language'>,
	arrangement: Pick<Arrangement, 'theme' | 'measure' | 'faces'>,
): {
	readonly paints: readonly Paint[];
	readonly numbers: Figure['numbers'];
	readonly covered: Figure['covered'];
	readonly unplaced: number;
} {
	const { box } = frame;
	const set = typesetterOf(arrangement, content);
	const { theme } = arrangement;
	const column = () => new Column(box.x, box.y, box.width, set);
	const plates: Plate[] = [];
	if (parts.includes('scale')) plates.push(scales(column(), frame));
	if (parts.includes('north')) plates.push(north(column(), frame, content.north));
	if (parts.includes('locator') && frame.located) {
		plates.push(locator(frame, frame.located, theme));
	}
	const wanted = frame.numbers.map((number) => ({
		...number,
		x: number.x + box.x,
		y: number.y + box.y,
	}));
	const { placed, left } = placeNumbers(wanted, box, [
		...plates.map((plate) => plate.box),
		...frame.keptFree.map((free) => ({ ...free, x: free.x + box.x, y: free.y + box.y })),
	]);
	const paints: Paint[] = [
		{ kind: 'picture', picture: 'map', box },
		...placed.flatMap(({ isFar, at, x, y }) => (isFar ? leader(theme, at, [x, y]) : [])),
		...placed.flatMap(({ look, at: [x, y], number }) =>
			badge(theme, look, { x, y, radius: BADGE }, String(number)),
		),
		...plates.flatMap((plate) => plate.paints),
		framed(box, theme.hairline),
	];
	const onMap = ([x, y]: Point): Point => [x - box.x, y - box.y];
	const numbers = placed.map(({ at }) => onMap(at));
	const covered = [...plates.flatMap((plate) => meshOf(plate.box)), ...rimOf(box)].map(onMap);
	return { paints, numbers, covered: [...numbers, ...covered], unplaced: left.length };
}
