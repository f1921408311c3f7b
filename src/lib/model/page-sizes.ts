import { PAPERS, SCREENS, type FigureChoices, type PageSize } from './figure-choices';

/** A size as a list of choices names it. */
export const sizeName = (size: PageSize): string =>
	size.kind === 'paper' || size.kind === 'screen' ? size.name : size.kind;

/** Full HD from pages of 1280 pixels, a printer's resolution on paper, twice a screen's else. */
const DPI_FOR: Readonly<Record<PageSize['kind'], number>> = {
	long: 192,
	paper: 300,
	screen: 144,
	pixels: 144,
};

/** The choices that a size brings with it; `null` for a name of none. */
export function sizeNamed(
	name: string,
	{ size: before }: Pick<FigureChoices, 'size'>,
): Pick<FigureChoices, 'size' | 'dpi'> | null {
	const size = sizeOf(name, before);
	if (!size) return null;
	return { size, dpi: DPI_FOR[size.kind] };
}

function sizeOf(name: string, before: PageSize): PageSize | null {
	const paper = PAPERS.find((each) => each === name);
	if (paper) {
		const orientation = before.kind === 'paper' ? before.orientation : 'portrait';
		return { kind: 'paper', name: paper, orientation };
	}
	const screen = SCREENS.find((each) => each === name);
	if (screen) return { kind: 'screen', name: screen };
	if (name === 'long') return { kind: 'long' };
	if (name === 'pixels') return { kind: 'pixels', width: 1920, height: 1080 };
	return null;
}
