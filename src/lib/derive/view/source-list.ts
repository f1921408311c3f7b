import type { Dossier } from '../../model/dossier';
import type { CalendarDate } from '../../model/edtf';
import { extentOf } from '../../model/edtf';
import type { SourceId } from '../../model/ids';
import type { Source } from '../../model/source';
import { claimsOfSource } from '../lookup';
import { perDossier } from '../per-dossier';
import { partsOf } from '../time/date-parts';
import { compareDays, extentOfClaim } from '../time/window';

/** A source in a list of sources. */
export type SourceEntry = {
	readonly source: Source;
	/** Published claims that rest on it. */
	readonly claimCount: number;
	/** First day of the earliest thing that its claims speak of; `null` where none is dated. */
	readonly firstDay: CalendarDate | null;
};

export const SOURCE_GROUPINGS = ['year', 'publisher'] as const;

/** What the linked sources of a list are grouped by: the year they speak of, or who published them. */
export type SourceGrouping = (typeof SOURCE_GROUPINGS)[number];

export type SourceGroup = {
	/** Held sources, those of a year (`null`: undated), or those of a publisher, by their English name. */
	readonly of:
		| { readonly kind: 'held' }
		| { readonly kind: 'year'; readonly year: string | null }
		| { readonly kind: 'publisher'; readonly publisher: Source['publisher'] };
	readonly entries: readonly SourceEntry[];
};

const publishedOn = ({ published }: Source): CalendarDate | null =>
	published.edtf === null ? null : (extentOf(published.edtf)?.earliest ?? null);

/** Undated behind dated. */
const byDay = (a: CalendarDate | null, b: CalendarDate | null): number =>
	a === b ? 0 : a === null ? 1 : b === null ? -1 : compareDays(a, b);

function entryOf(dossier: Dossier, source: Source): SourceEntry {
	const claims = claimsOfSource(dossier, source.id).filter(({ status }) => status === 'published');
	const days = claims.flatMap((claim) => extentOfClaim(claim)?.earliest ?? []);
	return { source, claimCount: claims.length, firstDay: days.sort(byDay)[0] ?? null };
}

/**
 * All sources in the order of a list: held ones first, in the dossier's order, then linked ones by
 * the day of their publication, those whose date was not seen last.
 */
export const sourceEntries = perDossier((dossier): readonly SourceEntry[] => {
	const entries = dossier.sources.map((source) => entryOf(dossier, source));
	const held = entries.filter(({ source }) => source.kind === 'held');
	const linked = entries.filter(({ source }) => source.kind === 'linked');
	linked.sort((a, b) => byDay(publishedOn(a.source), publishedOn(b.source)));
	return [...held, ...linked];
});

/** The place of a source in that order, from 0; -1 where the dossier lacks it. */
export const placeInList = (dossier: Dossier, id: SourceId): number =>
	sourceEntries(dossier).findIndex(({ source }) => source.id === id);

/** A year as EDTF writes it. */
function yearOf(day: CalendarDate): string {
	const { year } = partsOf(day);
	const digits = String(Math.abs(year)).padStart(4, '0');
	return digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits}`;
}

function groupOf({ source, firstDay }: SourceEntry, by: SourceGrouping): SourceGroup['of'] {
	if (source.kind === 'held') return { kind: 'held' };
	if (by === 'publisher') return { kind: 'publisher', publisher: source.publisher };
	return { kind: 'year', year: firstDay && yearOf(firstDay) };
}

function keyOf(of: SourceGroup['of']): string {
	switch (of.kind) {
		case 'held':
			return '';
		case 'year':
			return of.year ?? '\uffff';
		case 'publisher':
			return of.publisher.en;
	}
}

/** The entries in groups: held sources, then years in their order or publishers by the alphabet. */
export function sourceGroups(dossier: Dossier, by: SourceGrouping): readonly SourceGroup[] {
	const groups = new Map<string, { of: SourceGroup['of']; entries: SourceEntry[] }>();
	for (const entry of sourceEntries(dossier)) {
		const of = groupOf(entry, by);
		const group = groups.get(keyOf(of));
		if (group) group.entries.push(entry);
		else groups.set(keyOf(of), { of, entries: [entry] });
	}
	const alphabet = new Intl.Collator('en');
	return [...groups]
		.sort(([a], [b]) => (by === 'publisher' ? alphabet.compare(a, b) : a < b ? -1 : 1))
		.map(([, group]) => group);
}
