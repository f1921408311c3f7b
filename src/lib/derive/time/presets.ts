import type { Dossier } from '../../model/dossier';
import { extentOf } from '../../model/edtf';
import type { Localized } from '../../model/localized';
import { lengthInDays } from './calendar';
import { spanOf, type DaySpan } from './span';
import { perDossier } from '../per-dossier';
import { compareDays } from './window';

/** A stretch of time worth going to, and the titles of the events that fill it. */
export type Preset = { readonly days: DaySpan; readonly titles: readonly Localized[] };

/** A longer event than this share of the span is the span, not a stretch of it. */
const MOST_OF_SPAN = 0.9;

/** More would be a list to search, not a choice. */
const MOST_PRESETS = 3;

/** A stretch that fills this share of a longer one shows about the same. */
const ALIKE = 0.5;

function isLikeAnother({ days }: Preset, presets: readonly Preset[]): boolean {
	return presets.some(
		({ days: other }) =>
			lengthInDays(other) > lengthInDays(days) &&
			compareDays(other.from, days.from) <= 0 &&
			compareDays(days.to, other.to) <= 0 &&
			lengthInDays(days) >= ALIKE * lengthInDays(other),
	);
}

/**
 * The days that events fill, each stretch once, earliest first and of equal beginnings the longer
 * first. Left out are events without both bounds, about as long as the span, or within a stretch
 * at most twice as long; of many stretches those stay that the most claims are about, and of
 * equals the longer.
 */
export const presetsOf = perDossier((dossier: Dossier): readonly Preset[] => {
	const span = spanOf(dossier);
	const presets = new Map<string, { days: DaySpan; titles: Localized[]; claims: number }>();
	for (const event of dossier.events) {
		const extent = event.when.edtf === null ? null : extentOf(event.when.edtf);
		if (!extent?.earliest || !extent.latest) continue;
		const days = { from: extent.earliest, to: extent.latest };
		if (span && lengthInDays(days) > MOST_OF_SPAN * lengthInDays(span)) continue;
		const key = `${days.from}/${days.to}`;
		const known = presets.get(key);
		if (known) {
			known.titles.push(event.title);
			known.claims += event.claims.length;
		} else presets.set(key, { days, titles: [event.title], claims: event.claims.length });
	}
	const all = [...presets.values()];
	return all
		.filter((preset) => !isLikeAnother(preset, all))
		.sort((a, b) => b.claims - a.claims || lengthInDays(b.days) - lengthInDays(a.days))
		.slice(0, MOST_PRESETS)
		.map(({ days, titles }) => ({ days, titles }))
		.sort((a, b) => compareDays(a.days.from, b.days.from) || compareDays(b.days.to, a.days.to));
});
