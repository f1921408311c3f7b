import { positionsOf } from '../derive/geometry-parts';
import type { BoundingBox } from '../model/dossier';
import type { Drawn } from './fit';
import type { Overlay } from './style/sources';

/** A letter of a settlement's name, in CSS pixels, about. */
const LETTER = 6;

/** So many corners of the outlines tell whether a card is over them. */
const MOST_LOOKED_AT = 300;

/** What is drawn of the dossier in a box: outlines wherever they go, the numbers and names in it. */
export function drawnWithin(
	[west, south, east, north]: BoundingBox,
	{ outlines, badges, names }: Pick<Overlay, 'outlines' | 'badges' | 'names'>,
): readonly Drawn[] {
	const corners = outlines.features.flatMap(({ geometry }) => positionsOf(geometry));
	const step = Math.ceil(corners.length / MOST_LOOKED_AT);
	/** What stands at a position, if that is in the box, between two offsets along its line. */
	const across = (
		[longitude = 0, latitude = 0]: readonly number[],
		offsets: readonly Drawn['offset'][],
	): readonly Drawn[] =>
		longitude >= west && longitude <= east && latitude >= south && latitude <= north
			? offsets.map((offset) => ({ at: [longitude, latitude], offset }))
			: [];
	return [
		...corners
			.filter((_, index) => index % step === 0)
			.map((at): Drawn => ({ at, offset: [0, 0] })),
		...badges.features.flatMap(({ geometry, properties: { right, down, width } }) =>
			across(geometry.coordinates, [
				[right - width / 2, down],
				[right + width / 2, down],
			]),
		),
		...names.features.flatMap(({ geometry, properties: { label } }) =>
			across(geometry.coordinates, [[label.length * LETTER, 0]]),
		),
	];
}
