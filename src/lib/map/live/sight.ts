import type { Map as MapLibreMap } from 'maplibre-gl';
import { boxAround } from '../../derive/geometry/geometry-parts';
import type { Mark } from '../../derive/view/marks';
import { cornersOf, fitBeside, isInSight, type Covered } from '../fit';
import { badgePosition } from './hits';
import type { BadgeCollection } from '../style/sources';

/** Nearer than this the map is not brought to what was selected. */
const NEAR_ENOUGH = 9;

/**
 * The camera that brings marks into sight beside the cards; `null` where the number of one is in
 * sight, and where there are none.
 */
export function sightOf(
	map: MapLibreMap,
	marks: readonly Mark[],
	badges: BadgeCollection,
	covered: () => Covered,
): { readonly center: [longitude: number, latitude: number]; readonly zoom: number } | null {
	const box = boxAround(marks.map(({ geometry }) => geometry));
	if (!box) return null;
	const cards = covered();
	const isSeen = marks.some(({ id }) => {
		const position = badgePosition(map, id, badges);
		return position !== null && isInSight(cards, ...position);
	});
	if (isSeen) return null;
	const { center, zoom } = fitBeside(cards, box, cornersOf(box));
	return { center: [...center], zoom: Math.min(zoom, Math.max(map.getZoom(), NEAR_ENOUGH)) };
}
