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
};

type Relation = 'certain' | 'possible';
const RELATIONS: readonly Relation[] = ['certain', 'possible'];

/** Side of a badge's image and radius of its sign, in CSS pixels. */
export const BADGE = { side: 32, radius: 10 } as const;

export const badgeId = (
	theme: Theme,
	family: KindFamily,
	relation: Relation,
	disputed: boolean,
): string => `badge-${theme.name}-${family}-${relation}-${disputed ? 'disputed' : 'undisputed'}`;
export const ringId = (theme: Theme): string => `ring-${theme.name}`;
export const spotId = (theme: Theme): string => `spot-${theme.name}`;

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
	{ id: ringId(theme), draw: () => ring(theme, pixelRatio) },
	{ id: spotId(theme), draw: () => spot(theme, pixelRatio) },
];
