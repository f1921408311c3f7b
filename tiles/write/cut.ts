import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { COVERAGE, LAYERS } from '../../src/lib/tileset/contract';
import type { LayerName } from '../../src/lib/tileset/contract';
import type { Bounds, TileFeature } from '../layers/feature';
import type { Tile } from './pmtiles';

const EXTENT = 4096;
/** Overlap with the neighbours in tile units, so that strokes do not end at the edge. */
const BUFFER = 64;
/** Tile units that simplifying may move a line. */
const TOLERANCE = 6;
const LAYER_NAMES: readonly LayerName[] = ['earth', 'water', 'boundaries', 'places'];

/** All tiles of one zoom. */
export function cutTiles(z: number, features: readonly TileFeature[]): Tile[] {
	const wanted = tilesOf(z);
	const cut = new Map<string, { x: number; y: number; layers: Record<string, GeoJSONVTTile> }>();
	for (const name of LAYER_NAMES) {
		const here = features.filter((f) => f.layer === name && f.minZoom <= z && z <= f.maxZoom);
		if (here.length === 0) continue;
		const index = new GeoJSONVT(
			{
				type: 'FeatureCollection',
				features: here.map(({ geometry, properties }) => ({
					type: 'Feature',
					geometry,
					properties,
				})),
			},
			{
				maxZoom: z,
				indexMaxZoom: 0,
				indexMaxPoints: 0,
				extent: EXTENT,
				buffer: BUFFER,
				tolerance: LAYERS[name].geometry === 'point' ? 0 : TOLERANCE,
			},
		);
		for (const [x, y] of wanted) {
			const layer = index.getTile(z, x, y);
			if (layer === null || layer.features.length === 0) continue;
			const key = `${x}/${y}`;
			const tile = cut.get(key) ?? { x, y, layers: {} };
			tile.layers[name] = layer;
			cut.set(key, tile);
		}
	}
	return [...cut.values()].map(({ x, y, layers }) => ({
		z,
		x,
		y,
		bytes: fromGeojsonVt(layers, { version: 2, extent: EXTENT }),
	}));
}

/** Column and row of every tile that touches the part of the world covered at this zoom. */
function tilesOf(z: number): [x: number, y: number][] {
	const bounds: Bounds = COVERAGE.find(({ maxZoom }) => z <= maxZoom)?.bounds ?? [0, 0, 0, 0];
	const count = 2 ** z;
	const column = (lon: number) => Math.min(count - 1, Math.floor(((lon + 180) / 360) * count));
	const row = (lat: number) => {
		const sine = Math.sin((lat * Math.PI) / 180);
		const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
		return Math.max(0, Math.min(count - 1, Math.floor(y * count)));
	};
	const tiles: [number, number][] = [];
	for (let x = column(bounds[0]); x <= column(bounds[2]); x++) {
		for (let y = row(bounds[3]); y <= row(bounds[1]); y++) tiles.push([x, y]);
	}
	return tiles;
}
