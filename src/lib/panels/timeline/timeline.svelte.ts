import { addDays, addMonths, lengthInDays } from '$lib/derive/time/calendar';
import { spanOf, type DaySpan } from '$lib/derive/time/span';
import { histogramOf, type Histogram } from '$lib/derive/view/histogram';
import { compareDays } from '$lib/derive/time/window';
import { calendarDateFrom, dayNumber, type CalendarDate } from '$lib/model/edtf';
import { isBounded, type Filters } from '$lib/model/view';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type { Clock } from '$lib/state/clock';
import { Playback } from './playback.svelte';
import { TimeAxis } from './time-axis.svelte';

/** What Play does: moves the window along, or tells the claims one by one. */
export type PlayMode = 'window' | 'story';

/** An end of the time window. */
export type Side = 'from' | 'to';

/** How far a key moves an end. */
export type Stride = { readonly unit: 'day' | 'month'; readonly count: number } | 'first' | 'last';

/** Shown where nothing of the dossier has a date: one day, on which nothing lies. */
const NO_DAY = calendarDateFrom('2000-01-01');

function spanToShow(dashboard: Dashboard): DaySpan {
	const span = spanOf(dashboard.dossier);
	if (span) return span;
	if (NO_DAY) return { from: NO_DAY, to: NO_DAY };
	throw new Error('the day of an empty timeline is no day');
}

/** The time window as the reader handles it: on an axis, in steps, by dragging, by playing. */
export class Timeline {
	readonly axis: TimeAxis;
	readonly playback: Playback;
	readonly #dashboard: Dashboard;
	/** True between the first and the last movement of a drag or of a held key. */
	#isMoving = $state(false);
	#mostBins = $state(400);

	constructor(dashboard: Dashboard, clock: Clock) {
		this.#dashboard = dashboard;
		this.axis = new TimeAxis(spanToShow(dashboard));
		this.beginAnew();
		this.playback = new Playback(
			{
				stage: () => this.axis.visible,
				window: () => (this.isBounded ? this.days : null),
				step: () => this.histogram.size,
				show: (days, settled) => this.#dashboard.setWindow(this.axis.windowOf(days), settled),
			},
			clock,
		);
	}

	/** Shows the days of the opening view with room on both sides, or the whole span of any other. */
	beginAnew(): void {
		const { opening, view } = this.#dashboard;
		const isOpening =
			view.window.from === opening.window.from && view.window.to === opening.window.to;
		if (isOpening && isBounded(view.window)) this.axis.fit(this.axis.daysOf(view.window));
		else this.axis.showAll();
	}

	/** The first and last day of the window; a side without bound is the span's own. */
	readonly days: DaySpan = $derived.by(() => this.axis.daysOf(this.#dashboard.view.window));

	readonly isBounded: boolean = $derived.by(() => isBounded(this.#dashboard.view.window));

	/** Kept apart from the window, so that moving the window counts nothing anew. */
	readonly #filters: Filters = $derived.by(() => this.#dashboard.view.filters);

	readonly histogram: Histogram = $derived.by(() =>
		histogramOf(this.#dashboard.dossier, this.axis.visible, this.#filters, this.#mostBins),
	);

	/** Whether the window is on its way: dragged, stepped or played. */
	get isOnTheWay(): boolean {
		return this.#isMoving || this.playback.isPlaying;
	}

	/** Where to zoom in: the window, or the fullest bar where the window has no bounds. */
	get focus(): DaySpan {
		if (this.isBounded) return this.days;
		const weight = ({ passing }: Histogram['bins'][number]) => passing.certain + passing.possible;
		const [first, ...others] = this.histogram.bins;
		if (!first) return this.days;
		return others.reduce((best, bin) => (weight(bin) > weight(best) ? bin : best), first);
	}

	/**
	 * The one day of the window where the axis is near enough for its hours; else `null`. Not while an
	 * end is moved across it: the hours take room, and the map would be made anew for it.
	 */
	get dayShown(): CalendarDate | null {
		if (this.#isMoving) return null;
		const { from, to } = this.days;
		return this.isBounded && from === to && this.axis.level === 'days' ? from : null;
	}

	/** Zooms in (a factor below 1) or out, around the window. */
	zoomBy(factor: number): void {
		this.axis.zoomAround(factor, this.focus);
	}

	/** How many bars there is room for. */
	allowBins(most: number): void {
		this.#mostBins = Math.max(12, most);
	}

	/** Puts one end on a day; it stops at the other end. Not settled until `settle`. */
	moveEnd(side: Side, day: CalendarDate): void {
		const { from, to } = this.days;
		const isBeyond = side === 'from' ? compareDays(day, to) > 0 : compareDays(day, from) < 0;
		const stopped = isBeyond ? (side === 'from' ? to : from) : this.axis.withinSpan(day);
		this.#move(side === 'from' ? { from: stopped, to } : { from, to: stopped });
	}

	stepEnd(side: Side, stride: Stride): void {
		this.moveEnd(side, this.#stepped(this.days[side], stride));
		this.axis.reveal(this.days[side]);
	}

	/** Moves the whole window to begin on a day, its length kept; it stops at the span's ends. */
	moveWindow(days: DaySpan, from: CalendarDate): void {
		const length = lengthInDays(days);
		const latest = addDays(this.axis.span.to, 1 - length);
		const day = this.axis.withinSpan(compareDays(from, latest) > 0 ? latest : from);
		this.#move({ from: day, to: addDays(day, length - 1) });
	}

	/** A new window between two days, in whichever order. */
	brush(one: CalendarDate, other: CalendarDate): void {
		this.#move(compareDays(one, other) <= 0 ? { from: one, to: other } : { from: other, to: one });
	}

	/** The movement is over: the window as it stands becomes a step that can be undone. */
	settle(): void {
		if (!this.#isMoving) return;
		this.#isMoving = false;
		this.#dashboard.setWindow(this.#dashboard.view.window);
	}

	/** Sets the window at once. */
	choose(days: DaySpan): void {
		this.playback.abandon();
		this.#isMoving = false;
		this.#dashboard.setWindow(this.axis.windowOf(days));
	}

	/** Sets the window and shows it with room on both sides. */
	goTo(days: DaySpan): void {
		this.choose(days);
		this.axis.fit({ from: this.axis.withinSpan(days.from), to: this.axis.withinSpan(days.to) });
	}

	clear(): void {
		this.choose(this.axis.span);
	}

	isChosen(days: DaySpan): boolean {
		const wanted = this.axis.windowOf(days);
		const { window } = this.#dashboard.view;
		return wanted.from === window.from && wanted.to === window.to;
	}

	/** Days of the bar at a visible day. */
	barAt(day: CalendarDate): DaySpan {
		const number = dayNumber(day);
		return this.histogram.bins.find(({ to }) => number <= dayNumber(to)) ?? { from: day, to: day };
	}

	#move(days: DaySpan): void {
		this.playback.abandon();
		this.#isMoving = true;
		const window = this.axis.windowOf(days);
		const now = this.#dashboard.view.window;
		if (window.from !== now.from || window.to !== now.to) this.#dashboard.setWindow(window, false);
	}

	#stepped(day: CalendarDate, stride: Stride): CalendarDate {
		if (stride === 'first') return this.axis.span.from;
		if (stride === 'last') return this.axis.span.to;
		return stride.unit === 'day' ? addDays(day, stride.count) : addMonths(day, stride.count);
	}
}
