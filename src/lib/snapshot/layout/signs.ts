import { badgeSign, circle, filled, line, polygon, stroked, type BadgeAt } from '../../scene/paint';
import type { BadgeLook } from '../../scene/legend-entries';
import type { Theme } from '../../model/theme';
import { TYPE, type Paint, type PathPaint } from './figure';

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

/** A badge with its number. */
export function badge(theme: Theme, look: BadgeLook, at: BadgeAt, label: string): readonly Paint[] {
	return [
		...badgeSign(theme, look, at),
		{
			kind: 'text',
			lines: [label],
			style: 'number',
			colour: look.relation === 'certain' ? theme.onKind : theme.kinds[look.family],
			x: at.x,
			y: at.y + TYPE.site.number.size * 0.36,
			direction: 'ltr',
			align: 'center',
			language: '',
			role: 'number',
		},
	];
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
