import type { Change, Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { CalendarDate } from '../../model/edtf';
import { perDossier } from '../per-dossier';
import { readingRanks } from '../reading-order';
import { compareDays } from './window';

/** A change of a claim. `index` counts the claim's changes from 0; they are only ever added to. */
export type ClaimChange = {
	readonly claim: Claim;
	readonly change: Change;
	readonly index: number;
};

/** Claims that were changed on one day, in one way, for one reason. */
export type ChangeGroup = {
	readonly what: Change['what'];
	readonly why: string;
	/** In reading order. */
	readonly claims: readonly Claim[];
};

/** What was changed on one day. */
export type ChangeDay = {
	readonly date: CalendarDate;
	readonly groups: readonly ChangeGroup[];
};

/** What weighs most for a reader comes first. */
const WEIGHTS: readonly Change['what'][] = ['withdrawn', 'corrected', 'added'];

/** Every change of every claim, the newest first; on one day what was withdrawn before the rest. */
export const changesOf = perDossier((dossier): readonly ClaimChange[] => {
	const ranks = readingRanks(dossier);
	const rankOf = ({ claim }: ClaimChange): number => ranks.get(claim.id) ?? 0;
	return dossier.claims
		.flatMap((claim) => claim.changes.map((change, index) => ({ claim, change, index })))
		.sort(
			(a, b) =>
				compareDays(b.change.date, a.change.date) ||
				WEIGHTS.indexOf(a.change.what) - WEIGHTS.indexOf(b.change.what) ||
				rankOf(a) - rankOf(b) ||
				b.index - a.index,
		);
});

/** The changes day by day, the newest first; claims changed alike for one reason stand together. */
export function changeDays(dossier: Dossier): readonly ChangeDay[] {
	const days = new Map<CalendarDate, Map<string, ChangeGroup & { claims: Claim[] }>>();
	for (const { claim, change } of changesOf(dossier)) {
		const groups = days.get(change.date) ?? new Map<string, ChangeGroup & { claims: Claim[] }>();
		days.set(change.date, groups);
		const key = `${change.what} ${change.why}`;
		const group = groups.get(key);
		if (group) group.claims.push(claim);
		else groups.set(key, { what: change.what, why: change.why, claims: [claim] });
	}
	return [...days].map(([date, groups]) => ({ date, groups: [...groups.values()] }));
}

/** The change that withdrew a claim; `null` where it stands. */
export const withdrawalOf = ({ status, changes }: Claim): Change | null =>
	status === 'withdrawn' ? (changes.findLast(({ what }) => what === 'withdrawn') ?? null) : null;
