import type { Column } from './column';
import type { CitationEntry, FigureContent } from './figure';

const GUTTER = 40;
const COLUMNS_FROM = 760;
const BADGE = 10;
/** From badge to badge, downwards. */
const BADGE_PITCH = 27;
const BADGE_COLUMN = 38;
const BETWEEN = 22;

function citation(column: Column, entry: CitationEntry): void {
	const top = column.y;
	const background = column.paints.length;
	const isRtl = entry.quotationDirection === 'rtl';
	const firstLine = isRtl ? 17 : 11;
	entry.numbers.forEach(({ number, ...look }, index) => {
		column.paints.push({
			kind: 'badge',
			x: column.left(BADGE + 3, 0),
			y: top + firstLine + index * BADGE_PITCH,
			radius: BADGE,
			look,
			label: String(number),
		});
	});
	const words = column.part(BADGE_COLUMN, column.width - BADGE_COLUMN);
	words.text(entry.quotation, isRtl ? 'naskh' : 'voice', 'ink', entry.quotationDirection);
	if (entry.translation !== '') {
		words.space(2);
		words.text(entry.translation, 'voice', 'inkSoft', 'ltr');
	}
	for (const { statement, attribution } of entry.remarks) {
		words.space(4);
		if (statement !== '') words.text(statement, 'label', 'ink');
		words.text(attribution, 'small', 'inkSoft');
	}
	if (entry.source !== '') words.text(entry.source, 'small', 'inkSoft');
	column.take(words);
	column.y = Math.max(column.y, top + firstLine + (entry.numbers.length - 1) * BADGE_PITCH + BADGE);
	if (entry.isSelected) {
		const box = {
			x: column.x - 10,
			y: top - 6,
			width: column.width + 20,
			height: column.y - top + 14,
		};
		const edge = { ...box, x: column.left(-10, 3), width: 3 };
		column.paints.splice(
			background,
			0,
			{ kind: 'box', box, colour: 'raised' },
			{ kind: 'box', box: edge, colour: 'marker' },
		);
	}
	column.space(BETWEEN);
}

/** How many entries stand in the first of two columns, so that the figure is as low as it can be. */
function split(heights: readonly number[]): number {
	const total = heights.reduce((sum, height) => sum + height, 0);
	let best = { count: heights.length, height: total };
	let before = 0;
	heights.forEach((height, index) => {
		before += height;
		const higher = Math.max(before, total - before);
		if (higher < best.height) best = { count: index + 1, height: higher };
	});
	return best.count;
}

/** The sentences behind the numbers, in order, in two columns where the figure is wide. */
export function layOutCitations(whole: Column, { citations }: FigureContent): void {
	const { title, note, none, entries } = citations;
	whole.text(title, 'heading', 'ink');
	if (entries.length === 0) {
		whole.text(none, 'label', 'inkSoft');
		return;
	}
	if (note !== '') whole.text(note, 'small', 'inkSoft');
	whole.space(12);
	const count = whole.width >= COLUMNS_FROM && entries.length > 1 ? 2 : 1;
	const width = (whole.width - GUTTER * (count - 1)) / count;
	const heights = entries.map((entry) => {
		const trial = whole.part(0, width);
		citation(trial, entry);
		return trial.y - whole.y;
	});
	const first = count === 1 ? entries.length : split(heights);
	const columns = [entries.slice(0, first), entries.slice(first)].map((dealt, index) => {
		const column = whole.part(index * (width + GUTTER), width);
		for (const entry of dealt) citation(column, entry);
		return column;
	});
	for (const column of columns) whole.take(column);
	whole.space(-BETWEEN);
}
