import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BadgeCollection } from './style/sources';

/**
 * Is told of a map that was made.
 *
 * @param frame the element that holds it
 * @param badges numbers and counts as they stand when asked
 * @returns called when the map goes
 */
export type MapWatch = (
	frame: HTMLElement,
	map: MapLibreMap,
	badges: () => BadgeCollection,
) => () => void;

declare global {
	/** Set before the page's scripts by tests, which ask the map instead of its pixels. No reader has one. */
	var verbatimWatch: MapWatch | undefined;
}
