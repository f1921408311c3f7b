/** Signs as paths: of marks, outlines and shapes, for the page, for paper and for figures. */
import type { MarkShape } from '../derive/view/marks';
import { SIGNS } from '../map/style/signs';
import type { Colours } from '../model/theme';
import type { BadgeLook, LegendSign, OutlineLook } from './legend-entries';

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

export type PathPaint = {
	readonly kind: 'path';
	/** Absolute SVG path data of moves, lines, arcs and closings, in figure pixels. */
	readonly d: string;
	readonly fill: string | null;
	readonly stroke: {
		readonly colour: string;
		readonly width: number;
		readonly dash: readonly number[];
		/** How the ends look; cut off where it says nothing. */
		readonly cap?: 'round';
	} | null;
	/** From 0 to 1. */
	readonly opacity: number;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A polygon as path data. */
export const polygon = (points: readonly (readonly [number, number])[]): string =>
	`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

export const line = (x1: number, y1: number, x2: number, y2: number): string =>
	`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;

export const circle = (x: number, y: number, radius: number): string =>
	`M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

const rectangle = ({ x, y, width, height }: Box): string =>
	`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;

export const filled = (d: string, fill: string, opacity = 1): PathPaint => ({
	kind: 'path',
	d,
	fill,
	stroke: null,
	opacity,
});

export const stroked = (
	d: string,
	colour: string,
	width: number,
	dash: readonly number[] = [],
	opacity = 1,
): PathPaint => ({ kind: 'path', d, fill: null, stroke: { colour, width, dash }, opacity });

export const framed = (box: Box, colour: string): PathPaint => stroked(rectangle(box), colour, 1);

const signAt = (look: BadgeLook, x: number, y: number, radius: number): string =>
	polygon(SIGNS[look.family].map(([right, down]) => [x + right * radius, y + down * radius]));

/** Middle and radius of a badge. */
export type BadgeAt = { readonly x: number; readonly y: number; readonly radius: number };

/** A badge as on the map: filled where certain, hollow and dashed where possible. */
export function badgeSign(
	colours: Colours,
	look: BadgeLook,
	{ x, y, radius }: BadgeAt,
): readonly PathPaint[] {
	const colour = colours.kinds[look.family];
	const isCertain = look.relation === 'certain';
	const outline = signAt(look, x, y, radius);
	const ring = look.disputed
		? [
				stroked(outline, colours.dispute, radius * 0.9),
				stroked(outline, colours.panel, radius * 0.6),
			]
		: [];
	return [
		...ring,
		filled(outline, isCertain ? colour : colours.panel),
		...(isCertain ? [] : [stroked(signAt(look, x, y, radius - 0.9), colour, 1.75, [3, 2])]),
	];
}

function outlineSign(
	colours: Colours,
	{ role, state }: OutlineLook,
	box: Box,
): readonly PathPaint[] {
	const { x, y, width, height } = box;
	const inner = { x, y: y + 2, width, height: height - 4 };
	const dash = state === 'in' ? [] : [3, 2];
	const area = (colour: string) => [
		filled(rectangle(inner), colour, state === 'in' ? 0.2 : 0.1),
		stroked(rectangle(inner), colour, 1.5, dash),
	];
	const across = (colour: string, dashes: readonly number[]) => [
		stroked(line(x, y + height / 2, x + width, y + height / 2), colour, 2, dashes),
	];
	switch (role) {
		case 'enclave':
			return area(colours.map.enclave);
		case 'corridor':
			return area(colours.map.corridor);
		case 'line-of-contact':
			return across(colours.map.lineOfContact, state === 'past' ? [5, 3] : dash);
		case 'road':
			return across(colours.map.road, dash);
		case 'oblast':
			return across(colours.map.oblast, [2, 2]);
	}
}

/** Strokes at 45° that end at the edges of a box. */
function hatch({ x, y, width, height }: Box, apart: number): string {
	const strokes: string[] = [];
	for (let offset = apart - height; offset < width; offset += apart) {
		const from = Math.max(0, offset);
		const to = Math.min(width, offset + height);
		strokes.push(line(x + from, y + height - (from - offset), x + to, y + height - (to - offset)));
	}
	return strokes.join('');
}

function shapeSign(colours: Colours, shape: MarkShape, box: Box): readonly PathPaint[] {
	const { x, y, width, height } = box;
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	const colour = colours.kinds.force;
	switch (shape) {
		case 'dot':
			return [filled(circle(middleX, middleY, round(height / 3)), colour)];
		case 'disc': {
			const rim = circle(middleX, middleY, height / 2 - 1);
			return [filled(rim, colour, 0.25), stroked(rim, colour, 1.5, [2.5, 2])];
		}
		case 'band':
			return [
				filled(rectangle({ x, y: middleY - 5, width, height: 10 }), colour, 0.25),
				filled(rectangle({ x, y: middleY - 1.25, width, height: 2.5 }), colour),
			];
		case 'hatch':
			return [
				stroked(hatch(box, 5), colours.map.hatch, 0.8, [], 0.6),
				stroked(rectangle(box), colours.map.hatch, 1.5, [2.5, 2], 0.8),
			];
	}
}

/** The sign of a line of the legend. */
export function legendSign(colours: Colours, sign: LegendSign, box: Box): readonly PathPaint[] {
	switch (sign.kind) {
		case 'badge': {
			const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			return badgeSign(colours, sign.look, { ...at, radius: box.height / 2 - 1.5 });
		}
		case 'shape':
			return shapeSign(colours, sign.shape, box);
		case 'outline':
			return outlineSign(colours, sign.look, box);
	}
}
