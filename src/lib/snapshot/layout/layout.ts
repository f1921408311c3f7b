import {
	columnAcross,
	MARGIN,
	PageTooSmall,
	typesetterOf,
	type Arrangement,
	type Surroundings,
} from './arrangement';
import { layOutCitations, numbersIn } from './citations';
import { Column } from './column';
import type { Box, Figure, FigureContent, Paint } from './figure';
import { furtherPages } from './further-pages';
import { layOutLegend } from './legend';
import { layOutMap, type MapFrame } from './map-frame';
import { layOutTimeline, TIMELINE_HEIGHT } from './timeline-strip';

const GUTTER = 28;
/** A map lower than this shows nothing. */
const LEAST_MAP = 120;

/** Head and foot of the first page, and what is left between them. */
type Plan = {
	readonly head: Column;
	readonly foot: Column;
	readonly map: Box;
	/** Room for the legend and the list; `null` where neither is wanted. */
	readonly text: { readonly box: Box; readonly height: number | null } | null;
	/** Under the map, as wide. */
	readonly timeline: Box | null;
};

function headOf(content: Surroundings, column: Column): Column {
	column.text(content.title, 'title', 'ink', { role: 'title' });
	column.text(content.subtitle, 'subtitle', 'ink');
	column.text(content.window, 'subtitle', 'ink');
	column.space(2);
	for (const remark of content.remarks) column.text(remark, 'label', 'inkSoft');
	if (content.note !== '') {
		column.space(4);
		column.text(content.note, 'label', 'ink');
	}
	column.space(16);
	return column;
}

/** Whether a page is so wide that its text stands beside the map. */
export const isBeside = ({
	width,
	height,
}: {
	readonly width: number | null;
	readonly height: number | null;
}): boolean => width !== null && height !== null && width > height * 1.15;

/** The credits from a height downwards. */
function footAt(y: number, arrangement: Arrangement, content: Surroundings): Column {
	const column = columnAcross(arrangement, content, MARGIN, y);
	column.rule();
	column.space(12);
	for (const credit of content.credits) column.text(credit, 'small', 'inkSoft');
	column.space(MARGIN - 8);
	return column;
}

/**
 * Where head, map, text and foot stand on the first page: the map is framed with it.
 *
 * @throws {PageTooSmall}
 */
export function planOf(arrangement: Arrangement, content: Surroundings): Plan {
	const { width, height, parts, share } = arrangement;
	const trial = footAt(0, arrangement, content);
	const inner = Math.floor(width - 2 * MARGIN);
	const strip = parts.includes('timeline') && content.timeline ? TIMELINE_HEIGHT : 0;
	const hasText = parts.includes('legend') || parts.includes('citations');
	const below = (map: Box): Box | null =>
		strip === 0 ? null : { ...map, y: map.y + map.height, height: strip };
	const top = columnAcross(arrangement, content, MARGIN, MARGIN - 8);
	if (hasText && height !== null && isBeside({ width, height })) {
		// The text has the whole height: what is under the head is the map's.
		const mapWidth = Math.round((inner - GUTTER) * share);
		const head = headOf(content, top.part(0, mapWidth));
		const foot = footAt(height - trial.y, arrangement, content);
		const end = Math.floor(height - trial.y - 20);
		const map = { x: head.x, y: head.y, width: mapWidth, height: end - head.y - strip };
		if (map.height < LEAST_MAP) throw new PageTooSmall();
		const textWidth = inner - GUTTER - mapWidth;
		const x = top.left(mapWidth + GUTTER, textWidth);
		const box = { x, y: MARGIN, width: textWidth, height: end - MARGIN };
		return { head, foot, map, timeline: below(map), text: { box, height: box.height } };
	}
	const head = headOf(content, top);
	if (height === null) {
		const map = { x: MARGIN, y: head.y, width: inner, height: arrangement.mapHeight };
		const box = { x: MARGIN, y: map.y + map.height + strip + 18, width: inner, height: 0 };
		return { head, foot: trial, map, timeline: below(map), text: { box, height: null } };
	}
	const foot = footAt(height - trial.y, arrangement, content);
	const room = Math.floor(height - trial.y - 20 - head.y);
	if (room - strip < LEAST_MAP) throw new PageTooSmall();
	if (!hasText) {
		const map = { x: MARGIN, y: head.y, width: inner, height: room - strip };
		return { head, foot, map, timeline: below(map), text: null };
	}
	const mapHeight = Math.round((room - strip) * share);
	const map = { x: MARGIN, y: head.y, width: inner, height: mapHeight };
	const start = map.y + map.height + strip + 18;
	const rest = head.y + room - start;
	const box = { x: MARGIN, y: start, width: inner, height: rest };
	return { head, foot, map, timeline: below(map), text: { box, height: rest } };
}

