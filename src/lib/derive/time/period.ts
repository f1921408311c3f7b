import { extentOf, type CalendarDate, type Extent } from '../../model/edtf';
import { addDays } from './calendar';
import { compareDays } from './window';

/**
 * How an end of a period is known: by a date, by about a date (`~`, `?`, `%`, a season), as open
 * (`..`: it goes on), or not at all (left blank, or "one of" what has no bound).
 */
export type PeriodEnd = 'known' | 'approximate' | 'open' | 'unknown';

/** A stretch of days; `null` is a side without bound. */
export type Stretch = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

/** When something was so, told apart by how surely it was so on a day. */
export type Period = {
	/** The days on which it may have been so. */
	readonly extent: Extent;
	/** The days on which it was so, if the expression is right; `null` where that is no day. */
	readonly certain: Stretch | null;
	readonly start: PeriodEnd;
	readonly end: PeriodEnd;
};

type Bound = { readonly kind: PeriodEnd; readonly extent: Extent | null };

function boundOf(expression: string): Bound {
	if (expression === '..') return { kind: 'open', extent: null };
	if (expression === '') return { kind: 'unknown', extent: null };
	const extent = extentOf(expression);
	return { kind: extent?.qualified === true ? 'approximate' : 'known', extent };
}

/** From the last day on which it can have begun; a day later where that day itself is unsure. */
function surelyBegun({ kind, extent }: Bound): CalendarDate | null {
	const day = extent?.latest ?? null;
	return day !== null && kind === 'approximate' ? addDays(day, 1) : day;
}

/** Until the first day on which it can have ended. */
function surelyGoingOn({ kind, extent }: Bound): CalendarDate | null {
	const day = extent?.earliest ?? null;
	return day !== null && kind === 'approximate' ? addDays(day, -1) : day;
}

/** The one day that an end is; `null` where it can be several. */
function onlyDay({ kind, extent }: Bound): CalendarDate | null {
	if (kind !== 'known' || extent === null) return null;
	return extent.earliest === extent.latest ? extent.earliest : null;
}

function certainBetween(start: Bound, end: Bound): Stretch | null {
	// Of an end that nobody knows no more is certain than the day of the other end.
	const from = start.kind === 'unknown' ? onlyDay(end) : surelyBegun(start);
	const to = end.kind === 'unknown' ? onlyDay(start) : surelyGoingOn(end);
	const isUnknown = (bound: Bound, day: CalendarDate | null) =>
		bound.kind === 'unknown' && day === null;
	if (isUnknown(start, from) || isUnknown(end, to)) return null;
	return from !== null && to !== null && compareDays(to, from) < 0 ? null : { from, to };
}

/** What is no interval: a day, or every day of a list, is certain; "in 2020" names no day. */
function certainIn(expression: string, extent: Extent): Stretch | null {
	const { earliest, latest, qualified } = extent;
	if (qualified || expression.startsWith('[')) return null;
	const isWhole = expression.startsWith('{')
		? !/[,XS]/.test(expression)
		: earliest !== null && earliest === latest;
	return isWhole ? { from: earliest, to: latest } : null;
}

/**
 * How the ends of what is no interval are known. "One of" a set without a bound lies nobody knows
 * how far; "all of" it goes on.
 */
function endsOf(expression: string, { qualified }: Extent): Pick<Period, 'start' | 'end'> {
	const bounded = qualified ? 'approximate' : 'known';
	const boundless = expression.startsWith('[') ? 'unknown' : 'open';
	return {
		start: /^.\.\./.test(expression) ? boundless : bounded,
		end: /\.\..$/.test(expression) ? boundless : bounded,
	};
}

/** Reads an EDTF expression as a period; `null` where it is not valid. */
export function periodOf(expression: string): Period | null {
	const extent = extentOf(expression);
	if (extent === null) return null;
	const [from = '', to] = expression.split('/');
	if (to === undefined) {
		return { extent, certain: certainIn(expression, extent), ...endsOf(expression, extent) };
	}
	const [start, end] = [boundOf(from), boundOf(to)];
	return { extent, certain: certainBetween(start, end), start: start.kind, end: end.kind };
}
