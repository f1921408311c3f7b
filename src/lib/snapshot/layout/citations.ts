import { directionOf } from '../../model/language';
import type { Column } from './column';
import type { CitationEntry, FigureContent, Paint } from './figure';
import { BADGE } from './numbers';
import { badge } from './signs';

const GUTTER = 40;
const COLUMNS_FROM = 640;
const WIDEST_COLUMN = 560;
const BADGE_COLUMN = 38;
const BETWEEN = 22;

/** A part of an entry that is not torn: between two of them a column may end. */
type Block = {
	readonly entry: CitationEntry;
	/** Its numbers, from the entry's first. */
	readonly from: number;
	readonly to: number;
	/** Whether the sentence itself stands in it. */
	readonly hasSentence: boolean;
	readonly isLast: boolean;
};

/** The sentence with the first claim on it, then each further claim. */
const blocksOf = (entry: CitationEntry): readonly Block[] =>
	entry.numbers.map((_, index) => ({
		entry,
		from: index,
		to: index + 1,
		hasSentence: index === 0,
		isLast: index === entry.numbers.length - 1,
	}));

/** Baseline of the first line, below the top, by what the line is. */
const FIRST_LINE = { naskh: 14, voice: 11, label: 13 } as const;

function setBlock(column: Column, { entry, from, to, hasSentence, isLast }: Block): void {
	const { theme } = column.set;
	const top = column.y;
	const background = column.paints.length;
	const isRtl = entry.quotationDirection === 'rtl';
	const words = column.part(BADGE_COLUMN, column.width - BADGE_COLUMN);
	const isAlone = entry.numbers.length === 1;
	if (hasSentence) {
		words.text(entry.quotation, isRtl ? 'naskh' : 'voice', 'ink', {
			direction: entry.quotationDirection,
			language: entry.quotationLanguage,
		});
		if (entry.translation) {
			const { text, language } = entry.translation;
			words.space(2);
			words.text(text, 'voice', 'inkSoft', { direction: directionOf(language), language });
		}
	}
	for (let index = from; index < to; index += 1) {
		const { number, ...look } = entry.numbers[index] ?? { number: 0, ...PLAIN };
		const { statement, attribution } = entry.remarks[index] ?? { statement: '', attribution: '' };
		words.space(4);
		// One claim: the number is the sentence's. Several: each number stands beside its claim.
		const firstLine = isAlone ? FIRST_LINE[isRtl ? 'naskh' : 'voice'] : FIRST_LINE.label;
		const y = (isAlone ? top : words.y) + firstLine;
		const at = { x: column.left(BADGE + 3, 0), y, radius: BADGE };
		column.paints.push(...badge(theme, look, at, String(number)));
		if (statement !== '') words.text(statement, 'label', 'ink');
		words.text(attribution, 'small', 'inkSoft');
		words.y = Math.max(words.y, y + BADGE + 4);
	}
	if (isLast && entry.source !== '') words.text(entry.source, 'small', 'inkSoft');
	column.take(words);
	if (entry.isSelected) {
		const box = {
			x: column.x - 10,
			y: top - 6,
			width: column.width + 20,
			height: column.y - top + (isLast ? 14 : 6),
		};
		const edge = { ...box, x: column.left(-10, 3), width: 3 };
		const ground: Paint[] = [
			{ kind: 'box', box, colour: theme.raised },
			{ kind: 'box', box: edge, colour: theme.marker },
		];
		column.paints.splice(background, 0, ...ground);
	}
	if (isLast) column.space(BETWEEN);
}

const PLAIN = { family: 'word', relation: 'certain', disputed: false } as const;

/** How many blocks stand in the first of two columns, so that the figure is as low as it can be. */
function split(blocks: readonly Block[], heights: readonly number[]): number {
	const total = heights.reduce((sum, height) => sum + height, 0);
	let best = { count: heights.length, height: total };
	let before = 0;
	heights.forEach((height, index) => {
		before += height;
		if (!blocks[index]?.isLast) return;
		const higher = Math.max(before, total - before);
		if (higher < best.height) best = { count: index + 1, height: higher };
	});
	return best.count;
}

/** Deals blocks to columns of a height, in order, as many as have room. */
function filled(
	blocks: readonly Block[],
	heights: readonly number[],
	columns: number,
	room: number,
): readonly number[] {
	const dealt: number[] = Array.from({ length: columns }, () => 0);
	let column = 0;
	let used = 0;
	for (const [index, height] of heights.entries()) {
		const needed = height - (blocks[index]?.isLast ? BETWEEN : 0);
		while (column < columns && used + needed > room) {
			column += 1;
			used = 0;
		}
		if (column === columns) break;
		dealt[column] = (dealt[column] ?? 0) + 1;
		used += height;
	}
	return dealt;
}

