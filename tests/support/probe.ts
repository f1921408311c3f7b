/** What tests and benchmarks ask of the map instead of its pixels. Readers are sent none of it. */
import type { BrowserContext } from '@playwright/test';
import { MARK_LAYERS, type MarkState } from '../../src/lib/map/style/marks';
import { SOURCES } from '../../src/lib/map/style/sources';
import type { LonLat } from '../../src/lib/model/lon-lat';
import type { Camera } from '../../src/lib/model/view';
import type {} from '../../src/lib/map/watch';

/** Stands on the frame of a map as `verbatimProbe`, while the map is there. */
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

type ProbedBadge = {
	/** Ids of the marks under it. */
	readonly marks: readonly string[];
	readonly label: string;
	/** Its middle, and what it takes. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** Has every map that pages of a context make bear a probe. */
export const probeMaps = (context: BrowserContext): Promise<unknown> =>
	context.addInitScript(putProbes, { markLayers: MARK_LAYERS, sources: SOURCES });

/** The same as a script of a page's own, for engines whose driver puts none before a page's scripts. */
export const probeScript = (): string => {
	const known = JSON.stringify({ markLayers: MARK_LAYERS, sources: SOURCES });
	// Compilers name functions by a helper.
	return `const __name = (named) => named;\n(${String(putProbes)})(${known});\n`;
};

/** Runs in the page, before its scripts. */
function putProbes(known: {
	readonly markLayers: readonly string[];
	readonly sources: typeof SOURCES;
}): void {
	const shapes = known.markLayers.filter((id) => id !== 'badges' && !id.startsWith('stacks'));
	const texts = (found: readonly unknown[]) => found.filter((each) => typeof each === 'string');
	globalThis.verbatimWatch = (frame, map, badges) => {
		/** A map whose style is still being made has no such layer yet, and so nothing drawn in it. */
		const drawn = (layers: readonly string[]) =>
			map
				.queryRenderedFeatures({ layers: layers.filter((layer) => map.getLayer(layer)) })
				.map(({ properties }): Readonly<Record<string, unknown>> => properties);
		const boxes = () =>
			badges().features.map(({ geometry, properties }) => {
				const [longitude = 0, latitude = 0] = geometry.coordinates;
				const { x, y } = map.project([longitude, latitude]);
				const { marks, label, offset, width, height } = properties;
				return { marks, label, x: x + offset[0], y: y + offset[1], width, height };
			});
		const probe: MapProbe = {
			loaded: () =>
				new Promise((resolve) => {
					if (map.loaded() && !map.isMoving()) resolve();
					else void map.once('idle').then(() => resolve());
				}),
			layers: () => map.getLayersOrder(),
			renderedClaims: (...named) => {
				const found = drawn(named.length > 0 ? named : shapes);
				return [...new Set(texts(found.map(({ claim }) => claim)))];
			},
			outlines: () => {
				const found = map.querySourceFeatures(known.sources.outlines);
				return [...new Set(texts(found.map(({ properties }): unknown => properties['id'])))];
			},
			renderedLabels: (...layers) => texts(drawn(layers).map(({ label, name }) => label ?? name)),
			markState: (id) => map.getFeatureState({ source: known.sources.marks, id }) as MarkState,
			paint: (layer, property): unknown => {
				const paint: unknown = map.getStyle().layers.find(({ id }) => id === layer)?.paint;
				const values: [string, unknown][] = Object.entries(paint ?? {});
				return values.find(([name]) => name === property)?.[1];
			},
			camera: () => {
				const { lng, lat } = map.getCenter();
				return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() };
			},
			project: ([longitude, latitude]) => {
				const { x, y } = map.project([longitude, latitude]);
				return [x, y];
			},
			badge: (mark) => {
				const box = boxes().find(({ marks }) => marks.includes(mark));
				return box ? [box.x, box.y] : null;
			},
			badges: boxes,
		};
		Object.defineProperty(frame, 'verbatimProbe', { value: probe, configurable: true });
		return () => Reflect.deleteProperty(frame, 'verbatimProbe');
	};
}
