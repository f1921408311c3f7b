import { MARGIN, columnAcross, type Arrangement } from './arrangement';
import { layOutEntries, numbersIn } from './citations';
import type { Column } from './column';
import type { CitationEntry, FigureContent, Paint } from './figure';

/** The entry of a number of the list, with no other number. */
function onlyThe(listed: number, entries: readonly CitationEntry[]): CitationEntry {
	const alone = entries.flatMap((entry) =>
		entry.numbers.map((number, index) => ({
			...entry,
			numbers: [number],
			remarks: entry.remarks.slice(index, index + 1),
		})),
	);
	const found = alone[listed];
	if (!found) throw new Error(`the list has no number at ${listed}`);
	return found;
}

/** Lays out one further page; gives back what it holds and how many numbers. */
function furtherPage(
	content: FigureContent,
	entries: readonly CitationEntry[],
	listed: number,
	arrangement: Arrangement & { readonly height: number },
	heading: string,
): { readonly paints: readonly Paint[]; readonly set: number } {
	const { width, height } = arrangement;
	const column = columnAcross(arrangement, content, MARGIN, MARGIN - 8);
	column.text(`${content.title} · ${content.window}`, 'heading', 'ink', { role: 'heading' });
	column.text(heading, 'small', 'inkSoft');
	column.space(10);
	column.rule();
	column.space(18);
	const creditsOf = (y: number): Column => {
		const foot = columnAcross(arrangement, content, MARGIN, y);
		foot.rule();
		foot.space(10);
		for (const credit of content.credits) foot.text(credit, 'small', 'inkSoft');
		foot.space(MARGIN - 8);
		return foot;
	};
	const foot = creditsOf(height - creditsOf(0).y);
	const room = height - creditsOf(0).y - 16 - column.y;
	const fitting = layOutEntries(column, entries, listed, room);
	// What is higher than a page still has to stand somewhere.
	const number = fitting || layOutEntries(column, [onlyThe(listed, entries)], 0, null);
	const ground: Paint = {
		kind: 'box',
		box: { x: 0, y: 0, width, height },
		colour: arrangement.theme.panel,
	};
	return { paints: [ground, ...column.paints, ...foot.paints], set: number };
}

/** Pages for what the first has no room for: all after `first` numbers of the list. */
export function furtherPages(
	content: FigureContent,
	first: number,
	arrangement: Arrangement & { readonly height: number },
): readonly (readonly Paint[])[] {
	const { entries } = content.citations;
	const pages = (of: number): (readonly Paint[])[] => {
		const made: (readonly Paint[])[] = [];
		let next = first;
		while (next < numbersIn(entries)) {
			const heading = content.citations.further(made.length + 2, of);
			const { paints, set } = furtherPage(content, entries, next, arrangement, heading);
			made.push(paints);
			next += set;
		}
		return made;
	};
	const count = pages(0).length;
	return pages(count + 1);
}
