import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { dayNumber, type CalendarDate } from '../../model/edtf';
import type { Event } from '../../model/event';
import type { Filters } from '../../model/view';
import { lengthInDays } from '../time/calendar';
import { filtersFailed } from './filters';
import { spanOf, type DaySpan } from '../time/span';
import { periodOf, type Period, type PeriodEnd } from '../time/period';
import { compareDays } from '../time/window';

/** What lasts longer is no matter of a day or a few: it is drawn as a bar. */
export const LONG_IN_DAYS = 30;

/** What a bar stands for: a claim, or an event with those of its claims that say the same days. */
export type SpanSubject =
	| { readonly kind: 'claim'; readonly claim: Claim }
	| { readonly kind: 'event'; readonly event: Event; readonly claims: readonly Claim[] };

/** Something that lasted, or may have, as a bar in a lane. */
export type Span = {
	readonly id: string;
	readonly subject: SpanSubject;
	/** The expression that it is drawn from. */
	readonly edtf: string;
	/** All days that it may have filled, cut to the dossier's span. */
	readonly days: DaySpan;
	/** The days that it filled for certain, cut likewise; `null` where there are none. */
	readonly certain: DaySpan | null;
	readonly start: PeriodEnd;
	readonly end: PeriodEnd;
	/** Bars of one lane share no day; lanes count from 0, the earliest bars in the first. */
	readonly lane: number;
};

type Unplaced = Omit<Span, 'lane'>;

const isOpen = ({ start, end }: Period): boolean =>
	[start, end].some((kind) => kind === 'open' || kind === 'unknown');

function isLong(period: Period): boolean {
	const { earliest, latest } = period.extent;
	if (earliest === null || latest === null) return isOpen(period);
	return lengthInDays({ from: earliest, to: latest }) > LONG_IN_DAYS;
}

/** A stretch within some days; `null` where they share none. */
function cut(from: CalendarDate | null, to: CalendarDate | null, days: DaySpan): DaySpan | null {
	const first = from === null || compareDays(from, days.from) < 0 ? days.from : from;
	const last = to === null || compareDays(to, days.to) > 0 ? days.to : to;
	return compareDays(first, last) > 0 ? null : { from: first, to: last };
}

function barOf(
	id: string,
	subject: SpanSubject,
	edtf: string | null,
	span: DaySpan,
): Unplaced | null {
	const period = edtf === null ? null : periodOf(edtf);
	if (edtf === null || period === null || !isLong(period)) return null;
	const days = cut(period.extent.earliest, period.extent.latest, span);
	if (!days) return null;
	const certain = period.certain && cut(period.certain.from, period.certain.to, span);
	return { id, subject, edtf, days, certain, start: period.start, end: period.end };
}

/** Puts each bar into the first lane that is free on its days. */
function inLanes(bars: readonly Unplaced[]): readonly Span[] {
	const ends: number[] = [];
	return [...bars]
		.sort(
			(a, b) =>
				compareDays(a.days.from, b.days.from) || lengthInDays(b.days) - lengthInDays(a.days),
		)
		.map((bar) => {
			const free = ends.findIndex((end) => end < dayNumber(bar.days.from));
			const lane = free === -1 ? ends.length : free;
			ends[lane] = dayNumber(bar.days.to);
			return { ...bar, lane };
		});
}

/**
 * The claims and events that last over a month or have an open end, as bars. An event stands for
 * its claims that say the very same; claims that say other days have bars of their own. Left out is
 * what the filters hide, what was withdrawn, and an event of which no claim is left.
 */
export function spansOf(dossier: Dossier, filters: Filters): readonly Span[] {
	const span = spanOf(dossier);
	if (!span) return [];
	const passing = dossier.claims.filter(
		(claim) => claim.status === 'published' && filtersFailed(dossier, claim, filters).length === 0,
	);
	const told = new Set<string>();
	const ofEvents = dossier.events.flatMap((event) => {
		const own = passing.filter(({ id }) => event.claims.includes(id));
		const alike = own.filter(({ when }) => when.edtf === event.when.edtf);
		const subject = { kind: 'event', event, claims: alike } as const;
		const bar = own.length > 0 && barOf(event.id, subject, event.when.edtf, span);
		if (!bar) return [];
		for (const { id } of alike) told.add(id);
		return [bar];
	});
	const ofClaims = passing.flatMap((claim) => {
		if (told.has(claim.id)) return [];
		return barOf(claim.id, { kind: 'claim', claim }, claim.when.edtf, span) ?? [];
	});
	return inLanes([...ofEvents, ...ofClaims]);
}
