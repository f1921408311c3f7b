import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import { isArea, linesOf } from '../../derive/geometry/geometry-parts';
import { LayerPaint } from '../../map/layer-paint';
import { onePerGround } from '../../map/leads';
import { groundLayers } from '../../map/style/mark-grounds';
import { lineLayers } from '../../map/style/mark-lines';
import type { MarkState } from '../../map/style/marks';
import {
	SOURCES,
	type MarkCollection,
	type Overlay,
	type StrokeCollection,
} from '../../map/style/sources';
import type { Theme } from '../../model/theme';
import type { Box, Figure, PathPaint } from './figure';
import { pixelIn, type FrameOfView } from '../../derive/geometry/frame';
import { besideLine, pathOfLines, type Point } from './paths';

/** A map whose marks are drawn apart from it. */
export type MarkedMap = {
	readonly overlay: Overlay;
	/** Ids of the marks that are drawn as selected. */
	readonly selected: ReadonlySet<string>;
	readonly theme: Theme;
	readonly frame: FrameOfView;
};

type Shape = MarkCollection['features'][number] | StrokeCollection['features'][number];

/** A blurred line is so many lines on top of each other, each narrower. */
const BLUR_STEPS = 8;

/** What is so far outside the frame is not in the picture, in figure pixels. */
const OUTSIDE = 40;

/**
 * The opacities of lines on top of each other that together fade from the middle to the edge as
 * MapLibre blurs a line; widest first.
 *
 * @param half of the line's width, in figure pixels
 */
function fading(
	half: number,
	blur: number,
	opacity: number,
): readonly { width: number; opacity: number }[] {
	const lines: { width: number; opacity: number }[] = [];
	let below = 0;
	for (let step = BLUR_STEPS; step > 0; step -= 1) {
		const middle = (half * (step - 0.5)) / BLUR_STEPS;
		const wanted = opacity * Math.min(1, (half - middle) / blur);
		lines.push({
			width: (2 * half * step) / BLUR_STEPS,
			opacity: 1 - (1 - wanted) / (1 - below),
		});
		below = wanted;
	}
	return lines;
}

/** Draws the layers of the marks as MapLibre does, each shape as a path. */
class Drawing {
	readonly paints: PathPaint[] = [];
	readonly #map: MarkedMap;
	readonly #box: Box;
	readonly #tinted: ReadonlySet<string>;

	constructor(map: MarkedMap, box: Box) {
		this.#map = map;
		this.#box = box;
		this.#tinted = onePerGround(map.selected, map.overlay.marks);
	}

	#stateOf({ properties: { id } }: Shape): MarkState {
		return { selected: this.#map.selected.has(id), tinted: this.#tinted.has(id) };
	}

