import type { FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, MapEventType } from 'maplibre-gl';
import type { Theme } from '../model/theme';
import { onePerGround } from './leads';
import { styleImages } from './style/images';
import type { MarkState } from './style/marks';
import { SOURCES, type Overlay } from './style/sources';

const nothing = () => undefined;

type Listeners = { readonly [Name in keyof MapEventType]?: (event: MapEventType[Name]) => void };

/** Listens to the map; returns what ends it. */
export function listen(map: MapLibreMap, listeners: Listeners): () => void {
	const add = <Name extends keyof MapEventType>(
		name: Name,
		listener: Listeners[Name] = listeners[name],
	) => (listener ? [map.on(name, listener)] : []);
	const isEvent = (name: string): name is keyof MapEventType => name in listeners;
	const subscriptions = Object.keys(listeners)
		.filter(isEvent)
		.flatMap((name) => add(name));
	return () => {
		for (const subscription of subscriptions) subscription.unsubscribe();
	};
}

/**
 * Runs once the map's style stands, at once if it does; returns what calls it off. `styleCount` is
 * read so that an effect that waits runs again with each new style.
 */
export function whenStyled(
	map: MapLibreMap | undefined,
	styleCount: number,
	run: (map: MapLibreMap) => void,
): () => void {
	if (map && styleCount > 0) run(map);
	return nothing;
}

const isGeoJson = (source: object): source is GeoJSONSource => 'setData' in source;

const isSameGeometry = (a: Geometry, b: Geometry): boolean =>
	a === b ||
	(a.type === 'Point' && b.type === 'Point' && a.coordinates.join() === b.coordinates.join());

const isSameCollection = (a: FeatureCollection, b: FeatureCollection): boolean =>
	a === b ||
	(a.features.length === b.features.length &&
		a.features.every(({ geometry, properties }, index) => {
			const other = b.features[index];
			return (
				other !== undefined &&
				isSameGeometry(geometry, other.geometry) &&
				JSON.stringify(properties) === JSON.stringify(other.properties)
			);
		}));

/** Gives a source what it is to hold. What it holds already is not cut into tiles once more. */
export function setSource(
	map: MapLibreMap,
	name: (typeof SOURCES)[keyof typeof SOURCES],
	collection: Overlay[keyof Overlay],
): void {
	const source = map.getSource(name);
	if (!source || !isGeoJson(source)) return;
	const { data } = source.serialize();
	const isHeld =
		typeof data === 'object' &&
		data.type === 'FeatureCollection' &&
		isSameCollection(collection, data);
	if (isHeld) return;
	void source.setData(collection);
}

/**
 * Draws the images of the style when the map asks for them: of the signs that a style knows a view
 * shows a few.
 *
 * @param theme the one that the map has then
 * @param ratio device pixels to a CSS pixel
 */
export function drawImages(
	map: MapLibreMap,
	theme: () => Theme,
	ratio = () => map.getPixelRatio(),
): void {
	map.setMissingStyleImageResolver((id) => {
		const wanted = styleImages(theme(), ratio()).find((image) => image.id === id);
		if (!wanted || map.hasImage(id)) return;
		const { width, height, pixels, pixelRatio, stretch } = wanted.draw();
		map.addImage(
			id,
			{ width, height, data: pixels },
			stretch
				? {
						pixelRatio,
						stretchX: [[...stretch.x]],
						stretchY: [[...stretch.y]],
						content: [...stretch.content],
					}
				: { pixelRatio },
		);
	});
}

type States = { readonly selected: ReadonlySet<string>; readonly pointed: ReadonlySet<string> };

/** Ids that show a state now, by source. */
type Shown = ReadonlyMap<string, ReadonlyMap<string, MarkState>>;

const shownOn = new WeakMap<MapLibreMap, Shown>();

const PLAIN: MarkState = { selected: false, pointed: false, tinted: false, hinted: false };

/**
 * Shows which marks are selected and pointed at, and no longer what was shown before. What ends is
 * set to false: MapLibre forgets to remove a state that was set since the last frame.
 */
export function setStates(
	map: MapLibreMap,
	{ selected, pointed }: States,
	{ marks, badges }: Pick<Overlay, 'marks' | 'badges'>,
): void {
	const wanted = new Map<string, Map<string, MarkState>>();
	const show = (source: string, ids: ReadonlySet<string>, key: keyof MarkState) => {
		const states = wanted.get(source) ?? new Map<string, MarkState>();
		for (const id of ids) states.set(id, { ...(states.get(id) ?? PLAIN), [key]: true });
		wanted.set(source, states);
	};
	const holding = (ids: ReadonlySet<string>) =>
		new Set(
			badges.features
				.filter(({ properties }) => properties.marks.some((id) => ids.has(id)))
				.map(({ properties }) => properties.id),
		);
	show(SOURCES.marks, selected, 'selected');
	show(SOURCES.marks, pointed, 'pointed');
	show(SOURCES.marks, onePerGround(selected, marks), 'tinted');
	show(SOURCES.marks, onePerGround(pointed, marks), 'hinted');
	show(SOURCES.badges, holding(selected), 'selected');
	show(SOURCES.badges, holding(pointed), 'pointed');
	for (const [source, states] of wanted) {
		for (const id of shownOn.get(map)?.get(source)?.keys() ?? []) {
			if (!states.has(id)) map.setFeatureState({ source, id }, PLAIN);
		}
		for (const [id, state] of states) map.setFeatureState({ source, id }, state);
	}
	shownOn.set(map, wanted);
}