/** What a figure says where it is seen. */
type Worded = Omit<FigureContent, 'alternative'>;

/** The legend and the list of sentences; what of them had no room. */
function layOutText(
	plan: NonNullable<Plan['text']>,
	arrangement: Arrangement,
	content: Worded,
): { readonly column: Column; readonly first: number; readonly dropped: Figure['dropped'] } {
	const { box, height } = plan;
	const set = typesetterOf(arrangement, content);
	const column = new Column(box.x, box.y, box.width, set);
	const foot = height === null ? null : box.y + height;
	let dropped: Figure['dropped'] = [];
	if (arrangement.parts.includes('legend')) {
		const legend = column.part(0, box.width);
		layOutLegend(legend, content.legend);
		if (foot === null || legend.y <= foot) column.take(legend);
		else dropped = ['legend'];
	}
	if (!arrangement.parts.includes('citations')) return { column, first: 0, dropped };
	if (column.paints.length > 0) {
		column.space(10);
		column.rule();
		column.space(16);
	}
	if (foot !== null && foot - column.y < 24) {
		// Not even the heading has room.
		const { paints } = column;
		if (dropped.length === 0) paints.pop();
		return { column, first: 0, dropped };
	}
	const room = foot === null ? null : foot - column.y;
	const first = layOutCitations(column, content, room, arrangement.hasPages);
	return { column, first, dropped };
}

/** A page with its words set, which waits for its map. */
export type Settled = {
	readonly plan: Plan;
	readonly text: ReturnType<typeof layOutText> | null;
};

/**
 * Sets all words of the first page but those in the map.
 *
 * @throws {PageTooSmall}
 */
export function settled(content: Worded, arrangement: Arrangement): Settled {
	const plan = planOf(arrangement, content);
	return { plan, text: plan.text && layOutText(plan.text, arrangement, content) };
}

/** Whether something of the text that is wanted has no room at all. */
export const lacksRoom = (
	{ text }: Settled,
	{ citations }: Worded,
	{ parts }: Arrangement,
): boolean =>
	text !== null &&
	(text.dropped.length > 0 ||
		(text.first === 0 && parts.includes('citations') && numbersIn(citations.entries) > 0));

/**
 * Lays out a figure: title, map, legend, numbered sentences, credits. Pure; all in figure pixels.
 *
 * @param words the same content, where it is set already
 */
export function layOut(
	content: FigureContent,
	frame: Omit<MapFrame, 'box'>,
	arrangement: Arrangement,
	words: Settled = settled(content, arrangement),
): Figure {
	const { width, theme, parts } = arrangement;
	const { plan, text } = words;
	const map = layOutMap({ ...frame, box: plan.map }, parts, content, arrangement);
	const strip =
		plan.timeline && content.timeline
			? layOutTimeline(plan.timeline, content.timeline, typesetterOf(arrangement, content))
			: [];
	const end = Math.max(plan.map.y + plan.map.height, text?.column.y ?? 0);
	const foot = arrangement.height === null ? footAt(end + 20, arrangement, content) : plan.foot;
	const height = arrangement.height ?? Math.ceil(foot.y);
	const ground: Paint = { kind: 'box', box: { x: 0, y: 0, width, height }, colour: theme.panel };
	const page = [
		ground,
		...plan.head.paints,
		...map.paints,
		...strip,
		...(text?.column.paints ?? []),
		...foot.paints,
	];
	const first = text?.first ?? 0;
	const all = numbersIn(content.citations.entries);
	const further =
		arrangement.hasPages && parts.includes('citations') && first < all
			? furtherPages(content, first, { ...arrangement, height })
			: [];
	const of = parts.includes('citations') ? all : 0;
	return {
		width,
		height,
		title: content.title,
		language: content.language,
		alternative: content.alternative,
		faces: arrangement.faces,
		pages: [page, ...further],
		map: plan.map,
		shown: { first, all: further.length > 0 ? of : first, of },
		numbers: map.numbers,
		covered: map.covered,
		unplaced: map.unplaced,
		dropped: text?.dropped ?? [],
	};
}
