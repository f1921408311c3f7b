import { positionsOf } from '../../derive/geometry/geometry-parts';
import type { BoundingBox } from '../../model/dossier';
import type { Drawn } from '../fit';
import { NAME_RANKS } from '../style/name-ranks';
import type { Overlay } from '../style/sources';

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
	const inBox = ([longitude = 0, latitude = 0]: readonly number[]): readonly Drawn['at'][] =>
		longitude >= west && longitude <= east && latitude >= south && latitude <= north
			? [[longitude, latitude]]
			: [];
	return [
		...corners
			.filter((_, index) => index % step === 0)
			.map((at): Drawn => ({ at, offsets: [[0, 0]] })),
		// Both ends of a number, and a name on one side of its spot.
		...badges.features.flatMap(({ geometry, properties: { right, down, width } }) =>
			inBox(geometry.coordinates).flatMap((at): readonly Drawn[] => [
				{ at, offsets: [[right - width / 2, down]] },
				{ at, offsets: [[right + width / 2, down]] },
			]),
		),
		...names.features.flatMap(({ geometry, properties: { label, rank, role } }) => {
			if (rank > NAME_RANKS.town) return [];
			const width = label.length * LETTER;
			// A corridor's name stands on its left where it can, an area's in its middle.
			const sides = role === 'corridor' ? [-width - 24] : [width, -width];
			const offsets = sides.map((right) => [right, 0] as const);
			return inBox(geometry.coordinates).map((at): Drawn => ({ at, offsets }));
		}),
	];
}
