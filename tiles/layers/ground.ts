import type { Position } from 'geojson';
import type { Bounds, TileFeature } from './feature';
import { clipPolygon, overlap, rectangle, ringBounds, signedArea } from './polygons';
import type { Rings } from './polygons';

/** Zooms from and to, both included. */
export interface ZoomRange {
	readonly minZoom: number;
	readonly maxZoom: number;
}

/** The land, for zooms at which the whole world is drawn. */
export function worldLand(land: readonly Rings[], zooms: ZoomRange): TileFeature[] {
	return land.map((rings) => polygon('earth', 'earth', rings, zooms));
}

/**
 * Earth and ocean inside the bounds from the polygons of the seas. The earth is the whole
 * rectangle, under the sea too: water is drawn over it.
 */
export function regionGround(
	seas: readonly Rings[],
	bounds: Bounds,
	zooms: ZoomRange,
): TileFeature[] {
	return [
		polygon('earth', 'earth', [rectangle(bounds)], zooms),
		...seas.flatMap((rings) => {
			const kept = clipPolygon(rings, bounds);
			return kept === null ? [] : [polygon('water', 'ocean', kept, zooms)];
		}),
	];
}

/** An inland water body larger than this (square degrees) is a sea and is drawn as such. */
const LARGEST_LAKE = 3;

/** An inland water body smaller than this (square degrees, some 4 km²) has lost its shape. */
const SMALLEST_LAKE = 4e-4;

/** Without the seas that the data repeat among the lakes. */
export const withoutSeas = (bodies: readonly Rings[]): Rings[] =>
	bodies.filter((rings) => Math.abs(signedArea(rings[0] ?? [])) < LARGEST_LAKE);

/** Lakes or rivers inside the bounds, without what is too small for the data to have its shape. */
export function inlandWater(
	kind: 'lake' | 'river',
	bodies: readonly Rings[],
	bounds: Bounds,
	zooms: ZoomRange,
): TileFeature[] {
	return withoutSeas(bodies)
		.filter((rings) => overlap(ringBounds(rings[0] ?? []), bounds))
		.filter((rings) => Math.abs(signedArea(rings[0] ?? [])) >= SMALLEST_LAKE)
		.map((rings) => {
			const minZoom = Math.max(zooms.minZoom, visibleFrom(rings[0] ?? []));
			return polygon('water', kind, rings, { minZoom, maxZoom: zooms.maxZoom });
		});
}

/** The first zoom at which a ring is at least some 4 pixels long (512 pixels to a tile). */
function visibleFrom(ring: readonly Position[]): number {
	const [west, south, east, north] = ringBounds(ring);
	const size = Math.max(east - west, north - south);
	return Math.ceil(Math.log2((4 * 360) / (512 * size)));
}

function polygon(
	layer: 'earth' | 'water',
	kind: string,
	rings: Rings,
	{ minZoom, maxZoom }: ZoomRange,
): TileFeature {
	const coordinates = rings.map((ring): Position[] => ring.map((position) => [...position]));
	return {
		layer,
		minZoom,
		maxZoom,
		geometry: { type: 'Polygon', coordinates },
		properties: { kind },
	};
}
