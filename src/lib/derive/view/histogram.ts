import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { dateOfDayNumber, dayNumber } from '../../model/edtf';
import type { Filters } from '../../model/view';
import { filtersFailed } from './filters';
import { dateAt, partsOf } from '../time/date-parts';
import type { DaySpan } from '../time/span';
import { extentOfClaim } from '../time/window';

export const BIN_SIZES = ['day', 'month', 'year'] as const;
export type BinSize = (typeof BIN_SIZES)[number];

/** Claims of a bin: `certain` lie within it wholly, `possible` reach into it. */
export type BinCounts = { readonly certain: number; readonly possible: number };

/** Days from `from` to `to`, both included; the first and last bin are cut to the span. */
export type Bin = DaySpan & {
	/** Claims that pass the filters. */
	readonly passing: BinCounts;
	/** Claims that a filter hides. */
	readonly filtered: BinCounts;
};

export type Histogram = {
	readonly size: BinSize;
	readonly span: DaySpan;
	readonly bins: readonly Bin[];
	/** The highest bar: certain and possible of the claims that pass the filters. */
	readonly highest: number;
	/** Claims that pass the filters but stand in no bin, for want of a date or of a day in the span. */
	readonly undated: number;
	readonly outside: number;
};

/** The first day of the next bin. */
function nextStart(day: number, size: BinSize): number {
	if (size === 'day') return day + 1;
	const { year, month } = partsOf(dateOfDayNumber(day));
	const start = dateAt({
		year: size === 'year' || month === 12 ? year + 1 : year,
		month: size === 'year' ? 1 : (month % 12) + 1,
		day: 1,
	});
	return start === null ? Infinity : dayNumber(start);
}

/** Day numbers on which bins start, then the day behind the last bin; `null` where too many. */
function edgesOf(span: DaySpan, size: BinSize, maxBins: number): readonly number[] | null {
	const last = dayNumber(span.to);
	const edges = [dayNumber(span.from)];
	let edge = edges[0] ?? 0;
	while (edge <= last) {
		if (edges.length > maxBins) return null;
		edge = Math.min(nextStart(edge, size), last + 1);
		edges.push(edge);
	}
	return edges;
}

function chooseEdges(span: DaySpan, maxBins: number): { size: BinSize; edges: readonly number[] } {
	for (const size of BIN_SIZES) {
		const edges = edgesOf(span, size, size === 'year' ? Infinity : maxBins);
		if (edges) return { size, edges };
	}
	throw new Error('bins of a year were refused');
}

/** The bin that holds a day within the span. */
function binOf(day: number, edges: readonly number[]): number {
	let low = 0;
	let high = edges.length - 2;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((edges[middle] ?? 0) <= day) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Counts in one pass: `starts` has what begins and ends to be possible at each bin. */
class Tally {
	private readonly certain: Float64Array;
	private readonly starts: Float64Array;

	constructor(bins: number) {
		this.certain = new Float64Array(bins);
		this.starts = new Float64Array(bins + 1);
	}

	add(first: number, last: number, isCertain: boolean): void {
		if (isCertain) this.certain[first] = (this.certain[first] ?? 0) + 1;
		else {
			this.starts[first] = (this.starts[first] ?? 0) + 1;
			this.starts[last + 1] = (this.starts[last + 1] ?? 0) - 1;
		}
	}

	counts(): BinCounts[] {
		let possible = 0;
		return Array.from(this.certain, (certain, bin) => {
			possible += this.starts[bin] ?? 0;
			return { certain, possible };
		});
	}
}

/**
 * How many claims each day, month or year of a span has: days as long as there are no more than
 * `maxBins` of them, else months, else years (however many). A claim is certain in a bin that holds
 * its whole extent; one that reaches over several bins or past the span, or whose date is
 * approximate or uncertain, is possible in each bin it touches. Withdrawn claims do not count.
 *
 * @param span days to show, both included; must not end before it begins
 */
export function histogramOf(
	dossier: Dossier,
	span: DaySpan,
	filters: Filters,
	maxBins = 400,
): Histogram {
	const { size, edges } = chooseEdges(span, maxBins);
	const from = dayNumber(span.from);
	const to = dayNumber(span.to);
	const passing = new Tally(edges.length - 1);
	const filtered = new Tally(edges.length - 1);
	let undated = 0;
	let outside = 0;
	for (const claim of dossier.claims) {
		if (claim.status === 'withdrawn') continue;
		const passes = filtersFailed(dossier, claim, filters).length === 0;
		const bins = binsOf(claim, from, to, edges);
		if (typeof bins === 'object') {
			(passes ? passing : filtered).add(bins.first, bins.last, bins.certain);
		} else if (!passes) continue;
		else if (bins === 'undated') undated += 1;
		else outside += 1;
	}
	const hidden = filtered.counts();
	const bins = passing.counts().map((counts, bin) => ({
		from: dateOfDayNumber(edges[bin] ?? from),
		to: dateOfDayNumber((edges[bin + 1] ?? to + 1) - 1),
		passing: counts,
		filtered: hidden[bin] ?? { certain: 0, possible: 0 },
	}));
	const highest = Math.max(0, ...bins.map((bin) => bin.passing.certain + bin.passing.possible));
	return { size, span, bins, highest, undated, outside };
}

function binsOf(
	claim: Claim,
	from: number,
	to: number,
	edges: readonly number[],
): { first: number; last: number; certain: boolean } | 'undated' | 'outside' {
	const extent = extentOfClaim(claim);
	if (extent === null) return 'undated';
	const earliest = extent.earliest === null ? -Infinity : dayNumber(extent.earliest);
	const latest = extent.latest === null ? Infinity : dayNumber(extent.latest);
	if (latest < from || earliest > to) return 'outside';
	const first = binOf(Math.max(earliest, from), edges);
	const last = binOf(Math.min(latest, to), edges);
	const isInside = earliest >= from && latest <= to;
	return { first, last, certain: first === last && isInside && !extent.qualified };
}
