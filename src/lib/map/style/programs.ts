import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A value that each feature is asked for, and at each zoom besides where it is `zoomed`. */
type Asked = { readonly otherwise: string | number; readonly zoomed: boolean };

/** What layers of a type ask of each feature, with the default of the style specification. */
const ASKED: Readonly<Record<string, Readonly<Record<string, Asked>>>> = {
	line: {
		'line-color': { otherwise: '#000', zoomed: false },
		'line-offset': { otherwise: 0, zoomed: false },
		'line-opacity': { otherwise: 1, zoomed: true },
		'line-width': { otherwise: 1, zoomed: true },
	},
	fill: {
		'fill-color': { otherwise: '#000', zoomed: false },
		'fill-opacity': { otherwise: 1, zoomed: true },
	},
	circle: {
		'circle-color': { otherwise: '#000', zoomed: false },
		'circle-stroke-color': { otherwise: '#000', zoomed: false },
	},
	symbol: {
		'icon-opacity': { otherwise: 1, zoomed: false },
		'text-color': { otherwise: '#000', zoomed: false },
		'text-opacity': { otherwise: 1, zoomed: false },
	},
};

/** Operators that read the feature. */
const READING = new Set(['get', 'has', 'id', 'geometry-type', 'properties', 'feature-state']);

const readsFeature = (value: unknown): boolean =>
	Array.isArray(value) && (READING.has(String(value[0])) || value.some(readsFeature));

const readsZoom = (value: unknown): boolean =>
	Array.isArray(value) && (value[0] === 'zoom' || value.some(readsZoom));

/** The same value, by an expression that MapLibre cannot tell from one that reads the feature. */
const asked = (value: unknown): unknown =>
	readsFeature(value) ? value : ['case', ['==', ['geometry-type'], ''], value, value];

/** The outputs of a `step` or `interpolate` by zoom, each changed. */
function eachOutput(
	curve: readonly unknown[],
	change: (output: unknown) => unknown,
): readonly unknown[] {
	const first = curve[0] === 'step' ? 2 : 4;
	const isOutput = (index: number) => index >= first && (index - first) % 2 === 0;
	return curve.map((part, index) => (isOutput(index) ? change(part) : part));
}

const isCurve = (value: unknown): value is readonly unknown[] =>
	Array.isArray(value) && readsZoom(value);

const askedAtZooms = (value: unknown): unknown =>
	isCurve(value)
		? eachOutput(value, asked)
		: ['interpolate', ['linear'], ['zoom'], 0, asked(value), 1, asked(value)];

/** Layers that are there to be hit, not to be seen, and cost no program. */
const isUnseen = (layer: LayerSpecification): boolean =>
	layer.type === 'line' && layer.paint?.['line-opacity'] === 0;

/**
 * The same layer, with what is fixed in it asked of each feature. MapLibre compiles a shader program
 * for every set of properties that features rule; a map whose layers all ask for the same is drawn
 * by few.
 */
export function sharingPrograms(layer: LayerSpecification): LayerSpecification {
	const wanted = ASKED[layer.type];
	if (!wanted || isUnseen(layer)) return layer;
	const paint: Record<string, unknown> = { ...layer.paint };
	for (const [name, { otherwise, zoomed }] of Object.entries(wanted)) {
		const value = paint[name] ?? otherwise;
		paint[name] = zoomed ? askedAtZooms(value) : asked(value);
	}
	return Object.assign({}, layer, { paint });
}
