import { lengthInDays } from '$lib/derive/time/calendar';
import { spanOf, type DaySpan } from '$lib/derive/time/span';
import type { Claim } from '$lib/model/claim';
import type { Dossier } from '$lib/model/dossier';
import type { FigureChoices } from '$lib/model/figure-choices';
import type { FilmChoices, FilmShape } from '$lib/model/film-choices';
import type { TimeWindow } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import type { Measure } from '$lib/snapshot/layout/column';
import { captionParts, layOutMoment, placesOf, type FilmContent } from '$lib/snapshot/film/layout';
import {
	daysOf,
	filmPlan,
	picturesOf,
	type FilmPicture,
	type FilmPlan,
	type Moment,
} from '$lib/snapshot/film/plan';
import type { FilmSize } from '$lib/snapshot/film/writer';
import { isInFrame } from '$lib/derive/geometry/frame';
import type { Page } from '$lib/snapshot/layout/page';
import { directionOf, type Language } from '$lib/model/language';
import { captionOf } from './caption';
import { isolated, numberWords } from '$lib/words/numbers';
import { timelineOf } from './content';
import { snapshotAlt, type EvidenceSubject } from './record';
import { toldOf, wordsToRead } from '$lib/words/told';
import {
	BADGE_ROOM,
	frameFor,
	scalesIn,
	settingOf,
	type Composed,
	type MapToDraw,
	type Seen,
} from './figure';
import { namesIn, numbersIn, overlayOf } from './figure-map';

/** A film that is laid out: what is told in it, and its pictures one by one. */
export type Film = {
	readonly plan: FilmPlan;
	readonly pictures: readonly FilmPicture[];
	/** One of the pictures, by its position from 0. */
	readonly at: (index: number) => Composed;
	/** What the map of all pictures has in common. */
	readonly ground: () => Pick<MapToDraw, 'overlay' | 'selected'>;
	/** Every letter that stands on it. */
	readonly letters: string;
	/** What the film shows, for who cannot see it. */
	readonly alternative: string;
};

/** Figure pixels: type has to be read on a telephone. */
const FIGURES: Readonly<Record<FilmShape, readonly [width: number, height: number]>> = {
	'16:9': [960, 540],
	'1:1': [720, 720],
	'9:16': [540, 960],
};

type Shaped = Pick<FilmChoices, 'shape' | 'size'>;

const scaleOf = ({ shape, size }: Shaped): number => size / Math.min(...FIGURES[shape]);

