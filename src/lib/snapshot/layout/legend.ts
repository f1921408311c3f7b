import type { Column } from './column';
import type { LegendGroup } from '../../scene/legend-entries';
import { TYPE } from './figure';
import { legendSign } from '../../scene/paint';

const GUTTER = 28;
const SIGN = { width: 28, height: 16 } as const;
const GAP = 10;
const BETWEEN_ROWS = 6;
/** A group narrower than this would break its words too often. */
const NARROWEST = 184;

function group(column: Column, { title, entries }: LegendGroup): void {
	column.text(title, 'heading', 'ink', { role: 'heading' });
	column.space(4);
	const { leading } = TYPE[column.set.faces].label;
	for (const { sign, text } of entries) {
		const x = column.left(0, SIGN.width);
		const y = column.y + (leading - SIGN.height) / 2;
		column.paints.push(...legendSign(column.set.theme, sign, { x, y, ...SIGN }));
		const words = column.part(SIGN.width + GAP, column.width - SIGN.width - GAP);
		words.text(text, 'label', 'ink');
		column.take(words);
		column.space(BETWEEN_ROWS);
	}
}

/** The groups of the legend side by side, or below each other where the figure is narrow. */
export function layOutLegend(whole: Column, groups: readonly LegendGroup[]): void {
	const filled = groups.filter(({ entries }) => entries.length > 0);
	const fitting = Math.max(1, Math.floor((whole.width + GUTTER) / (NARROWEST + GUTTER)));
	const count = Math.min(filled.length, fitting);
	const width = (whole.width - GUTTER * (count - 1)) / count;
	for (let first = 0; first < filled.length; first += count) {
		const row = filled.slice(first, first + count).map((each, index) => {
			const part = whole.part(index * (width + GUTTER), width);
			group(part, each);
			return part;
		});
		for (const part of row) whole.take(part);
		whole.space(8);
	}
}
