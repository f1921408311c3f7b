import { SIGNS } from '../../map/style/signs';
import type { MarkShape } from '../../derive/view/marks';
import type { Theme } from '../../model/theme';
import type { BadgeLook, LegendSign, OutlineSign } from '../../scene/signs';
import { TYPE, type Box, type Paint, type PathPaint } from './figure';

const round = (value: number): number => Math.round(value * 100) / 100;

/** A polygon as path data. */
const polygon = (points: readonly (readonly [number, number])[]): string =>
	`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

const line = (x1: number, y1: number, x2: number, y2: number): string =>
	`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;

const circle = (x: number, y: number, radius: number): string =>
	`M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

const rectangle = ({ x, y, width, height }: Box): string =>
	`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;

const filled = (d: string, fill: string, opacity = 1): PathPaint => ({
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

/** A line from a badge to the anchor that it stands for, with a point at its end. */
export const leader = (
	theme: Theme,
	[fromX, fromY]: readonly [number, number],
	[toX, toY]: readonly [number, number],
): readonly Paint[] => [
	stroked(line(fromX, fromY, toX, toY), theme.panel, 3, [], 0.8),
	stroked(line(fromX, fromY, toX, toY), theme.inkSoft, 1),
	filled(circle(toX, toY, 2), theme.inkSoft),
];

const signAt = (look: BadgeLook, x: number, y: number, radius: number): string =>
	polygon(SIGNS[look.family].map(([right, down]) => [x + right * radius, y + down * radius]));

/** A number badge as on the map: filled where certain, hollow and dashed where possible. */
export function badge(
	theme: Theme,
	look: BadgeLook,
	{ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
	label: string,
): readonly Paint[] {
	const colour = theme.kinds[look.family];
	const isCertain = look.relation === 'certain';
	const outline = signAt(look, x, y, radius);
	const ring = look.disputed
		? [stroked(outline, theme.dispute, radius * 0.9), stroked(outline, theme.panel, radius * 0.6)]
		: [];
	const paints: Paint[] = [...ring, filled(outline, isCertain ? colour : theme.panel)];
	if (!isCertain) paints.push(stroked(signAt(look, x, y, radius - 0.9), colour, 1.75, [3, 2]));
	if (label !== '') {
		paints.push({
			kind: 'text',
			lines: [label],
			style: 'number',
			colour: isCertain ? theme.onKind : colour,
			x,
			y: y + TYPE.site.number.size * 0.36,
			direction: 'ltr',
			align: 'center',
			language: '',
			role: 'number',
		});
	}
	return paints;
}

function outlineSign(theme: Theme, outline: OutlineSign, box: Box): readonly Paint[] {
	const { x, y, width, height } = box;
	const inner = { x, y: y + 2, width, height: height - 4 };
	const area = (colour: string, dash: readonly number[]) => [
		filled(rectangle(inner), colour, 0.2),
		stroked(rectangle(inner), colour, 1.5, dash),
	];
	const across = (colour: string, dash: readonly number[]) => [
		stroked(line(x, y + height / 2, x + width, y + height / 2), colour, 2, dash),
	];
	switch (outline) {
		case 'enclave':
			return area(theme.map.enclave, []);
		case 'corridor':
			return area(theme.map.corridor, []);
		case 'corridor-unsure':
			return area(theme.map.corridor, [3, 2]);
		case 'line-of-contact':
			return across(theme.map.lineOfContact, []);
		case 'line-of-contact-past':
			return across(theme.map.lineOfContact, [5, 3]);
		case 'road':
			return across(theme.map.road, []);
		case 'oblast':
			return across(theme.map.oblast, [2, 2]);
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

function shapeSign(theme: Theme, shape: MarkShape, box: Box): readonly Paint[] {
	const { x, y, width, height } = box;
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	const colour = theme.kinds.force;
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
				stroked(hatch(box, 5), theme.map.hatch, 0.8, [], 0.6),
				stroked(rectangle(box), theme.map.hatch, 1.5, [2.5, 2], 0.8),
			];
	}
}

/** The sign of a line of the legend. */
export function legendSign(theme: Theme, sign: LegendSign, box: Box): readonly Paint[] {
	switch (sign.kind) {
		case 'badge': {
			const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			return badge(theme, sign.look, { ...at, radius: box.height / 2 - 1.5 }, '');
		}
		case 'shape':
			return shapeSign(theme, sign.shape, box);
		case 'outline':
			return outlineSign(theme, sign.outline, box);
	}
}

/** A scale bar with a stop at either end. */
export const scaleBar = (theme: Theme, x: number, y: number, width: number): PathPaint =>
	stroked(
		line(x, y, x + width, y) + line(x, y - 4, x, y + 4) + line(x + width, y - 4, x + width, y + 4),
		theme.ink,
		1.25,
	);

/** An arrow to the north around a point; `bearing` in degrees clockwise. */
export function northArrow(theme: Theme, x: number, y: number, bearing: number): PathPaint {
	const turn = (-bearing * Math.PI) / 180;
	const corners = [
		[0, -13],
		[6, 8],
		[0, 4],
		[-6, 8],
	].map(([right = 0, down = 0]): readonly [number, number] => [
		x + right * Math.cos(turn) - down * Math.sin(turn),
		y + right * Math.sin(turn) + down * Math.cos(turn),
	]);
	return filled(polygon(corners), theme.ink);
}
