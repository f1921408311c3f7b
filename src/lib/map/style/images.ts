import { KIND_FAMILIES, type KindFamily } from '../../model/kind';
import type { Theme } from '../../model/theme';
import { distanceToSign } from './signs';

/** An image of the style: rows of RGBA bytes from the top, `pixelRatio` of them to a CSS pixel. */
export type StyleImage = {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8ClampedArray<ArrayBuffer>;
	readonly pixelRatio: number;
	/** Where it may be stretched, and where words stand in it, in its own pixels. */
	readonly stretch?: {
		readonly x: readonly [from: number, to: number];
		readonly y: readonly [from: number, to: number];
		readonly content: readonly [left: number, top: number, right: number, bottom: number];
	};
};

type Relation = 'certain' | 'possible';
const RELATIONS: readonly Relation[] = ['certain', 'possible'];

/** Side of a badge's image and radius of its sign, in CSS pixels. */
const BADGE = { side: 32, radius: 10 } as const;

export const badgeId = (
	theme: Theme,
	family: KindFamily,
	relation: Relation,
	disputed: boolean,
): string => `badge-${theme.name}-${family}-${relation}-${disputed ? 'disputed' : 'undisputed'}`;
export const signId = (theme: Theme, family: KindFamily): string => `sign-${theme.name}-${family}`;
export const stackId = (theme: Theme, look: StackLook): string => `stack-${theme.name}-${look}`;
export const ringId = (theme: Theme): string => `ring-${theme.name}`;
export const spotId = (theme: Theme): string => `spot-${theme.name}`;

/** How the card of a count is edged: as any, as one whose claims are disputed, as one pointed at. */
export const STACK_LOOKS = ['plain', 'disputed', 'pointed'] as const;
export type StackLook = (typeof STACK_LOOKS)[number];

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const CLEAR: Rgba = [0, 0, 0, 0];

/** `#rrggbb` as bytes; alpha from 0 to 1. */
function rgba(hex: string, alpha = 1): Rgba {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha];
}

/** `top` laid over `bottom` (straight alpha). */
function over(top: Rgba, bottom: Rgba): Rgba {
	const alpha = top[3] + bottom[3] * (1 - top[3]);
	if (alpha === 0) return CLEAR;
	const mix = (a: number, b: number) => (a * top[3] + b * bottom[3] * (1 - top[3])) / alpha;
	return [mix(top[0], bottom[0]), mix(top[1], bottom[1]), mix(top[2], bottom[2]), alpha];
}

const faded = ([red, green, blue, alpha]: Rgba, share: number): Rgba => [
	red,
	green,
	blue,
	alpha * share,
];

/** Draws an image of `side` CSS pixels; `colour` is asked for each pixel's middle, in CSS pixels. */
function drawn(
	id: string,
	side: number,
	pixelRatio: number,
	colour: (x: number, y: number) => Rgba,
): StyleImage {
	const size = Math.round(side * pixelRatio);
	const pixels = new Uint8ClampedArray(size * size * 4);
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			const [red, green, blue, alpha] = colour(
				((column + 0.5) / size) * side,
				((row + 0.5) / size) * side,
			);
			const at = (row * size + column) * 4;
			pixels[at] = red;
			pixels[at + 1] = green;
			pixels[at + 2] = blue;
			pixels[at + 3] = Math.round(alpha * 255);
		}
	}
	return { id, width: size, height: size, pixels, pixelRatio };
}

/** How much of a pixel lies within a shape whose edge is `distance` CSS pixels away. */
const coverage = (distance: number, pixelRatio: number): number =>
	Math.min(1, Math.max(0, 0.5 - distance * pixelRatio));

function badge(
	theme: Theme,
	family: KindFamily,
	relation: Relation,
	disputed: boolean,
	pixelRatio: number,
) {
	const colour = rgba(theme.kinds[family]);
	const panel = rgba(theme.panel);
	const dispute = rgba(theme.dispute);
	const middle = BADGE.side / 2;
	return drawn(badgeId(theme, family, relation, disputed), BADGE.side, pixelRatio, (x, y) => {
		const distance =
			distanceToSign(family, (x - middle) / BADGE.radius, (y - middle) / BADGE.radius) *
			BADGE.radius;
		const within = (width: number) => coverage(distance - width, pixelRatio);
		const turn = Math.atan2(y - middle, x - middle) / (2 * Math.PI) + 0.5;
		const isDash = (turn * 14) % 1 < 0.6;
		let pixel: Rgba = CLEAR;
		if (disputed) pixel = over(faded(dispute, within(4.5)), pixel);
		pixel = over(faded(panel, within(disputed ? 3 : 1.75)), pixel);
		pixel = over(faded(colour, within(0) * (relation === 'certain' || isDash ? 1 : 0.25)), pixel);
		if (relation === 'possible') pixel = over(faded(panel, within(-1.75)), pixel);
		return pixel;
	});
}

