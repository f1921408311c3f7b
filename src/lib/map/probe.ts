import type { LonLat } from '../model/lon-lat';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../model/view';
import { cameraOf } from './camera';
import { MARK_LAYERS, type MarkState } from './style/marks';
import { SOURCES } from './style/sources';

/** What a test asks of the map instead of its pixels. */
export type MapProbe = {
	/** When style, tiles and labels are drawn and nothing moves. */
	loaded(): Promise<void>;
	/** Ids of the style's layers, bottom to top. */
	layers(): readonly string[];
	/** Ids of the claims that have something drawn in the picture, in the layers named or in any. */
	renderedClaims(...layers: readonly string[]): readonly string[];
	/** Ids of the places whose lines or areas are in the picture. */
	outlines(): readonly string[];
	/** Labels that were drawn, from the layers named. */
	renderedLabels(...layers: readonly string[]): readonly string[];
	/** What a mark's shape shows of selection and pointer. */
	markState(mark: string): MarkState;
	/** The value of a layer's paint property. */
	paint(layer: string, property: string): unknown;
	camera(): Camera;
	/** Longitude and latitude to CSS pixels from the map's top left corner. */
	project(position: LonLat): readonly [number, number];
	/** Where a mark's number stands, in CSS pixels from the map's top left corner. */
	badge(mark: string): readonly [number, number] | null;
	/** Numbers and counts as they stand, in CSS pixels from the map's top left corner. */
	badges(): readonly ProbedBadge[];
};

export type ProbedBadge = {
	/** Ids of the marks under it. */
	readonly marks: readonly string[];
	readonly label: string;
	/** Its middle, and what it takes. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

const PROPERTY = 'verbatimProbe';

/** Puts a probe on the container element; returns its remover. */
export function attachProbe(
	element: HTMLElement,
	map: MapLibreMap,
	{ badge, badges }: Pick<MapProbe, 'badge' | 'badges'>,
): () => void {
	/** A map whose style is still being made has no such layer yet, and so nothing drawn in it. */
	const drawn = (layers: readonly string[]) =>
		map.queryRenderedFeatures({ layers: layers.filter((layer) => map.getLayer(layer)) });
	const probe: MapProbe = {
		loaded: () =>
			new Promise((resolve) => {
				if (map.loaded() && !map.isMoving()) resolve();
				else void map.once('idle').then(() => resolve());
			}),
		layers: () => map.getLayersOrder(),
		renderedClaims: (...named) => {
			const layers = MARK_LAYERS.filter((id) => id !== 'badges' && !id.startsWith('stacks'));
			const found = drawn(named.length > 0 ? named : layers);
			const claims = found.map(({ properties }): unknown => properties['claim']);
			return [...new Set(claims.filter((claim) => typeof claim === 'string'))];
		},
		outlines: () => {
			const found = map.querySourceFeatures(SOURCES.outlines);
			const places = found.map(({ properties }): unknown => properties['id']);
			return [...new Set(places.filter((place) => typeof place === 'string'))];
		},
		renderedLabels: (...layers) =>
			drawn(layers)
				.map(({ properties }): unknown => properties['label'] ?? properties['name'])
				.filter((label) => typeof label === 'string'),
		markState: (id) => map.getFeatureState({ source: SOURCES.marks, id }) as MarkState,
		paint: (layer, property): unknown => {
			const paint: unknown = map.getStyle().layers.find(({ id }) => id === layer)?.paint;
			const values: [string, unknown][] = Object.entries(paint ?? {});
			return values.find(([name]) => name === property)?.[1];
		},
		camera: () => cameraOf(map),
		project: ([longitude, latitude]) => {
			const { x, y } = map.project([longitude, latitude]);
			return [x, y];
		},
		badge,
		badges,
	};
	Object.defineProperty(element, PROPERTY, { value: probe, configurable: true });
	return () => Reflect.deleteProperty(element, PROPERTY);
}