/** Sides of a film's pictures in pixels: even numbers, as encoders want them. */
export function filmSize(film: Shaped): FilmSize {
	const [width, height] = FIGURES[film.shape];
	const scale = scaleOf(film);
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function filmPage(film: Shaped): Page {
	const [width, height] = FIGURES[film.shape];
	return { width, height, unit: 1, scale: scaleOf(film), pixels: filmSize(film) };
}

/** Days below which the strip shows the whole dossier: a bar or two say nothing. */
const SHORT = 14;

function stripSpan(dossier: Dossier, { from, to }: TimeWindow): DaySpan | null {
	const whole = spanOf(dossier);
	if (from === null || to === null) return whole;
	return lengthInDays({ from, to }) < SHORT ? whole : { from, to };
}

/** What a film of the reader's view tells, and when. */
export function planFor(
	{ showing }: Pick<Seen, 'showing'>,
	{ speed }: Pick<FilmChoices, 'speed'>,
	language: Language,
): FilmPlan {
	const { dossier, shown, unverified } = showing;
	const claims = [...shown.certain, ...shown.possible, ...shown.undated];
	const wordsOf = (claim: Claim) =>
		wordsToRead(toldOf(dossier, claim, language, unverified), language);
	return filmPlan(dossier, claims, speed, wordsOf);
}

/** Puts what the reader sees into a film, in the order and the words of the story. Pure but for `measure`. */
export function filmOf(
	seen: Seen,
	choices: FigureChoices,
	film: FilmChoices,
	measure: Measure,
): Film {
	const { showing, basemap, reliefUrl } = seen;
	const { dossier } = showing;
	const { language } = choices;
	const { view, theme, labels, window, around } = settingOf(seen, choices);
	const page = filmPage(film);
	const plan = planFor(seen, film, language);
	const arrangement = {
		width: page.width ?? 0,
		height: page.height ?? 0,
		parts: choices.parts.filter((part) => part === 'scale' || part === 'north'),
		theme,
		measure,
		faces: 'site' as const,
	};
	const span = stripSpan(dossier, window);
	const contentOf = ({ claim }: Moment, index: number): FilmContent => {
		const days = daysOf(claim, window);
		const caption = captionOf(showing, claim, language, { at: index, of: plan.moments.length });
		return {
			direction: directionOf(language),
			language,
			title: around.title,
			subtitle: around.subtitle,
			window: around.window,
			note: choices.note ?? '',
			credits: around.credits,
			north: m.snapshot_north({}, { locale: language }),
			timeline: span && timelineOf(dossier, { ...view, window: days }, language, span),
			alternative: m.film_moment_alt(
				{
					at: numberWords(index + 1, language),
					of: numberWords(plan.moments.length, language),
					date: isolated(caption.date),
					words: isolated(caption.translation || caption.sentence),
				},
				{ locale: language },
			),
			caption,
		};
	};
	const contents = plan.moments.map(contentOf);
	const places = contents.length > 0 ? placesOf(arrangement, contents) : null;
	const frame = places && frameFor(seen, choices, places.map);
	const captions = places
		? contents.map((content) => captionParts(places, content, arrangement))
		: [];
	const pictures = picturesOf(plan, (moment) => captions[moment]?.length ?? 1);
	const inFrame = frame
		? showing.marks.marks.filter(({ anchor }) => isInFrame(frame, anchor, BADGE_ROOM))
		: [];
	const subject: EvidenceSubject = {
		showing: { ...showing, view },
		language,
		link: seen.link,
		content: around,
		marked: new Set(inFrame.map(({ claim }) => claim)),
	};
	const fromView = snapshotAlt(subject);
	const pictureAt = (at: number): Composed => {
		const { moment: index, part } = pictures[at] ?? { moment: -1, part: 0 };
		const moment = plan.moments[index];
		const content = contents[index];
		const caption = captions[index]?.[part];
		if (!moment || !caption || !content || !places || !frame) {
			throw new Error(`the film has no picture ${at}`);
		}
		const told = new Set(plan.moments.slice(0, index + 1).map(({ claim }) => claim.id));
		const marks = inFrame.filter(({ claim }) => told.has(claim));
		const current = marks.filter(({ claim }) => claim === moment.claim.id);
		const days: TimeWindow = daysOf(moment.claim, window);
		const overlay = overlayOf(showing, { ...view, window: days }, marks, frame, labels, language);
		const isOutside = caption.badge !== null && current.length === 0;
		const remarks = isOutside
			? [...caption.remarks, m.film_outside({}, { locale: language })]
			: caption.remarks;
		const figure = layOutMoment(
			{ ...content, caption: { ...caption, remarks } },
			{
				bearing: frame.bearing,
				numbers: numbersIn(frame, current),
				keptFree: namesIn(frame, overlay.names),
				scales: scalesIn(frame, language),
			},
			places,
			arrangement,
		);
		return {
			figure,
			page,
			frame,
			theme,
			subject,
			maps: {
				map: {
					theme,
					language: labels,
					basemap,
					reliefUrl,
					overlay,
					selected: new Set(current.map(({ id }) => id)),
					camera: frame,
					width: frame.width,
					height: frame.height,
				},
				locator: null,
			},
			prefilled: {
				title: around.title,
				subtitle: around.subtitle,
				note: '',
				alternative: fromView,
			},
		};
	};
	const ground = () => {
		if (!frame) throw new Error('a film without a moment has no map');
		return {
			overlay: overlayOf(showing, view, [], frame, labels, language),
			selected: new Set<string>(),
		};
	};
	return {
		plan,
		pictures,
		alternative: choices.alternative?.trim() || fromView,
		letters: JSON.stringify(contents),
		ground,
		at: pictureAt,
	};
}
