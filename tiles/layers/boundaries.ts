import type { LineString, Position } from 'geojson';
import type { TileFeature } from './feature';
import type { ZoomRange } from './ground';

/** A border line and whether the data mark it as disputed. Positions are lon, lat. */
export interface Border {
	readonly line: readonly Position[];
	readonly disputed: boolean;
}

/** Borders of countries (`kind_detail` 2) or of their first divisions (4). */
export function boundaries(
	kind: 'country' | 'region',
	borders: readonly Border[],
	{ minZoom, maxZoom }: ZoomRange,
): TileFeature<LineString>[] {
	return borders.map(({ line, disputed }) => ({
		layer: 'boundaries',
		minZoom,
		maxZoom,
		geometry: { type: 'LineString', coordinates: line.map((position) => [...position]) },
		properties: {
			kind,
			kind_detail: kind === 'country' ? 2 : 4,
			...(disputed && { disputed: true }),
		},
	}));
}
