import type { Mark } from '../../derive/view/marks';
import { FAMILY_OF } from '../../model/kind';
import { layOut, type NamedSpot, type Placed, type StackWords } from './badge-layout';
import { isOneFamily, standsOf, type Most } from './badge-stands';
import { commonest } from '../leads';
import type { BadgeCollection, BadgeProperties, NameCollection } from '../style/sources';

export type BadgePieces = {
	/** Ids of marks that have a badge of their own, whatever is near: the selected ones. */
	readonly inFront: ReadonlySet<string>;
	readonly stackWords: StackWords;
	readonly most?: Most;
	/** How the map is turned, in degrees clockwise. */
	readonly bearing?: number;
	readonly names?: readonly NamedSpot[];
};

/** More numbers than these would hide the map under them; near the ground a spot has room for all. */
const MOST: Most = { spot: 6, area: 8 };
const NEAR_GROUND = 12;
const mostAt = (zoom: number): Most => (zoom < NEAR_GROUND ? MOST : { ...MOST, spot: Infinity });

function propertiesOf({ group, offset, size, label }: Placed): BadgeProperties {
	return {
		id: group[0].id,
		marks: group.map(({ id }) => id),
		family: FAMILY_OF[(commonest(group) ?? group[0]).kind],
		relation: group.some(({ relation }) => relation === 'certain') ? 'certain' : 'possible',
		disputed: group.some(({ disputed }) => disputed),
		count: group.length,
		quiet: group.length > 1 && group.every(({ shape }) => shape === 'hatch'),
		oneFamily: isOneFamily(group),
		label,
		offset,
		right: offset[0],
		down: offset[1],
		width: size[0],
		height: size[1],
	};
}

/** So many settlements' names are left free, and a letter of theirs takes so many CSS pixels. */
const KEPT_FREE = { most: 3, letter: 8 } as const;

/** The names of the settlements that most of the claims are about: badges go beside them. */
export const namesKeptFree = ({ features }: NameCollection): readonly NamedSpot[] =>
	features
		.filter(({ properties }) => properties.role === 'settlement' && properties.claims > 0)
		.sort(({ properties: a }, { properties: b }) => a.rank - b.rank || b.claims - a.claims)
		.slice(0, KEPT_FREE.most)
		.map(({ geometry, properties }) => {
			const [longitude = 0, latitude = 0] = geometry.coordinates;
			// Two names of one place stand under each other.
			const lines = properties.label.split(' / ');
			const longest = Math.max(...lines.map(({ length }) => length));
			const width = longest * KEPT_FREE.letter;
			return { at: [longitude, latitude], width, lines: lines.length };
		});

/**
 * The numbers as they stand at a zoom, none over another: those of a place in a tidy block by its
 * anchor. Many, or such as have no room, share counts that say how many there are and how sure their
 * place is; what would still cover something of another place is counted together with it.
 */
export function badgesAt(
	marks: readonly Mark[],
	zoom: number,
	{ inFront, stackWords, most = mostAt(zoom), bearing = 0, names = [] }: BadgePieces,
): BadgeCollection {
	const placed = layOut(standsOf(marks, inFront), { zoom, bearing, names }, stackWords, most);
	// Selected ones last, and so over whatever is drawn near them.
	const drawn = [...placed].sort((a, b) => Number(a.stand.isChosen) - Number(b.stand.isChosen));
	return {
		type: 'FeatureCollection',
		features: drawn.map((badge) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...badge.stand.lead.anchor] },
			properties: propertiesOf(badge),
		})),
	};
}