const columnsIn = (width: number): number =>
	width < COLUMNS_FROM ? 1 : Math.max(2, Math.round(width / WIDEST_COLUMN));

type Dealt = {
	readonly columns: number;
	readonly width: number;
	readonly taken: readonly number[];
};

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function dealt(
	whole: Column,
	blocks: readonly Block[],
	columns: number,
	room: number | null,
): Dealt {
	const width = (whole.width - GUTTER * (columns - 1)) / columns;
	const heights = blocks.map((block) => {
		const trial = whole.part(0, width);
		setBlock(trial, block);
		return trial.y - whole.y;
	});
	if (room !== null) return { columns, width, taken: filled(blocks, heights, columns, room) };
	const half = split(blocks, heights);
	return { columns, width, taken: columns === 2 ? [half, blocks.length - half] : [blocks.length] };
}

/**
 * Sets entries in columns.
 *
 * @param listed numbers of the entries that are set already
 * @param room height that they may take; `null` is as much as they need
 * @returns how many numbers were set
 */
export function layOutEntries(
	whole: Column,
	entries: readonly CitationEntry[],
	listed: number,
	room: number | null,
): number {
	const blocks = entries.flatMap(blocksOf).slice(listed);
	if (blocks.length === 0) return 0;
	const most = room === null ? Math.min(2, columnsIn(whole.width)) : columnsIn(whole.width);
	const counts = entries.length > 1 || room !== null ? most : 1;
	let best = dealt(whole, blocks, counts, room);
	// In wider columns a long sentence may have room that has none in narrow ones.
	for (let fewer = counts - 1; fewer > 0 && room !== null; fewer -= 1) {
		const other = dealt(whole, blocks, fewer, room);
		if (sumOf(other.taken) > sumOf(best.taken)) best = other;
	}
	let next = 0;
	const set = best.taken.map((number, index) => {
		const column = whole.part(index * (best.width + GUTTER), best.width);
		for (const block of blocks.slice(next, next + number)) setBlock(column, block);
		next += number;
		return column;
	});
	for (const column of set) whole.take(column);
	if (next > 0) whole.space(-BETWEEN);
	return next;
}

/** All numbers of a list. */
export const numbersIn = (entries: readonly CitationEntry[]): number =>
	entries.reduce((sum, { numbers }) => sum + numbers.length, 0);

/**
 * As many entries as fit, whole and in order: one that is too long gives way to those after it, and
 * none to the ones that the reader selected.
 *
 * @param setOf how many numbers of a list find room
 */
function fitting(
	entries: readonly CitationEntry[],
	setOf: (those: readonly CitationEntry[]) => number,
): readonly CitationEntry[] {
	const taken = new Set<CitationEntry>();
	const inTurn = [...entries].sort((a, b) => Number(b.isSelected) - Number(a.isSelected));
	for (const entry of inTurn) {
		const those = entries.filter((each) => each === entry || taken.has(each));
		if (setOf(those) === numbersIn(those)) taken.add(entry);
	}
	return entries.filter((each) => taken.has(each));
}

/**
 * The sentences behind the numbers, in order, under their heading.
 *
 * @param room height that heading and sentences may take; `null` is as much as they need
 * @param goesOn whether further pages hold what has no room here
 * @returns how many numbers were set
 */
export function layOutCitations(
	whole: Column,
	{ citations }: Pick<FigureContent, 'citations'>,
	room: number | null,
	goesOn: boolean,
): number {
	const { title, note, none, entries, some, onward } = citations;
	const foot = room === null ? null : whole.y + room;
	whole.text(title, 'heading', 'ink', { role: 'heading' });
	if (entries.length === 0) {
		whole.text(none, 'label', 'inkSoft');
		return 0;
	}
	if (note !== '') whole.text(note, 'small', 'inkSoft');
	/** A list under a line of its own, where one is needed to say what is missing. */
	const list = (
		listed: readonly CitationEntry[],
		line: string,
	): { readonly set: number; readonly part: Column } => {
		const part = whole.part(0, whole.width);
		if (line !== '') part.text(line, 'small', 'inkSoft');
		part.space(12);
		const set = layOutEntries(part, listed, 0, foot === null ? null : foot - part.y);
		return { set, part };
	};
	const of = numbersIn(entries);
	const all = list(entries, '');
	if (all.set === of) {
		whole.take(all.part);
		return of;
	}
	const words = goesOn ? onward : some;
	// The line that says how many takes room itself.
	const line = words(all.set, of);
	const listed = goesOn ? entries : fitting(entries, (those) => list(those, line).set);
	const { set, part } = list(listed, words(list(listed, line).set, of));
	whole.take(part);
	return set;
}
