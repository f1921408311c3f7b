import type { DaySpan } from '$lib/derive/time/span';
import type { Timeline } from './timeline.svelte';

/** A pointer that moves less, in CSS pixels, has clicked. */
const CLICK = 4;

/** What a press on the plot began: a window carried along, or a new one drawn. */
type Press = {
	readonly x: number;
	readonly start: number;
	readonly carried: DaySpan | null;
	isDrag: boolean;
};

/** Where on the plot something is: a fraction in reading direction. */
type Across = {
	/** Of a place, in CSS pixels of the viewport. */
	position(clientX: number): number;
	/** 1, or -1 where later days lie to the left. */
	forward(): 1 | -1;
};

/** What pointers and the wheel do on the plot: choose, draw, carry the window; zoom and move the axis. */
export class PlotGestures {
	readonly #timeline: Timeline;
	readonly #across: Across;
	readonly #pointers = new Map<number, number>();
	#press: Press | null = null;
	#frame = 0;

	constructor(timeline: Timeline, across: Across) {
		this.#timeline = timeline;
		this.#across = across;
	}

	/** Moves at most once a frame, however often the pointer reports. */
	inFrame(move: () => void): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(move);
	}

	settle(): void {
		cancelAnimationFrame(this.#frame);
		this.#timeline.settle();
	}

	take(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
		if (event.button !== 0) return;
		this.#pointers.set(event.pointerId, event.clientX);
		event.currentTarget.setPointerCapture(event.pointerId);
		if (this.#pointers.size > 1) {
			this.#letGo();
			return;
		}
		const { axis, days, isBounded } = this.#timeline;
		const start = this.#across.position(event.clientX);
		const isInside = isBounded && start >= axis.startOf(days.from) && start <= axis.endOf(days.to);
		this.#press = { x: event.clientX, start, carried: isInside ? days : null, isDrag: false };
	}

	move(event: PointerEvent): void {
		if (this.#pointers.size > 1) {
			this.#pinch(event);
			return;
		}
		const press = this.#press;
		if (!press) return;
		press.isDrag ||= Math.abs(event.clientX - press.x) >= CLICK;
		if (!press.isDrag) return;
		const timeline = this.#timeline;
		const { axis } = timeline;
		const position = this.#across.position(event.clientX);
		this.inFrame(() => {
			const { carried, start } = press;
			if (carried) timeline.moveWindow(carried, axis.dayLater(carried.from, position - start));
			else timeline.brush(axis.dayAt(start), axis.dayAt(position));
		});
	}

	release(event: PointerEvent): void {
		this.#pointers.delete(event.pointerId);
		const press = this.#press;
		if (!press) return;
		this.#press = null;
		const timeline = this.#timeline;
		if (event.type === 'pointercancel' || press.isDrag) this.settle();
		else timeline.choose(timeline.barAt(timeline.axis.dayAt(press.start)));
	}

	wheel(event: WheelEvent): void {
		event.preventDefault();
		const { axis } = this.#timeline;
		if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
			axis.pan((this.#across.forward() * event.deltaX) / 1_000);
		} else axis.zoomBy(Math.exp(event.deltaY / 500), this.#across.position(event.clientX));
	}

	/** A second finger: what the first began is left as it stands. */
	#letGo(): void {
		this.#press = null;
		this.settle();
	}

	/** The days under both fingers stay under them. */
	#pinch(event: PointerEvent): void {
		const before = [...this.#pointers.values()];
		this.#pointers.set(event.pointerId, event.clientX);
		const after = [...this.#pointers.values()];
		const spread = ([one = 0, other = 0]: readonly number[]) => Math.max(8, Math.abs(one - other));
		const middle = ([one = 0, other = 0]: readonly number[]) => (one + other) / 2;
		const factor = spread(before) / spread(after);
		const { axis } = this.#timeline;
		const [from, to] = [before, after].map((xs) => this.#across.position(middle(xs)));
		axis.zoomBy(factor, to ?? 0.5);
		axis.shift((from ?? 0.5) - (to ?? 0.5));
	}
}
