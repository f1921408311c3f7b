import type { KindFamily } from '../../model/kind';

/** A corner, in units of the sign's radius: x to the right, y down, from the sign's centre. */
export type Corner = readonly [x: number, y: number];

const onCircle = (corners: number, turn: number, radius: number): readonly Corner[] =>
	Array.from({ length: corners }, (_, index): Corner => {
		const angle = turn + (index / corners) * 2 * Math.PI;
		return [Math.cos(angle) * radius, Math.sin(angle) * radius];
	});

/**
 * The outline of a kind family's number badge, so that colour is never the only difference: a
 * circle for force, a diamond for harm, a square for control, an arrow for movement, a speech
 * bubble for words, a house for people.
 */
export const SIGNS: Readonly<Record<KindFamily, readonly Corner[]>> = {
	force: onCircle(32, 0, 0.94),
	harm: onCircle(4, 0, 1.16),
	control: onCircle(4, Math.PI / 4, 1.16),
	movement: [
		[-0.95, -0.78],
		[0.6, -0.78],
		[1.15, 0],
		[0.6, 0.78],
		[-0.95, 0.78],
	],
	word: [
		[-0.95, -0.85],
		[0.95, -0.85],
		[0.95, 0.62],
		[-0.1, 0.62],
		[-0.55, 1.12],
		[-0.55, 0.62],
		[-0.95, 0.62],
	],
	people: [
		[0, -1.12],
		[0.95, -0.42],
		[0.95, 0.85],
		[-0.95, 0.85],
		[-0.95, -0.42],
	],
};

/** The sign as the `d` of an SVG path around the origin. */
export const signPath = (family: KindFamily, radius: number): string =>
	`M${SIGNS[family].map(([x, y]) => `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`).join('L')}Z`;

/** Distance from a point to the sign's edge in its own units: negative inside. */
export function distanceToSign(family: KindFamily, x: number, y: number): number {
	const corners = SIGNS[family];
	let nearest = Infinity;
	let isInside = false;
	for (const [index, [ax, ay]] of corners.entries()) {
		const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
		const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
		const share = Math.min(1, Math.max(0, along));
		nearest = Math.min(nearest, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
		if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
	}
	return isInside ? -nearest : nearest;
}
