import type { LonLat } from '$lib/model/lon-lat';
import { measure, type Measured, type MeasureMode } from '$lib/derive/measuring/measure';
import type { PlaceId } from '$lib/model/ids';
import { History } from '$lib/state/history.svelte';

/** A point that the reader set. */
export type MeasuredPoint = {
	/** The same for as long as the point is there, also while it moves. */
	readonly id: number;
	readonly spot: LonLat;
	/** The place it was set to, or `null`. */
	readonly place: PlaceId | null;
};

type Drawing = { readonly mode: MeasureMode; readonly points: readonly MeasuredPoint[] };

/** What the reader measures on the map: points, one after the other, and each step taken back. */
export class Measuring {
	#isOpen = $state(false);
	readonly #drawing = new History<Drawing>({ mode: 'distance', points: [] });
	/** Where a point is while it is dragged: no step yet. */
	#dragged: MeasuredPoint | null = $state.raw(null);
	#count = 0;

	readonly points: readonly MeasuredPoint[] = $derived(
		this.#drawing.now.points.map((point) =>
			point.id === this.#dragged?.id ? this.#dragged : point,
		),
	);

	readonly measured: Measured = $derived(
		measure(
			this.#drawing.now.mode,
			this.points.map(({ spot }) => spot),
		),
	);

	get isOpen(): boolean {
		return this.#isOpen;
	}

	get mode(): MeasureMode {
		return this.#drawing.now.mode;
	}

	/** Whether the points make a line or an area. */
	get isEnough(): boolean {
		return this.points.length > (this.mode === 'area' ? 2 : 1);
	}

	get canUndo(): boolean {
		return this.#drawing.canUndo;
	}

	get canRedo(): boolean {
		return this.#drawing.canRedo;
	}

	open(): void {
		this.#isOpen = true;
	}

	/** The points are kept for the next time. */
	close(): void {
		this.#dragged = null;
		this.#isOpen = false;
	}

	setMode(mode: MeasureMode): void {
		if (mode !== this.#drawing.now.mode) this.#drawing.step({ ...this.#drawing.now, mode });
	}

	add(spot: LonLat, place: PlaceId | null): void {
		this.#count += 1;
		this.#drawing.step({
			...this.#drawing.now,
			points: [...this.#drawing.now.points, { id: this.#count, spot, place }],
		});
	}

	/** Puts a point elsewhere; nothing is done where it is there already. */
	move(id: number, spot: LonLat, place: PlaceId | null): void {
		this.#dragged = null;
		const there = this.#drawing.now.points.find((point) => point.id === id);
		if (!there || (there.spot[0] === spot[0] && there.spot[1] === spot[1])) return;
		const points = this.#drawing.now.points.map((point) =>
			point.id === id ? { id, spot, place } : point,
		);
		this.#drawing.step({ ...this.#drawing.now, points });
	}

	/** Shows a point elsewhere until it is moved there, which is the step. */
	drag(id: number, spot: LonLat, place: PlaceId | null): void {
		this.#dragged = { id, spot, place };
	}

	remove(id: number): void {
		this.#drawing.step({
			...this.#drawing.now,
			points: this.#drawing.now.points.filter((point) => point.id !== id),
		});
	}

	clear(): void {
		if (this.#drawing.now.points.length > 0)
			this.#drawing.step({ ...this.#drawing.now, points: [] });
	}

	undo(): void {
		this.#drawing.undo();
	}

	redo(): void {
		this.#drawing.redo();
	}
}
