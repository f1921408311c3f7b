import type { LonLat } from '../../model/lon-lat';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawExtend, type GeoJSONStoreFeatures } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { PlaceId } from '../../model/ids';
import type { Theme } from '../../model/theme';
import { DRAWING_PREFIX, isDrawing } from './drawing-layers';
import { nearestTarget, type Target } from './measure-targets';

/** What is measured, as it is drawn. */
export type MeasureShape = {
	readonly points: readonly Target<number>[];
	/** Along great circles; empty for fewer than two points. */
	readonly line: readonly LonLat[];
	/** Whether the line is the outline of an area. */
	readonly isArea: boolean;
};

/** What the reader does on the map while measuring. */
export type MeasureEvents<Id> = {
	/** Set to a place (`snapped`), or beside all of them. */
	readonly onadd: (spot: LonLat, snapped: Id | null) => void;
	/** `done` is false while the point is still held. */
	readonly onmove: (point: number, spot: LonLat, snapped: Id | null, done: boolean) => void;
	/** The place that a click would be set to now; x and y in CSS pixels. */
	readonly onsnap: (
		snap: { readonly id: Id; readonly x: number; readonly y: number } | null,
	) => void;
};

/** What the map draws while the reader measures, and tells of it. */
export type MeasureOnMap = MeasureEvents<PlaceId> & {
	readonly shape: MeasureShape;
	/** Places that a point is set to when the pointer comes near. */
	readonly places: readonly Target<PlaceId>[];
	readonly onfail: (error: unknown) => void;
};

/** How near the pointer must come to a place or a point, in CSS pixels. */
const SNAP_PIXELS = 12;

type Pointer = Parameters<TerraDrawExtend.TerraDrawCallbacks['onClick']>[0];
type Styling = ReturnType<TerraDrawExtend.TerraDrawBaseDrawMode<Styles>['styleFeature']>;
type Styles = TerraDrawExtend.CustomStyling;
type Part = 'fill' | 'halo' | 'line' | 'point';

const MODE = 'measure';

const isHex = (colour: string): colour is TerraDrawHex => colour.startsWith('#');
type TerraDrawHex = Styling['pointColor'];

function hexOf(colour: string): TerraDrawHex {
	if (!isHex(colour)) throw new Error(`Terra Draw takes colours as #rrggbb, not ${colour}`);
	return colour;
}

/** Ink, dashed, over a halo: no claim is drawn so. */
function stylingOf(part: Part, theme: Theme): Styling {
	const ink = hexOf(theme.ink);
	const halo = hexOf(theme.map.halo);
	const isHalo = part === 'halo';
	return {
		pointColor: halo,
		pointWidth: 4.5,
		pointOutlineColor: ink,
		pointOutlineWidth: 2,
		polygonFillColor: ink,
		polygonFillOpacity: 0.07,
		polygonOutlineColor: ink,
		polygonOutlineWidth: 0,
		polygonOutlineOpacity: 0,
		lineStringColor: isHalo ? halo : ink,
		lineStringWidth: isHalo ? 5 : 2,
		lineStringOpacity: isHalo ? 0.8 : 1,
		...(isHalo ? {} : { lineStringDash: [7, 4] }),
		zIndex: isHalo ? 10 : 20,
	};
}

/** Sets points by click and moves them by dragging; what is drawn is told from outside. */
class MeasureMode<Id> extends TerraDrawExtend.TerraDrawBaseDrawMode<Styles> {
	override mode = MODE;
	#shape: MeasureShape = { points: [], line: [], isArea: false };
	#places: readonly Target<Id>[] = [];
	#theme: Theme;
	#held: number | null = null;
	readonly #events: MeasureEvents<Id>;

	constructor(theme: Theme, events: MeasureEvents<Id>) {
		super({ pointerDistance: SNAP_PIXELS }, true);
		this.#theme = theme;
		this.#events = events;
	}

	override start(): void {
		this.setStarted();
		this.setCursor('crosshair');
		this.setDoubleClickToZoom(false);
	}

	override stop(): void {
		this.cleanUp();
		this.setStopped();
		this.setCursor('unset');
		this.setDoubleClickToZoom(true);
	}

	override cleanUp(): void {
		this.#held = null;
	}

