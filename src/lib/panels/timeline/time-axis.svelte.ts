import type { DaySpan } from '$lib/derive/time/span';
import { dateOfDayNumber, dayNumber, type CalendarDate } from '$lib/model/edtf';
import type { TimeWindow } from '$lib/model/view';

export const ZOOM_LEVELS = ['years', 'months', 'days'] as const;
export type ZoomLevel = (typeof ZOOM_LEVELS)[number];

/** About how many days each level shows; `years` shows the whole span. */
const DAYS_SHOWN: Readonly<Record<Exclude<ZoomLevel, 'years'>, number>> = { months: 183, days: 28 };
/** Closer than this a bar would be wider than its words. */
const FEWEST_DAYS = 10;
/** Free days beside a fitted window, as a share of the window's own length. */
const MARGIN = 0.6;

/** First and last visible day, as day numbers, both included. */
type Visible = { readonly from: number; readonly to: number };

const clamp = (value: number, lowest: number, highest: number): number =>
	Math.min(Math.max(value, lowest), highest);

/**
 * The part of a dossier's span that the timeline shows, and where a day lies on it. Positions are
 * fractions along the reading direction: 0 is the start of the first visible day, 1 the end of the
 * last. Days are calendar days, counted and never timed.
 */
export class TimeAxis {
	readonly span: DaySpan;
	readonly #first: number;
	readonly #last: number;
	#visible: Visible = $state.raw({ from: 0, to: 0 });

	constructor(span: DaySpan) {
		this.span = span;
		this.#first = dayNumber(span.from);
		this.#last = dayNumber(span.to);
		this.#visible = { from: this.#first, to: this.#last };
	}

	readonly visible: DaySpan = $derived.by(() => ({
		from: dateOfDayNumber(this.#visible.from),
		to: dateOfDayNumber(this.#visible.to),
	}));

	readonly length: number = $derived.by(() => this.#visible.to - this.#visible.from + 1);

	get spanLength(): number {
		return this.#last - this.#first + 1;
	}

	get isWhole(): boolean {
		return this.length === this.spanLength;
	}

	readonly level: ZoomLevel = $derived.by(() => {
		if (this.isWhole || this.length > 2 * DAYS_SHOWN.months) return 'years';
		return this.length > 2 * DAYS_SHOWN.days ? 'months' : 'days';
	});

	/** Where a day begins, outside of 0..1 where it is not visible. */
	startOf(day: CalendarDate): number {
		return (dayNumber(day) - this.#visible.from) / this.length;
	}

	/** Where a day ends. */
	endOf(day: CalendarDate): number {
		return (dayNumber(day) + 1 - this.#visible.from) / this.length;
	}

	/** The visible day that holds a position. */
	dayAt(position: number): CalendarDate {
		const day = this.#visible.from + Math.floor(position * this.length);
		return dateOfDayNumber(clamp(day, this.#visible.from, this.#visible.to));
	}

	/** The day whose beginning is nearest to a position. */
	dayBeginningAt(position: number): CalendarDate {
		return this.dayAt((Math.round(position * this.length) + 0.5) / this.length);
	}

	/** The day whose end is nearest to a position. */
	dayEndingAt(position: number): CalendarDate {
		return this.dayAt((Math.round(position * this.length) - 0.5) / this.length);
	}

	/** The day that lies a share of what is visible later (or earlier) than another. */
	dayLater(day: CalendarDate, share: number): CalendarDate {
		return dateOfDayNumber(dayNumber(day) + Math.round(share * this.length));
	}

	/** A day, moved into the span. */
	withinSpan(day: CalendarDate): CalendarDate {
		return dateOfDayNumber(clamp(dayNumber(day), this.#first, this.#last));
	}

	/** The days of a window within the span; a side without bound is the span's own. */
	daysOf({ from, to }: TimeWindow): DaySpan {
		const first = this.withinSpan(from ?? this.span.from);
		const last = this.withinSpan(to ?? this.span.to);
		return { from: first, to: last };
	}

	/** The window of some days: a side that lies on the span's end has no bound. */
	windowOf({ from, to }: DaySpan): TimeWindow {
		return {
			from: dayNumber(from) <= this.#first ? null : from,
			to: dayNumber(to) >= this.#last ? null : to,
		};
	}

	/** Shows the whole span. */
	showAll(): void {
		this.#visible = { from: this.#first, to: this.#last };
	}

	/** Shows some days with room on both sides. */
	fit({ from, to }: DaySpan): void {
		const first = dayNumber(from);
		const last = dayNumber(to);
		const length = Math.max((last - first + 1) * (1 + 2 * MARGIN), DAYS_SHOWN.days);
		this.#show(length, (first + last + 1) / 2);
	}

	/** Shows about as many days as the level says, around the middle of some days. */
	zoomTo(level: ZoomLevel, around: DaySpan): void {
		if (level === 'years') this.showAll();
		else this.#show(DAYS_SHOWN[level], (dayNumber(around.from) + dayNumber(around.to) + 1) / 2);
	}

	/** Zooms in (factor below 1) or out, keeping the day at `position` where it is. */
	zoomBy(factor: number, position: number): void {
		const length = clamp(Math.round(this.length * factor), FEWEST_DAYS, this.spanLength);
		const kept = this.#visible.from + position * this.length;
		this.#show(length, kept + (0.5 - position) * length);
	}

	/** Moves by a share of what is visible; a positive one goes to later days. */
	pan(share: number): void {
		const days = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * this.length));
		this.#show(this.length, this.#visible.from + this.length / 2 + days);
	}

	/** Moves by whole days, a share of what is visible; less than half a day is none. */
	shift(share: number): void {
		this.#show(this.length, this.#visible.from + this.length / 2 + share * this.length);
	}

	/** Zooms in (factor below 1) or out, with some days in the middle. */
	zoomAround(factor: number, { from, to }: DaySpan): void {
		this.#show(this.length * factor, (dayNumber(from) + dayNumber(to) + 1) / 2);
	}

	/** Where some days lie on the whole span, as fractions. */
	shareOf({ from, to }: DaySpan): { readonly start: number; readonly end: number } {
		return {
			start: (dayNumber(from) - this.#first) / this.spanLength,
			end: (dayNumber(to) + 1 - this.#first) / this.spanLength,
		};
	}

	/** Lets the visible part begin at a fraction of the span. */
	beginAt(fraction: number): void {
		const from = this.#first + clamp(fraction, 0, 1) * this.spanLength;
		this.#show(this.length, from + this.length / 2);
	}

	/** Moves just so far that a day is visible. */
	reveal(day: CalendarDate): void {
		const number = clamp(dayNumber(day), this.#first, this.#last);
		if (number < this.#visible.from) this.#show(this.length, number + this.length / 2);
		else if (number > this.#visible.to) this.#show(this.length, number + 1 - this.length / 2);
	}

	#show(length: number, middle: number): void {
		const days = clamp(Math.round(length), Math.min(FEWEST_DAYS, this.spanLength), this.spanLength);
		const from = clamp(Math.round(middle - days / 2), this.#first, this.#last - days + 1);
		this.#visible = { from, to: from + days - 1 };
	}
}
