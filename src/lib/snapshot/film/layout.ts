import {
	columnAcross,
	PageTooSmall,
	typesetterOf,
	type Arrangement,
	type Surroundings,
} from '../layout/arrangement';
import { Column, type Typesetter } from '../layout/column';
import type { BadgeLook } from '../../scene/legend-entries';
import type { Box, Direction, Figure, FigureContent, Paint } from '../layout/figure';
import { layOutMap, type MapFrame } from '../layout/map-frame';
import { BADGE } from '../layout/numbers';
import { badge } from '../layout/signs';
import { layOutTimeline, TIMELINE_HEIGHT } from '../layout/timeline-strip';

/** What is told in a moment of a film, in the words of its reader. */
export type Caption = {
	/** As on the map; `null` where the claim has no mark there. */
	readonly badge: (BadgeLook & { readonly number: number }) | null;
	readonly date: string;
	/** What the claim is about, and how many there are. */
	readonly kind: string;
	/** The source's own words, or our wording where they are not in the dossier. */
	readonly sentence: string;
	readonly language: string;
	readonly direction: Direction;
	/** Ours; may be empty. */
	readonly translation: string;
	readonly translationLanguage: string;
	readonly translationDirection: Direction;
	/** Who says it, whose wording it is, how sure the place is; a line each. */
	readonly remarks: readonly string[];
	/** Said where the words do not have room at once: which part of how many. */
	readonly part: (at: number, of: number) => string;
};

export type FilmContent = Omit<Surroundings, 'remarks'> &
	Pick<FigureContent, 'north' | 'alternative'> & { readonly caption: Caption };

/** Of a film's pictures, in figure pixels. */
export type FilmArrangement = Pick<Arrangement, 'parts' | 'theme' | 'measure' | 'faces'> & {
	readonly width: number;
	readonly height: number;
};

/** Where the parts stand: the same through the whole film, so that nothing jumps. */
export type FilmPlaces = { readonly map: Box; readonly strip: Box; readonly caption: Box };

const MARGIN = 24;
const GUTTER = 20;
const BADGE_ROOM = 2 * BADGE + 12;
/** A map smaller than this share of its room shows nothing. */
const LEAST_MAP = 0.4;
const LARGEST_MAP = 0.66;
/** For map and caption, in figure pixels. */
const LEAST_ROOM = 160;
/** One long sentence does not make the map small: so many of all may be seen in parts. */
const CUT = 0.2;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

const columnAt = (box: Box, set: Typesetter): Column => new Column(box.x, box.y, box.width, set);

function headOf(arrangement: FilmArrangement, content: FilmContent): Column {
	const column = columnAcross(arrangement, content, MARGIN, MARGIN - 6);
	column.text(content.title, 'title', 'ink', { role: 'title' });
	const line = [content.window, content.subtitle].filter((part) => part !== '').join(' · ');
	column.text(line, 'subtitle', 'ink');
	column.text(content.note, 'label', 'inkSoft');
	column.space(12);
	return column;
}

function footAt(y: number, arrangement: FilmArrangement, content: FilmContent): Column {
	const column = columnAcross(arrangement, content, MARGIN, y);
	column.text(content.credits.join(' · '), 'small', 'inkSoft');
	column.space(MARGIN - 8);
	return column;
}

function setCaption(column: Column, caption: Caption): void {
	const { theme } = column.set;
	const head = column.part(caption.badge ? BADGE_ROOM : 0, column.width - BADGE_ROOM);
	if (caption.badge) {
		const { number, ...look } = caption.badge;
		const at = { x: column.left(BADGE + 3, 0), y: column.y + BADGE + 4, radius: BADGE };
		column.paints.push(...badge(theme, look, at, String(number)));
	}
	head.text(caption.date, 'subtitle', 'ink');
	head.text(caption.kind, 'label', 'inkSoft');
	column.take(head);
	column.space(8);
	const { language, direction, translationLanguage, translationDirection } = caption;
	const styleFor = (of: Direction) => (of === 'rtl' ? 'naskh' : 'voice');
	column.text(caption.sentence, styleFor(direction), 'ink', { language, direction });
	column.space(4);
	column.text(caption.translation, styleFor(translationDirection), 'inkSoft', {
		language: translationLanguage,
		direction: translationDirection,
	});
	column.space(6);
	for (const remark of caption.remarks) column.text(remark, 'small', 'inkSoft');
}

function hasRoom(box: Box, caption: Caption, set: Typesetter): boolean {
	const column = columnAt(box, set);
	setCaption(column, caption);
	return column.y <= box.y + box.height;
}

/** The words of a text from one share of them to another; that it goes on is seen. */
function piece(text: string, at: number, of: number): string {
	const words = text.split(' ');
	const [from, to] = [at, at + 1].map((part) => Math.round((words.length * part) / of));
	const cut = words.slice(from, to).join(' ');
	if (text === '' || of === 1) return text;
	return `${at > 0 ? '… ' : ''}${cut}${at < of - 1 ? ' …' : ''}`;
}

/** No sentence is so long that it has no room in so many parts. */
const MOST_PARTS = 12;

