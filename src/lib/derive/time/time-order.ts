import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import { dayNumber, type CalendarDate } from '../../model/edtf';
import { readingRanks } from '../reading-order';
import { extentOfClaim } from './window';

/** A local clock time. `minutes` since the local midnight, `offset` ahead of UTC in minutes. */
export type Clock = { readonly minutes: number; readonly offset: number };

const CLOCK = /^(\d{2}):(\d{2})([+-])(\d{2}):(\d{2})$/;

/** Reads `HH:MM+HH:MM`; `null` where there is no such time. */
export function clockOf(time: string | undefined): Clock | null {
	const [, hour, minute, sign, hours, minutes] = CLOCK.exec(time ?? '') ?? [];
	if (sign === undefined) return null;
	const ahead = Number(hours) * 60 + Number(minutes);
	return {
		minutes: Number(hour) * 60 + Number(minute),
		offset: sign === '-' ? -ahead : ahead,
	};
}

const MINUTES_A_DAY = 1440;

/** What claims are ordered by, the first difference deciding. */
function keysOf(claim: Claim, rank: number): readonly number[] {
	const extent = extentOfClaim(claim);
	if (extent === null) return [Infinity, 0, 0, rank];
	const day = extent.earliest === null ? -Infinity : dayNumber(extent.earliest);
	const clock = clockOf(claim.when.time);
	if (clock === null || day === -Infinity) return [day, 1, 0, rank];
	return [day, 0, day * MINUTES_A_DAY + clock.minutes - clock.offset, rank];
}

/**
 * Claims by the earliest day they can speak of, on one day by the clock (of two offsets the earlier
 * moment first), then those of that day without a clock time, and otherwise in reading order. What
 * has no date comes last.
 */
export function inTimeOrder(dossier: Dossier, claims: readonly Claim[]): readonly Claim[] {
	const ranks = readingRanks(dossier);
	return claims
		.map((claim) => ({ claim, keys: keysOf(claim, ranks.get(claim.id) ?? Infinity) }))
		.sort((a, b) => {
			for (const [at, key] of a.keys.entries()) {
				const other = b.keys[at] ?? 0;
				if (key !== other) return key < other ? -1 : 1;
			}
			return 0;
		})
		.map(({ claim }) => claim);
}

/** Claims that may speak of a day: those that give an hour of it, in order, and the others. */
export type DayOfClaims = {
	readonly timed: readonly { readonly claim: Claim; readonly clock: Clock }[];
	readonly untimed: readonly Claim[];
};

/** Sorts claims of a day by the hour they give. A time that is of more than this day is none of it. */
export function hoursOf(
	dossier: Dossier,
	claims: readonly Claim[],
	day: CalendarDate,
): DayOfClaims {
	const timed: DayOfClaims['timed'][number][] = [];
	const untimed: Claim[] = [];
	for (const claim of inTimeOrder(dossier, claims)) {
		const extent = extentOfClaim(claim);
		const clock = clockOf(claim.when.time);
		if (clock && extent?.earliest === day && extent.latest === day) timed.push({ claim, clock });
		else untimed.push(claim);
	}
	return { timed, untimed };
}
