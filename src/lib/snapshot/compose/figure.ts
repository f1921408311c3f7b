import { fetchAllTexts } from '$lib/messages/texts';
import type { Language } from '$lib/model/language';
import type { Mark } from '$lib/derive/view/marks';
import type { Showing } from '$lib/derive/view/showing';
import { boxAround, positionsOf } from '$lib/derive/geometry/geometry-parts';
import type { MapPicture } from '$lib/map/picture/render';
import { scaleBars } from '$lib/map/scale';
import type { Overlay } from '$lib/map/style/sources';
import type { Basemap } from '$lib/map/style/style';
import type { BoundingBox, Dossier } from '$lib/model/dossier';
import type { FigureChoices } from '$lib/model/figure-choices';
import { DARK, GREY, LIGHT, PRINT, type Theme } from '$lib/model/theme';
import { isBounded, type TimeWindow, type View } from '$lib/model/view';
import { m } from '$lib/messages/generated/messages.js';
import { MARGIN, type Arrangement, type Surroundings } from '$lib/snapshot/layout/arrangement';
import type { Measure } from '$lib/snapshot/layout/column';
import type { Box, Faces, Figure } from '$lib/snapshot/layout/figure';
import {
	frameOfBox,
	frameOf,
	isInFrame,
	sizeAsOn,
	type FrameOfView,
	type Size,
	positionIn,
} from '$lib/derive/geometry/frame';
import { isBeside, lacksRoom, layOut, planOf, settled } from '$lib/snapshot/layout/layout';
import { locatorBox, type MapFrame } from '$lib/snapshot/layout/map-frame';
import { pageOf, type Page } from '$lib/snapshot/layout/page';
import { creditsOf } from '$lib/scene/credits';
import { drawnOutlines, drawnWindow } from '$lib/scene/drawn';
import { claimsSelected } from '$lib/derive/view/selected';
import { snapshotAlt, type EvidenceSubject } from './record';
import { noteWords, snapshotContent, surroundingsOf } from './content';
import { EMPTY, namesIn, numbersIn, overlayOf } from './figure-map';

// A page has the texts of its own language; a figure can be in any.
if (!import.meta.env.SSR) await fetchAllTexts();

/** What the reader has before them when a figure is asked for. */
export type Seen = {
	readonly showing: Showing;
	/** The map on the screen, in CSS pixels. */
	readonly screen: Size;
	readonly basemap: Basemap | null;
	readonly reliefUrl: string | null;
	/** The address that brings the view back; `null` where the site has none on the web. */
	readonly link: string | null;
};

/** A map to draw, but for its pixel ratio. */
export type MapToDraw = Omit<MapPicture, 'pixelRatio'>;

export type Composed = {
	readonly figure: Figure;
	readonly page: Page;
	/** Where the figure's map looks. */
	readonly frame: FrameOfView;
	readonly theme: Theme;
	/** What the file's record is made of. */
	readonly subject: EvidenceSubject;
	readonly maps: { readonly map: MapToDraw; readonly locator: MapToDraw | null };
	/** The words that follow the view, for the fields that the reader may change. */
	readonly prefilled: Readonly<Record<'title' | 'subtitle' | 'note' | 'alternative', string>>;
};

const THEMES: Readonly<Record<FigureChoices['theme'], Theme>> = {
	light: LIGHT,
	dark: DARK,
	print: PRINT,
	grey: GREY,
};

/** PDF has faces of its own: its typesetter needs whole fonts. */
export const facesFor = (format: FigureChoices['format']): Faces =>
	format === 'pdf' ? 'pdf' : 'site';

/** Shown claims of which the picture has no mark. */
function unmarkedCount({ shown }: Pick<Showing, 'shown'>, marks: readonly Mark[]): number {
	const marked = new Set(marks.map(({ claim }) => claim));
	const claims = [...shown.certain, ...shown.possible, ...shown.undated];
	return claims.filter(({ id }) => !marked.has(id)).length;
}

/** Numbers stand beside their anchors, and want to be whole. */
export const BADGE_ROOM = 14;
const KILOMETRES_PER_DEGREE = 111.2;

/** A place with what is to be kept free around it; `null` where the dossier has no geometry of it. */
function boxOfPlace(
	dossier: Dossier,
	{ place, margin }: Extract<FigureChoices['frame'], { kind: 'place' }>,
): BoundingBox | null {
	const geometry = dossier.places.find(({ id }) => id === place)?.geometry;
	if (!geometry || positionsOf(geometry).length === 0) return null;
	const [west, south, east, north] = boxAround([geometry]) ?? [0, 0, 0, 0];
	const down = margin / KILOMETRES_PER_DEGREE;
	const across = down / Math.cos((((south + north) / 2) * Math.PI) / 180);
	return [west - across, south - down, east + across, north + down];
}

