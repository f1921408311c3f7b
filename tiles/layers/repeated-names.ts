import type { Bounds } from './feature';
import { depthInside, overlap, ringBounds, signedArea } from './polygons';
import type { Rings } from './polygons';

type Point = readonly [lon: number, lat: number];

/** Degrees between the points that are looked at. */
const STEP = 0.1;
/** A name has room where the nearest border is as far, in degrees of latitude. */
const ROOM = 0.2;
/**
 * Degrees of longitude between two names of one country, as a share of the side of a square of its
 * area, and within what limits; of latitude it is `FLATTER` of that, since names are wide.
 */
const APART = { share: 0.45, least: 0.8, most: 3 } as const;
const FLATTER = 0.7;

/**
 * Points inside an area for its name to stand again where maps are so near that its one label is
 * out of sight: those with most room first, none near another or near `main`.
 *
 * @param within where they are wanted
 * @param without boxes that stay free: what a dossier is about
 */
export function repeatedNames(
	rings: Rings,
	main: Point,
	within: Bounds,
	without: readonly Bounds[],
): Point[] {
	const [west, south, east, north] = ringBounds(rings[0] ?? []);
	const shortened = Math.cos((((within[1] + within[3]) / 2) * Math.PI) / 180);
	const candidates: { point: Point; depth: number }[] = [];
	for (
		let lon = Math.ceil(Math.max(west, within[0]) / STEP);
		lon * STEP <= Math.min(east, within[2]);
		lon++
	) {
		for (
			let lat = Math.ceil(Math.max(south, within[1]) / STEP);
			lat * STEP <= Math.min(north, within[3]);
			lat++
		) {
			const point = [round(lon * STEP), round(lat * STEP)] as const;
			if (without.some((box) => overlap([...point, ...point], box))) continue;
			const depth = depthInside(point, rings, shortened);
			if (depth >= ROOM) candidates.push({ point, depth });
		}
	}
	const side = Math.sqrt(Math.abs(signedArea(rings[0] ?? [])));
	const apart = Math.min(APART.most, Math.max(APART.least, APART.share * side));
	const chosen: Point[] = [main];
	for (const { point } of candidates.toSorted((a, b) => b.depth - a.depth)) {
		const isNear = chosen.some(
			([lon, lat]) =>
				Math.abs(lon - point[0]) < apart && Math.abs(lat - point[1]) < FLATTER * apart,
		);
		if (!isNear) chosen.push(point);
	}
	return chosen.slice(1);
}

const round = (degrees: number) => Math.round(degrees * 10) / 10;
