import type { Dossier } from '../../model/dossier';
import { dayNumber, type CalendarDate } from '../../model/edtf';
import type { Place } from '../../model/place';
import type { DatePair } from '../../model/view';
import { addDays } from './calendar';
import { spanOf, type DaySpan } from './span';
import { perDossier } from '../per-dossier';
import { periodOf, type Period } from './period';
import { compareDays, relationTo } from './window';

const AREA_ROLES: readonly Place['properties']['role'][] = ['enclave', 'oblast', 'corridor'];
const LINE_ROLES: readonly Place['properties']['role'][] = ['line-of-contact'];

export const isComparedArea = ({ properties }: Place): boolean =>
	AREA_ROLES.includes(properties.role);
export const isContactLine = ({ properties }: Place): boolean =>
	LINE_ROLES.includes(properties.role);

const periodOfPlace = ({ properties }: Place): Period | null =>
	properties.edtf === null ? null : periodOf(properties.edtf);

/** A stretch of days; `null` is a side without bound. */
type Days = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

type Standing = 'sure' | 'unsure' | 'not';

/**
 * Whether a place was what its record says in a stretch of days: `sure` where one of its days is,
 * `unsure` where only days are that its period may have had, `not` where there are none. A place
 * without a period always was.
 */
export function standingIn(place: Place, days: Days): Standing {
	const period = periodOfPlace(place);
	if (period === null || relationTo(days, period.extent) !== 'out') {
		if (period === null) return 'sure';
		const { certain } = period;
		if (certain === null) return 'unsure';
		const sure = { earliest: certain.from, latest: certain.to, qualified: false };
		return relationTo(days, sure) === 'out' ? 'unsure' : 'sure';
	}
	return 'not';
}

/** Whether a road was in use on a day of these; one without a period always was. */
const isInUse = (road: Place, days: Days): boolean =>
	relationTo(days, periodOfPlace(road)?.extent ?? null) !== 'out';

/**
 * A corridor runs along the road that opened with it. On days that have only other roads, its course
 * is unsure.
 */
function isCourseUnsure(corridor: Place, places: readonly Place[], days: Days): boolean {
	const start = periodOfPlace(corridor)?.extent.earliest ?? null;
	if (start === null) return false;
	const own = places.filter((place) => {
		if (place.properties.role !== 'road') return false;
		const earliest = periodOfPlace(place)?.extent.earliest ?? null;
		return earliest !== null && compareDays(earliest, start) === 0;
	});
	return own.length > 0 && !own.some((road) => isInUse(road, days));
}

/**
 * Whether a place was as it is drawn in a stretch of days: as `standingIn`, and a corridor is
 * `unsure`, too, on days on which its road had moved.
 *
 * @param places those of the dossier, its roads among them
 */
export function outlineStandingIn(place: Place, places: readonly Place[], days: Days): Standing {
	const standing = standingIn(place, days);
	const isMoved = place.properties.role === 'corridor' && isCourseUnsure(place, places, days);
	return standing === 'sure' && isMoved ? 'unsure' : standing;
}

/** Areas and lines with a period and a geometry: what two dates can differ in. */
export const comparedPlaces = perDossier((dossier): readonly Place[] =>
	dossier.places.filter(
		(place) =>
			place.geometry !== null &&
			place.properties.edtf !== null &&
			(isComparedArea(place) || isContactLine(place)),
	),
);

/** Changes that lie closer than this belong to one upheaval. */
const ONE_UPHEAVAL_IN_DAYS = 180;

/** The first and last day of changes that belong together, and the days before and after them. */
export type ComparisonPreset = { readonly change: DaySpan; readonly days: DatePair };

/**
 * When the dossier's areas and lines changed within its span, earliest first: the days on which
 * periods begin or end, near ones taken together. To compare are the day before and the day after.
 */
export const comparisonPresets = perDossier((dossier: Dossier): readonly ComparisonPreset[] => {
	const span = spanOf(dossier);
	if (!span) return [];
	const changes = comparedPlaces(dossier)
		.flatMap((place) => {
			const { earliest = null, latest = null } = periodOfPlace(place)?.extent ?? {};
			return [earliest, latest];
		})
		.filter((day) => day !== null)
		.filter((day) => compareDays(day, span.from) >= 0 && compareDays(day, span.to) <= 0)
		.sort(compareDays);
	const upheavals: DaySpan[] = [];
	for (const day of changes) {
		const last = upheavals.at(-1);
		if (last && dayNumber(day) - dayNumber(last.to) <= ONE_UPHEAVAL_IN_DAYS) {
			upheavals[upheavals.length - 1] = { from: last.from, to: day };
		} else upheavals.push({ from: day, to: day });
	}
	return upheavals.map((change) => ({
		change,
		days: { left: addDays(change.from, -1), right: addDays(change.to, 1) },
	}));
});