export function frameFor(seen: Seen, choices: FigureChoices, size: Size): FrameOfView {
	const { dossier, view } = seen.showing;
	const { frame } = choices;
	if (frame.kind === 'box') return frameOfBox(frame.box, size, 0);
	const box = frame.kind === 'place' ? boxOfPlace(dossier, frame) : null;
	if (box) return frameOfBox(box, size);
	return view.camera
		? frameOf(view.camera, seen.screen, size)
		: frameOfBox(dossier.manifest.view.bbox, size);
}

/** The locator shows so much more of the land than the map. */
const WIDER = 5;

function locatorOf(frame: FrameOfView, map: Box): { frame: FrameOfView; located: Box } {
	const side = locatorBox(map).width;
	const wide = Math.log2(side / Math.max(frame.width, frame.height) / WIDER);
	const around: FrameOfView = {
		width: side,
		height: side,
		center: frame.center,
		zoom: Math.max(3, frame.zoom + wide),
		bearing: 0,
	};
	const share = 2 ** (around.zoom - frame.zoom) / side;
	const located = { width: frame.width * share, height: frame.height * share };
	return {
		frame: around,
		located: { ...located, x: 0.5 - located.width / 2, y: 0.5 - located.height / 2 },
	};
}

/**
 * The map's share of a page, at first and at least: beside sentences, beside a legend alone, and over
 * its text.
 */
const SHARES = {
	besideSentences: { first: 0.6, least: 0.6 },
	besideLegend: { first: 0.74, least: 0.6 },
	over: { first: 0.56, least: 0.34 },
} as const;
const STEP = 0.07;
const ROUNDS = 12;

type Framed = { readonly frame: FrameOfView; readonly marks: readonly Mark[] };

/** What every picture of the reader's view has, whatever its page. */
export type Setting = {
	readonly view: View;
	readonly theme: Theme;
	/** Language of the names on the map. */
	readonly labels: string;
	/** The days that are drawn. */
	readonly window: TimeWindow;
	readonly outlines: Overlay['outlines'];
	readonly around: Omit<Surroundings, 'note'>;
};

export function settingOf(
	{ showing, basemap, link }: Seen,
	{ names, language, theme, title, subtitle }: FigureChoices,
): Setting {
	const { dossier } = showing;
	const view: View = { ...showing.view, names: names ?? showing.view.names };
	const window = drawnWindow(dossier, view.window);
	const outlines = drawnOutlines(dossier, window, !isBounded(view.window), language);
	const labels = view.labels ?? language;
	const { ground, line } = creditsOf({ dossier, view }, basemap, outlines, language);
	const hasNamesByRule = labels === 'ar' && ground !== '';
	const byRule = hasNamesByRule ? [m.map_credit_by_rule({}, { locale: language })] : [];
	const mapCredits = [line, ...byRule].join(' · ');
	const own = { title, subtitle };
	return {
		view,
		theme: THEMES[theme],
		labels,
		window,
		outlines,
		around: surroundingsOf({ dossier, view, language, link, mapCredits, own }),
	};
}

const SCALE_LENGTH = 120;

/** The scale bars of a figure's map. */
export function scalesIn(
	{ center, zoom }: Pick<FrameOfView, 'center' | 'zoom'>,
	language: Language,
): MapFrame['scales'] {
	const { kilometres, miles } = scaleBars(center[1], zoom, SCALE_LENGTH);
	return [
		{
			pixels: kilometres.pixels,
			text: m.map_kilometres({ length: kilometres.length }, { locale: language }),
		},
		{ pixels: miles.pixels, text: m.map_miles({ length: miles.length }, { locale: language }) },
	];
}

/** What a figure says of the marks in its map. */
const contentOf = (
	{ showing: { dossier }, link }: Seen,
	{ view, outlines }: Setting,
	marks: readonly Mark[],
	language: Language,
) =>
	snapshotContent({
		dossier,
		view,
		marks,
		selected: claimsSelected(dossier, view.selection),
		outlines,
		language,
		hasLink: link !== null,
	});

/** Every letter that a figure of these choices may be set in, in whatever room there is. */
export function lettersOf(seen: Seen, choices: FigureChoices): string {
	const { showing } = seen;
	const { language } = choices;
	const { marks } = showing.marks;
	const setting = settingOf(seen, choices);
	const content = contentOf(seen, setting, marks, language);
	const { some, onward, further } = content.citations;
	const words = [noteWords(marks, unmarkedCount(showing, marks), language), choices.note];
	const counted = [some(1, 2), onward(1, 2), further(1, 2), scalesIn(EVERYWHERE, language)];
	return JSON.stringify([content, setting.around, words, counted]);
}

/** Any frame at all: its scales are written with the letters of every other. */
const EVERYWHERE = { center: [0, 0], zoom: 8 } as const;