/** The sign of a family without a number, as words have it beside them. */
function sign(theme: Theme, family: KindFamily, pixelRatio: number) {
	const side = 12;
	const radius = 4.8;
	return drawn(signId(theme, family), side, pixelRatio, (x, y) => {
		const at = (value: number) => (value - side / 2) / radius;
		const distance = distanceToSign(family, at(x), at(y)) * radius;
		return faded(rgba(theme.kinds[family]), coverage(distance, pixelRatio));
	});
}

/** Distance to a box with round corners, in CSS pixels: negative inside. */
function distanceToCard(x: number, y: number, left: number, top: number, side: number): number {
	const round = 3;
	const half = side / 2 - round;
	const [dx, dy] = [Math.abs(x - left - side / 2) - half, Math.abs(y - top - side / 2) - half];
	return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
}

/** A small pile of cards, which words stretch: no dot and no disc, so that it looks like no place. */
function stack(theme: Theme, look: StackLook, pixelRatio: number): StyleImage {
	const side = 24;
	const card = 18;
	const edges: Readonly<Record<StackLook, string>> = {
		plain: theme.control,
		disputed: theme.dispute,
		pointed: theme.focus,
	};
	const edge = rgba(edges[look]);
	const width = look === 'plain' ? 1 : 1.75;
	const image = drawn(stackId(theme, look), side, pixelRatio, (x, y) =>
		[4, 2, 0].reduce((below: Rgba, shift) => {
			const distance = distanceToCard(x, y, 1 + shift, 5 - shift, card);
			const isFront = shift === 0;
			const line = faded(isFront ? edge : rgba(theme.control), coverage(distance, pixelRatio));
			const inside = coverage(distance + (isFront ? width : 1), pixelRatio);
			return over(faded(rgba(theme.panel), inside), over(line, below));
		}, CLEAR),
	);
	const at = (value: number) => value * pixelRatio;
	return {
		...image,
		stretch: {
			x: [at(8), at(12)],
			y: [at(12), at(16)],
			content: [at(6), at(7), at(14), at(21)],
		},
	};
}

/** The ring around the badge of a selected mark. */
function ring(theme: Theme, pixelRatio: number) {
	const side = 36;
	return drawn(ringId(theme), side, pixelRatio, (x, y) => {
		const distance = Math.abs(Math.hypot(x - side / 2, y - side / 2) - 15);
		return faded(rgba(theme.focus), coverage(distance - 1.25, pixelRatio));
	});
}

/** A settlement: a small open circle. */
function spot(theme: Theme, pixelRatio: number) {
	const side = 12;
	return drawn(spotId(theme), side, pixelRatio, (x, y) => {
		const distance = Math.hypot(x - side / 2, y - side / 2);
		const edge = faded(rgba(theme.map.label), coverage(distance - 3.2, pixelRatio));
		return over(faded(rgba(theme.map.halo), coverage(distance - 2, pixelRatio)), edge);
	});
}

/** As large as a number of a figure, and nothing to be seen. */
export const CLEAR_ID = 'clear';
const CLEAR_SIDE = 24;

const nothing = (pixelRatio: number): StyleImage =>
	drawn(CLEAR_ID, CLEAR_SIDE, pixelRatio, () => [0, 0, 0, 0]);

/** An image that is drawn when the map lacks it. */
export type StyleDrawing = { readonly id: string; readonly draw: () => StyleImage };

/** Every image that the style of a theme asks for. */
export const styleImages = (theme: Theme, pixelRatio: number): readonly StyleDrawing[] => [
	...KIND_FAMILIES.flatMap((family) =>
		RELATIONS.flatMap((relation) =>
			[false, true].map((disputed) => ({
				id: badgeId(theme, family, relation, disputed),
				draw: () => badge(theme, family, relation, disputed, pixelRatio),
			})),
		),
	),
	...KIND_FAMILIES.map((family) => ({
		id: signId(theme, family),
		draw: () => sign(theme, family, pixelRatio),
	})),
	...STACK_LOOKS.map((look) => ({
		id: stackId(theme, look),
		draw: () => stack(theme, look, pixelRatio),
	})),
	{ id: ringId(theme), draw: () => ring(theme, pixelRatio) },
	{ id: spotId(theme), draw: () => spot(theme, pixelRatio) },
	{ id: CLEAR_ID, draw: () => nothing(pixelRatio) },
];