	override styleFeature({ properties }: GeoJSONStoreFeatures): Styling {
		const { part } = properties;
		const isPart = part === 'fill' || part === 'halo' || part === 'line';
		return stylingOf(isPart ? part : 'point', this.#theme);
	}

	/** Draws it in place of what was drawn before. */
	draw(shape: MeasureShape, theme: Theme): void {
		this.#shape = shape;
		this.#theme = theme;
		if (this.state !== 'started') return;
		const line = shape.line.map((spot) => [...spot]);
		const of = (part: Part) => ({ mode: MODE, part });
		const drawn: Parameters<typeof this.store.create>[0] = shape.points.map(({ spot }) => ({
			geometry: { type: 'Point', coordinates: [...spot] },
			properties: of('point'),
		}));
		if (line.length > 1) {
			const geometry = { type: 'LineString', coordinates: line } as const;
			drawn.push({ geometry, properties: of('halo') }, { geometry, properties: of('line') });
		}
		if (shape.isArea && line.length > 3) {
			drawn.push({
				geometry: { type: 'Polygon', coordinates: [line] },
				properties: of('fill'),
			});
		}
		this.store.delete(this.store.copyAll().flatMap(({ id }) => id ?? []));
		this.store.create(drawn);
	}

	/** The places that a click near by is set to. */
	offer(places: readonly Target<Id>[]): void {
		this.#places = places;
	}

	override onClick(event: Pointer): void {
		if (event.button !== 'left' || event.isContextMenu) return;
		const { points, isArea } = this.#shape;
		const under = this.#pointAt(event);
		const isEnd = under !== null && (under === points.at(-1) || (isArea && under === points[0]));
		if (isEnd) return;
		const { spot, id } = this.#aim(event);
		this.#events.onadd(spot, id);
	}

	override onMouseMove(event: Pointer): void {
		const { spot, id } = this.#aim(event);
		const { x, y } = this.project(...spot);
		this.#events.onsnap(id === null ? null : { id, x, y });
		this.setCursor(this.#pointAt(event) ? 'grab' : 'crosshair');
	}

	override onDragStart(event: Pointer, setMapDraggability: (enabled: boolean) => void): void {
		const point = this.#pointAt(event);
		if (!point) return;
		this.#held = point.id;
		this.setCursor('grabbing');
		setMapDraggability(false);
	}

	override onDrag(event: Pointer): void {
		this.#moveHeld(event, false);
	}

	override onDragEnd(event: Pointer, setMapDraggability: (enabled: boolean) => void): void {
		this.#moveHeld(event, true);
		this.#held = null;
		setMapDraggability(true);
	}

	#moveHeld(event: Pointer, done: boolean): void {
		if (this.#held === null) return;
		const { spot, id } = this.#aim(event);
		this.#events.onmove(this.#held, spot, id, done);
	}

	#nearest<Kind>(event: Pointer, targets: readonly Target<Kind>[]): Target<Kind> | null {
		const { containerX: x, containerY: y } = event;
		return nearestTarget(targets, { x, y }, this.project.bind(this), SNAP_PIXELS);
	}

	#pointAt(event: Pointer): Target<number> | null {
		return this.#nearest(event, this.#shape.points);
	}

	/** Where a click would set a point: at a place, or where the pointer is. */
	#aim(event: Pointer): { readonly spot: LonLat; readonly id: Id | null } {
		return this.#nearest(event, this.#places) ?? { spot: [event.lng, event.lat], id: null };
	}
}

/** MapLibre declares that there is always a style. */
const hasStyle = (map: MapLibreMap): boolean => Boolean(map.getStyle());

export type MeasureDrawing<Id> = Pick<MeasureMode<Id>, 'draw' | 'offer'> & {
	/** Takes everything off the map again. */
	readonly stop: () => void;
};

/**
 * Begins to measure on a map whose style stands. A style that came back with a lost graphics
 * context still has what was drawn before: that is taken off first.
 */
export function startDrawing<Id>(
	map: MapLibreMap,
	theme: Theme,
	events: MeasureEvents<Id>,
): MeasureDrawing<Id> {
	const mode = new MeasureMode(theme, events);
	for (const id of map.getLayersOrder()) if (isDrawing(id)) map.removeLayer(id);
	for (const id of Object.keys(map.getStyle().sources)) if (isDrawing(id)) map.removeSource(id);
	const adapter = new TerraDrawMapLibreGLAdapter({
		map,
		prefixId: DRAWING_PREFIX,
		coordinatePrecision: 6,
		minPixelDragDistance: 4,
	});
	const draw = new TerraDraw({ adapter, modes: [mode] });
	draw.start();
	draw.setMode(MODE);
	return {
		draw: (shape, now) => mode.draw(shape, now),
		offer: (places) => mode.offer(places),
		stop() {
			draw.setMode('static');
			try {
				draw.stop();
			} catch (error) {
				// With a lost graphics context the style has gone, and with it what was drawn.
				if (hasStyle(map)) throw error;
			}
		},
	};
}