	#point(position: Position): Point {
		const [longitude = 0, latitude = 0] = position;
		const [x, y] = pixelIn(this.#map.frame, [longitude, latitude]);
		return [x + this.#box.x, y + this.#box.y];
	}

	/** Lines and rings of a geometry in figure pixels, those that come near the frame. */
	#lines({ geometry }: Shape): readonly (readonly Point[])[] {
		const { x, y, width, height } = this.#box;
		return linesOf(geometry)
			.map((line) => line.map((position) => this.#point(position)))
			.filter((line) => {
				const [xs, ys] = [line.map(([across]) => across), line.map(([, down]) => down)];
				return (
					Math.max(...xs) > x - OUTSIDE &&
					Math.min(...xs) < x + width + OUTSIDE &&
					Math.max(...ys) > y - OUTSIDE &&
					Math.min(...ys) < y + height + OUTSIDE
				);
			});
	}

	layer(layer: LayerSpecification): void {
		if (!('source' in layer)) return;
		const { marks, hatches } = this.#map.overlay;
		const { features } = layer.source === SOURCES.hatches ? hatches : marks;
		const paint = new LayerPaint(layer, this.#map.frame.zoom);
		for (const shape of features) {
			if (!paint.has(shape)) continue;
			if (layer.type === 'fill') this.#fill(paint, shape);
			if (layer.type === 'line') this.#line(paint, shape, layer.layout?.['line-cap'] === 'round');
			if (layer.type === 'circle') this.#circle(paint, shape);
		}
	}

	#fill(paint: LayerPaint, shape: Shape): void {
		const state = this.#stateOf(shape);
		const opacity = paint.number('fill-opacity', 1, shape, state);
		const lines = this.#lines(shape);
		if (opacity <= 0 || lines.length === 0) return;
		const fill = paint.colour('fill-color', shape, state);
		this.paints.push({ kind: 'path', d: pathOfLines(lines, true), fill, stroke: null, opacity });
	}

	#line(paint: LayerPaint, shape: Shape, isRound: boolean): void {
		const state = this.#stateOf(shape);
		const opacity = paint.number('line-opacity', 1, shape, state);
		const lines = this.#lines(shape);
		if (opacity <= 0 || lines.length === 0) return;
		const colour = paint.colour('line-color', shape, state);
		const width = paint.number('line-width', 1, shape, state);
		const offset = paint.number('line-offset', 0, shape, state);
		const blur = paint.number('line-blur', 0, shape, state);
		const dash = paint.numbers('line-dasharray').map((length) => length * width);
		const d = pathOfLines(
			offset === 0 ? lines : lines.map((line) => besideLine(line, offset)),
			isArea(shape.geometry),
		);
		const strokes = blur > 0 ? fading(width / 2, blur, opacity) : [{ width, opacity }];
		for (const one of strokes) {
			this.paints.push({
				kind: 'path',
				d,
				fill: null,
				stroke: { colour, width: one.width, dash, ...(isRound ? { cap: 'round' } : {}) },
				opacity: one.opacity,
			});
		}
	}

	#circle(paint: LayerPaint, shape: Shape): void {
		if (shape.geometry.type !== 'Point') return;
		const state = this.#stateOf(shape);
		const [x, y] = this.#point(shape.geometry.coordinates);
		const radius = paint.number('circle-radius', 5, shape, state);
		const width = paint.number('circle-stroke-width', 0, shape, state);
		const round = (size: number) =>
			`M${(x - size).toFixed(2)} ${y.toFixed(2)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
		const fill = paint.colour('circle-color', shape, state);
		const opacity = paint.number('circle-opacity', 1, shape, state);
		this.paints.push({ kind: 'path', d: round(radius), fill, stroke: null, opacity });
		if (width === 0) return;
		const stroke = { colour: paint.colour('circle-stroke-color', shape, state), width, dash: [] };
		// MapLibre's stroke stands around the circle.
		this.paints.push({
			kind: 'path',
			d: round(radius + width / 2),
			fill: null,
			stroke,
			opacity: 1,
		});
	}
}

/** Discs, bands, areas and dots as paths in a box of the figure, in the order of the map's layers. */
export function markVectors(map: MarkedMap, box: Box): readonly PathPaint[] {
	const drawing = new Drawing(map, box);
	for (const layer of [...groundLayers(map.theme), ...lineLayers(map.theme)]) drawing.layer(layer);
	return drawing.paints;
}

/** The figure with the marks over its map, cut off at the map's frame. */
export function withMarkVectors(figure: Figure, map: MarkedMap): Figure {
	const marks = { kind: 'clipped' as const, box: figure.map, paints: markVectors(map, figure.map) };
	return {
		...figure,
		pages: figure.pages.map((page) =>
			page.flatMap((paint) =>
				paint.kind === 'picture' && paint.picture === 'map' ? [paint, marks] : [paint],
			),
		),
	};
}

/** The overlay of a map whose marks are drawn apart. */
export const withoutMarks = (overlay: Overlay): Overlay => ({
	...overlay,
	marks: { ...overlay.marks, features: [] },
	hatches: { ...overlay.hatches, features: [] },
});
