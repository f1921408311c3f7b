import { Column, type Typesetter } from './column';
import { TYPE, type Box, type Paint, type TimelineStrip } from './figure';

/** Under the map, with its days. */
export const TIMELINE_HEIGHT = 74;
const ABOVE = 10;
const BARS = 40;

/** Days as bars: certain ones filled, possible ones over them paler; the window set off. */
export function layOutTimeline(box: Box, strip: TimelineStrip, set: Typesetter): readonly Paint[] {
	const { theme, direction } = set;
	const top = box.y + ABOVE;
	const foot = top + BARS;
	/** Time runs as the language does. */
	const boxOf = (start: number, end: number, height: number, y: number): Box => {
		const width = Math.max(1, (end - start) * box.width - (end - start > 0.004 ? 1 : 0));
		const x = direction === 'ltr' ? start * box.width : box.width - start * box.width - width;
		return { x: box.x + x, y, width, height };
	};
	const { start, end } = strip.window;
	const paints: Paint[] = [
		{ kind: 'box', box: boxOf(start, end, BARS, top), colour: theme.raised },
	];
	for (const { start, end, certain, possible, isIn } of strip.bars) {
		const colour = isIn ? theme.kinds.force : theme.control;
		const sure = certain * BARS;
		const maybe = possible * BARS;
		if (sure > 0) {
			paints.push({ kind: 'box', box: boxOf(start, end, sure, foot - sure), colour });
		}
		if (maybe > 0) {
			paints.push({
				kind: 'path',
				d: rectangleAt(boxOf(start, end, maybe, foot - sure - maybe)),
				fill: colour,
				stroke: null,
				opacity: 0.35,
			});
		}
	}
	paints.push({
		kind: 'box',
		box: { x: box.x, y: foot, width: box.width, height: 1 },
		colour: theme.hairline,
	});
	const words = new Column(box.x, foot + 3, box.width, set);
	words.text(strip.from, 'small', 'inkSoft', { role: 'label' });
	words.y -= TYPE[set.faces].small.leading;
	const last = set.measure(strip.to, 'small');
	const latest = words.part(box.width - last - 1, last + 1);
	latest.text(strip.to, 'small', 'inkSoft', { role: 'label' });
	return [...paints, ...words.paints, ...latest.paints];
}

const rectangleAt = ({ x, y, width, height }: Box): string =>
	`M${x.toFixed(2)} ${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}Z`;
