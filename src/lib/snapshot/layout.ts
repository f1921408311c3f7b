import { layOutCitations } from './citations';
import { Column, type Measure } from './column';
import type { Box, Figure, FigureContent } from './figure';
import { layOutLegend } from './legend';

/** A round length and its bar in figure pixels. */
export type Scale = { readonly pixels: number; readonly text: string };

export type MapFrame = {
	/** Figure pixels. */
	readonly width: number;
	readonly height: number;
	/** Kilometres, then miles. */
	readonly scales: readonly [Scale, Scale];
	/** Degrees clockwise. */
	readonly bearing: number;
};

/** Around everything, in figure pixels. */
export const MARGIN = 36;

/** Two scale bars on a plate at the lower left of the map. */
function scales(column: Column, map: Box, { scales: bars }: MapFrame): void {
	const [upper, lower] = bars;
	const width = Math.max(...bars.map(({ pixels }) => pixels));
	const plate = { x: map.x, y: map.y + map.height - 46, width: width + 24, height: 46 };
	const x = plate.x + 12;
	column.paints.push(
		{ kind: 'box', box: plate, colour: 'panel' },
		{ kind: 'scale', x, y: plate.y + 23, width: upper.pixels },
		{ kind: 'scale', x, y: plate.y + 23, width: lower.pixels },
	);
	for (const [{ text }, y] of [
		[upper, plate.y + 13],
		[lower, plate.y + 34],
	] as const) {
		column.centred(text, 'small', x + 6 + column.measure(text, 'small') / 2, y);
	}
}

/** The north arrow on a plate at the upper right of the map. */
function north(column: Column, map: Box, bearing: number, word: string): void {
	const plate = { x: map.x + map.width - 36, y: map.y, width: 36, height: 54 };
	const x = plate.x + plate.width / 2;
	column.paints.push(
		{ kind: 'box', box: plate, colour: 'panel' },
		{ kind: 'north', x, y: plate.y + 20, bearing },
	);
	column.centred(word, 'small', x, plate.y + 42);
}

function mapFrame(column: Column, frame: MapFrame, northWord: string): void {
	const box: Box = { x: column.x, y: column.y, width: frame.width, height: frame.height };
	column.paints.push({ kind: 'map', box });
	scales(column, box, frame);
	north(column, box, frame.bearing, northWord);
	column.paints.push({ kind: 'frame', box, colour: 'hairline' });
	column.space(frame.height);
}

/** Lays out a figure: title, map, legend, numbered citations, credits. Pure; all in figure pixels. */
export function layOut(content: FigureContent, frame: MapFrame, measure: Measure): Figure {
	const width = frame.width + 2 * MARGIN;
	const column = new Column(MARGIN, MARGIN - 8, frame.width, measure, content.direction);
	column.text(content.title, 'title', 'ink');
	column.text(content.subtitle, 'subtitle', 'ink');
	column.space(2);
	for (const remark of content.remarks) column.text(remark, 'label', 'inkSoft');
	column.space(16);
	mapFrame(column, frame, content.north);
	column.space(18);
	layOutLegend(column, content.legend);
	column.space(10);
	column.rule();
	column.space(16);
	layOutCitations(column, content);
	column.space(20);
	column.rule();
	column.space(12);
	for (const credit of content.credits) column.text(credit, 'small', 'inkSoft');
	const height = Math.ceil(column.y + MARGIN - 8);
	const ground = { kind: 'box', box: { x: 0, y: 0, width, height }, colour: 'panel' } as const;
	return { width, height, paints: [ground, ...column.paints] };
}
