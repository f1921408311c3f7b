import type { Map as MapLibreMap } from 'maplibre-gl';
import { boxAround } from '../../derive/geometry/geometry-parts';
import type { Mark } from '../../derive/view/marks';
import type { BoundingBox } from '../../model/dossier';
import type { Geometry } from '../../model/place';
import { cornersOf, fitBeside, isInSight, type Covered } from '../fit';
import { badgePosition } from './hits';
import type { BadgeCollection } from '../style/sources';

/** Nearer than this the map is not brought to what was selected. */
const NEAR_ENOUGH = 9;

/** What is drawn smaller than this, in CSS pixels, is no target for a finger and hardly seen. */
const FINGERTIP = 24;

/** How large a box of the world is on the map, in CSS pixels: its longer side. */
function extentOnMap(map: MapLibreMap, [west, south, east, north]: BoundingBox): number {
	const [a, b] = [map.project([west, north]), map.project([east, south])];
	return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}

/**
 * The camera that brings a place into sight beside the cards; `null` where it is in sight and large
 * enough, or a spot in sight.
 */
export function sightOfPlace(
	map: MapLibreMap,
	geometry: Geometry,
	covered: () => Covered,
): Sight | null {
	const box = boxAround([geometry]);
	if (!box) return null;
	const cards = covered();
	const [west, south, east, north] = box;
	const middle = map.project([(west + east) / 2, (south + north) / 2]);
	const isSpot = west === east && south === north;
	const isLarge = isSpot || extentOnMap(map, box) >= FINGERTIP;
	if (isLarge && isInSight(cards, middle.x, middle.y)) return null;
	return brought(map, cards, box);
}

type Sight = { readonly center: [longitude: number, latitude: number]; readonly zoom: number };

/** As near as shows the box, but no nearer than a reader needs. */
function brought(map: MapLibreMap, cards: Covered, box: BoundingBox): Sight {
	const nearest = Math.max(map.getZoom(), NEAR_ENOUGH);
	const { center, zoom } = fitBeside(cards, box, cornersOf(box), nearest);
	return { center: [...center], zoom };
}

/**
 * The camera that brings marks into sight beside the cards; `null` where the number of one is in
 * sight, and where there are none.
 */
export function sightOf(
	map: MapLibreMap,
	marks: readonly Mark[],
	badges: BadgeCollection,
	covered: () => Covered,
): Sight | null {
	const box = boxAround(marks.map(({ geometry }) => geometry));
	if (!box) return null;
	const cards = covered();
	const isSeen = marks.some(({ id }) => {
		const position = badgePosition(map, id, badges);
		return position !== null && isInSight(cards, ...position);
	});
	if (isSeen) return null;
	return brought(map, cards, box);
}
