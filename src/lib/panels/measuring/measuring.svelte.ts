import type { Spot } from '$lib/derive/geometry/coordinates';
import { measure, type Measured, type MeasureMode } from '$lib/derive/measuring/measure';
import type { PlaceId } from '$lib/model/ids';

/** A point that the reader set. */
export type MeasuredPoint = {
	/** The same for as long as the point is there, also while it moves. */
	readonly id: number;
	readonly spot: Spot;
	/** The place it was set to, or `null`. */
	readonly place: PlaceId | null;
};

type Drawing = { readonly mode: MeasureMode; readonly points: readonly MeasuredPoint[] };

/** What the reader measures on the map: points, one after the other, and each step taken back. */
export class Measuring {
	#isOpen = $state(false);
	#now: Drawing = $state.raw({ mode: 'distance', points: [] });
	#past: readonly Drawing[] = $state.raw([]);
	#future: readonly Drawing[] = $state.raw([]);
	/** Where a point is while it is dragged: no step yet. */
	#dragged: MeasuredPoint | null = $state.raw(null);
	#count = 0;

	readonly points: readonly MeasuredPoint[] = $derived(
		this.#now.points.map((point) => (point.id === this.#dragged?.id ? this.#dragged : point)),
	);

	readonly measured: Measured = $derived(
		measure(
			this.#now.mode,
			this.points.map(({ spot }) => spot),
		),
	);

	get isOpen(): boolean {
		return this.#isOpen;
	}

	get mode(): MeasureMode {
		return this.#now.mode;
	}

	/** Whether the points make a line or an area. */
	get isEnough(): boolean {
		return this.points.length > (this.mode === 'area' ? 2 : 1);
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
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
		if (mode !== this.#now.mode) this.#step({ ...this.#now, mode });
	}

	add(spot: Spot, place: PlaceId | null): void {
		this.#count += 1;
		this.#step({ ...this.#now, points: [...this.#now.points, { id: this.#count, spot, place }] });
	}

	/** Puts a point elsewhere; nothing is done where it is there already. */
	move(id: number, spot: Spot, place: PlaceId | null): void {
		this.#dragged = null;
		const there = this.#now.points.find((point) => point.id === id);
		if (!there || (there.spot[0] === spot[0] && there.spot[1] === spot[1])) return;
		const points = this.#now.points.map((point) => (point.id === id ? { id, spot, place } : point));
		this.#step({ ...this.#now, points });
	}

	/** Shows a point elsewhere until it is moved there, which is the step. */
	drag(id: number, spot: Spot, place: PlaceId | null): void {
		this.#dragged = { id, spot, place };
	}

	remove(id: number): void {
		this.#step({ ...this.#now, points: this.#now.points.filter((point) => point.id !== id) });
	}

	clear(): void {
		if (this.#now.points.length > 0) this.#step({ ...this.#now, points: [] });
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [this.#now, ...this.#future];
		this.#now = before;
	}

	redo(): void {
		const [after, ...rest] = this.#future;
		if (!after) return;
		this.#past = [...this.#past, this.#now];
		this.#future = rest;
		this.#now = after;
	}

	#step(drawing: Drawing): void {
		this.#past = [...this.#past, this.#now];
		this.#future = [];
		this.#now = drawing;
	}
}