/** A caption in as few parts as have room for all of its words, one seen after the other. */
export function captionParts(
	{ caption: box }: FilmPlaces,
	content: FilmContent,
	arrangement: FilmArrangement,
): readonly Caption[] {
	const set = typesetterOf(arrangement, content);
	const { caption } = content;
	for (let of = 1; ; of += 1) {
		const parts = Array.from({ length: of }, (_, at) => ({
			...caption,
			kind: of === 1 ? caption.kind : `${caption.kind} · ${caption.part(at + 1, of)}`,
			sentence: piece(caption.sentence, at, of),
			translation: piece(caption.translation, at, of),
		}));
		if (of === MOST_PARTS || parts.every((part) => hasRoom(box, part, set))) return parts;
	}
}

/**
 * Finds the places of a film's parts: the map is as large as it can be while nearly every caption has
 * room for its words at once.
 *
 * @param contents of all moments; at least one
 * @throws {PageTooSmall}
 */
export function placesOf(
	arrangement: FilmArrangement,
	contents: readonly FilmContent[],
): FilmPlaces {
	const [content] = contents;
	if (!content) throw new Error('a film without a moment has no pictures');
	const { width, height } = arrangement;
	const set = typesetterOf(arrangement, content);
	const inner = width - 2 * MARGIN;
	const top = Math.max(...contents.map((each) => headOf(arrangement, each).y));
	const foot = Math.max(...contents.map((each) => footAt(0, arrangement, each).y));
	const strip: Box = {
		x: MARGIN,
		y: height - foot - TIMELINE_HEIGHT,
		width: inner,
		height: TIMELINE_HEIGHT,
	};
	const room: Box = { x: MARGIN, y: top, width: inner, height: strip.y - 4 - top };
	if (room.height < LEAST_ROOM) throw new PageTooSmall();
	const isWide = width > height * 1.15;
	const isLtr = content.direction === 'ltr';
	const at = (share: number): FilmPlaces => {
		if (isWide) {
			const mapWidth = Math.round((inner - GUTTER) * share);
			const captionWidth = inner - GUTTER - mapWidth;
			const [mapX, x] = isLtr ? [0, mapWidth + GUTTER] : [captionWidth + GUTTER, 0];
			return {
				strip,
				map: { ...room, x: MARGIN + mapX, width: mapWidth },
				caption: { ...room, x: MARGIN + x, width: captionWidth },
			};
		}
		const mapHeight = Math.round((room.height - GUTTER) * share);
		const y = top + mapHeight + GUTTER;
		return {
			strip,
			map: { ...room, height: mapHeight },
			caption: { ...room, y, height: room.height - mapHeight - GUTTER },
		};
	};
	const cut = ({ caption: box }: FilmPlaces): number =>
		contents.filter(({ caption }) => !hasRoom(box, caption, set)).length;
	const tried = STEPS.map((step) => at(LARGEST_MAP + step * (LEAST_MAP - LARGEST_MAP)));
	return tried.find((places) => cut(places) <= contents.length * CUT) ?? at(LEAST_MAP);
}

/** Marks the days of the moment under the strip: one day of years is too thin to be seen in it. */
function pointer(box: Box, content: FilmContent, set: Typesetter): Paint {
	const { start, end } = content.timeline?.window ?? { start: 0, end: 1 };
	const width = Math.max(6, (end - start) * box.width);
	const from = Math.min(start * box.width, box.width - width);
	const x = set.direction === 'ltr' ? box.x + from : box.x + box.width - from - width;
	return {
		kind: 'box',
		box: { x, y: box.y + TIMELINE_HEIGHT - 25, width, height: 3 },
		colour: set.theme.ink,
	};
}

/** Lays out one picture of a film. Pure; all in figure pixels. */
export function layOutMoment(
	content: FilmContent,
	frame: Omit<MapFrame, 'box' | 'located'>,
	places: FilmPlaces,
	arrangement: FilmArrangement,
): Figure {
	const { width, height, theme, parts, faces } = arrangement;
	const set = typesetterOf(arrangement, content);
	const map = layOutMap({ ...frame, box: places.map, located: null }, parts, content, arrangement);
	const caption = columnAt(places.caption, set);
	setCaption(caption, content.caption);
	const strip = content.timeline
		? [...layOutTimeline(places.strip, content.timeline, set), pointer(places.strip, content, set)]
		: [];
	const foot = footAt(places.strip.y + places.strip.height, arrangement, content);
	const ground: Paint = { kind: 'box', box: { x: 0, y: 0, width, height }, colour: theme.panel };
	return {
		width,
		height,
		title: content.title,
		language: content.language,
		alternative: content.alternative,
		faces,
		pages: [
			[
				ground,
				...headOf(arrangement, content).paints,
				...map.paints,
				...caption.paints,
				...strip,
				...foot.paints,
			],
		],
		map: places.map,
		shown: { first: 0, all: 0, of: 0 },
		numbers: map.numbers,
		covered: map.covered,
		unplaced: map.unplaced,
		dropped: [],
	};
}
