import { readingMilliseconds } from '../../derive/time/reading-time';
import { inTimeOrder } from '../../derive/time/time-order';
import { compareDays, extentOfClaim } from '../../derive/time/window';
import type { Claim } from '../../model/claim';
import type { Dossier } from '../../model/dossier';
import type { CalendarDate } from '../../model/edtf';
import type { ReadingSpeed } from '../../model/reading-speed';
import type { TimeWindow } from '../../model/view';

/**
 * All times of a film are whole numbers of frames: ten to a second, which every container writes
 * without rounding (GIF counts hundredths, WebP and WebM thousandths).
 */
export const FRAMES_PER_SECOND = 10;

/** One claim told: a still picture that is held for as long as its words take to read. */
export type Moment = {
	readonly claim: Claim;
	/** Number of its first frame, from 0, and how many frames it lasts. */
	readonly start: number;
	readonly frames: number;
};

export type FilmPlan = {
	readonly moments: readonly Moment[];
	/** Of the whole film. */
	readonly frames: number;
};

/**
 * The moments of a film, in the order in which a story tells claims.
 *
 * @param wordsOf how many words of a claim there are to read
 */
export function filmPlan(
	dossier: Dossier,
	claims: readonly Claim[],
	speed: ReadingSpeed,
	wordsOf: (claim: Claim) => number,
): FilmPlan {
	const moments: Moment[] = [];
	let start = 0;
	for (const claim of inTimeOrder(dossier, claims)) {
		const milliseconds = readingMilliseconds(wordsOf(claim), speed);
		const frames = Math.ceil((milliseconds * FRAMES_PER_SECOND) / 1000);
		moments.push({ claim, start, frames });
		start += frames;
	}
	return { moments, frames: start };
}

/** What is seen at once: a moment, or a part of one whose words do not have room together. */
export type FilmPicture = {
	/** Positions, from 0: of its moment in the plan, and in its moment. */
	readonly moment: number;
	readonly part: number;
	readonly frames: number;
};

/**
 * The pictures of a plan, in order: a moment's time is shared by its parts.
 *
 * @param partsOf in how many parts a moment is seen, by its position
 */
export const picturesOf = (
	{ moments }: FilmPlan,
	partsOf: (moment: number) => number,
): readonly FilmPicture[] =>
	moments.flatMap(({ frames }, moment) => {
		const parts = partsOf(moment);
		const until = (part: number) => Math.round((frames * part) / parts);
		return Array.from({ length: parts }, (_, part) => ({
			moment,
			part,
			frames: until(part + 1) - until(part),
		}));
	});

/** Whole seconds of a film. */
export const secondsOf = ({ frames }: Pick<FilmPlan, 'frames'>): number =>
	Math.ceil(frames / FRAMES_PER_SECOND);

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
	a === null || (b !== null && compareDays(a, b) < 0) ? b : a;

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
	a === null || (b !== null && compareDays(a, b) > 0) ? b : a;

/**
 * The days that a moment is about, as far as they lie in the window of the film; the whole window
 * where nothing gives a date.
 */
export function daysOf(claim: Claim, window: TimeWindow): TimeWindow {
	const extent = extentOfClaim(claim);
	if (extent === null) return window;
	return { from: later(extent.earliest, window.from), to: earlier(extent.latest, window.to) };
}