/** Puts what the reader sees into a figure: its words, its frame, its map. Pure but for `measure`. */
export function composed(seen: Seen, choices: FigureChoices, measure: Measure): Composed {
	const { showing } = seen;
	const { dossier } = showing;
	const { language } = choices;
	const setting = settingOf(seen, choices);
	const { view, theme, labels, around } = setting;
	const page = pageOf(choices.size, choices.dpi);
	const asOnScreen = sizeAsOn(seen.screen);
	const selected = claimsSelected(dossier, view.selection);
	const beside = choices.parts.includes('citations') ? 'besideSentences' : 'besideLegend';
	const shares = SHARES[isBeside(page) ? beside : 'over'];
	const arrangement: Arrangement = {
		width: page.width ?? asOnScreen.width + 2 * MARGIN,
		height: page.height,
		parts: choices.parts,
		theme,
		measure,
		faces: facesFor(choices.format),
		hasPages: choices.format === 'pdf',
		share: shares.first,
		mapHeight: asOnScreen.height,
	};
	const framed = (size: Size): Framed => {
		const frame = frameFor(seen, choices, size);
		const isSeen = ({ anchor }: Mark) => isInFrame(frame, anchor, BADGE_ROOM);
		return { frame, marks: showing.marks.marks.filter(isSeen) };
	};
	const noteOf = (marks: readonly Mark[]) =>
		noteWords(marks, unmarkedCount(showing, marks), language);
	const writtenFor = (marks: readonly Mark[]) => ({
		marks,
		content: contentOf(seen, setting, marks, language),
	});

	// The map's frame follows from the words around it, and the words from the marks in the frame: here
	// they settle, with the words alone; what the map shows is worked out once they have.
	let share = arrangement.share;
	let note = noteOf(showing.marks.marks);
	let written: ReturnType<typeof writtenFor> | null = null;
	for (let round = 0; ; round += 1) {
		const shared = { ...arrangement, share };
		const surroundings: Surroundings = { ...around, note: choices.note ?? note };
		const { map: box } = planOf(shared, surroundings);
		const { frame, marks } = framed(box);
		const counted = noteOf(marks);
		if (choices.note === null && counted !== note && round < ROUNDS) {
			// The words over the map say what is in it, and may push it down.
			note = counted;
			continue;
		}
		if (!written || !isSameList(written.marks, marks)) written = writtenFor(marks);
		const plain = { ...written.content, ...surroundings };
		const words = settled(plain, shared);
		if (lacksRoom(words, plain, shared) && share > shares.least && round < ROUNDS) {
			share = Math.max(shares.least, share - STEP);
			continue;
		}
		const subject: EvidenceSubject = {
			showing: { ...showing, view },
			language,
			link: seen.link,
			content: plain,
			marked: new Set(marks.map(({ claim }) => claim)),
		};
		const alternative = snapshotAlt(subject);
		// No figure goes without: a field that was emptied says what the view says.
		const content = { ...plain, alternative: choices.alternative?.trim() || alternative };
		const overlay = overlayOf(showing, view, marks, frame, labels, language);
		const locator = choices.parts.includes('locator') ? locatorOf(frame, box) : null;
		const figure = layOut(
			content,
			{
				bearing: frame.bearing,
				numbers: numbersIn(frame, marks),
				keptFree: namesIn(frame, overlay.names),
				located: locator?.located ?? null,
				scales: scalesIn(frame, language),
			},
			shared,
			words,
		);
		return {
			figure,
			page,
			frame,
			theme,
			subject,
			maps: mapsOf(
				seen,
				{ frame, overlay, marks, figure },
				selected,
				locator?.frame ?? null,
				labels,
				theme,
			),
			prefilled: { title: around.title, subtitle: around.subtitle, note, alternative },
		};
	}
}

const isSameList = (one: readonly Mark[], other: readonly Mark[]): boolean =>
	one.length === other.length && one.every((mark, index) => mark === other[index]);

type Drawn = Framed & Pick<Composed, 'figure'> & { readonly overlay: Overlay };

function mapsOf(
	{ basemap, reliefUrl }: Seen,
	{ frame, overlay, marks, figure }: Drawn,
	selected: ReadonlySet<string>,
	locator: FrameOfView | null,
	language: string,
	theme: Theme,
): Composed['maps'] {
	const pieces = { theme, language, basemap, reliefUrl };
	const ids = new Set(marks.filter(({ claim }) => selected.has(claim)).map(({ id }) => id));
	return {
		map: {
			...pieces,
			overlay,
			keepClear: {
				type: 'MultiPoint',
				coordinates: figure.covered.map((at) => [...positionIn(frame, at)]),
			},
			selected: ids,
			camera: frame,
			width: frame.width,
			height: frame.height,
		},
		locator: locator && {
			...pieces,
			overlay: {
				outlines: overlay.outlines,
				names: { ...EMPTY, features: [] },
				marks: { ...EMPTY, features: [] },
				hatches: { ...EMPTY, features: [] },
				badges: { ...EMPTY, features: [] },
			},
			selected: new Set(),
			camera: locator,
			width: locator.width,
			height: locator.height,
		},
	};
}
