import type { FigurePart } from '../../model/figure-choices';
import type { Theme } from '../../model/theme';
import { Column, type Measure, type Typesetter } from './column';
import type { Faces, FigureContent } from './figure';

/** Around everything, in figure pixels. */
export const MARGIN = 36;

/** What a figure is laid out on, and with. */
export type Arrangement = {
	/** Figure pixels; the height is `null` where the page is as long as its text. */
	readonly width: number;
	readonly height: number | null;
	readonly parts: readonly FigurePart[];
	readonly theme: Theme;
	readonly measure: Measure;
	readonly faces: Faces;
	/** Whether what has no room goes on further pages. */
	readonly hasPages: boolean;
	/** The map's share of the room between head and foot, from 0 to 1, where text shares it. */
	readonly share: number;
	/** Height of the map on a page without a height. */
	readonly mapHeight: number;
};

/** The words that stand whatever the map shows. */
export type Surroundings = Pick<
	FigureContent,
	| 'direction'
	| 'language'
	| 'title'
	| 'subtitle'
	| 'window'
	| 'remarks'
	| 'note'
	| 'credits'
	| 'timeline'
>;

/** How the words of a figure are set on what it is laid out with. */
export const typesetterOf = (
	{ measure, faces, theme }: Pick<Arrangement, 'measure' | 'faces' | 'theme'>,
	{ direction, language }: Pick<FigureContent, 'direction' | 'language'>,
): Typesetter => ({ measure, faces, theme, direction, language });

/** A column from side to side of the page, but for a margin, from a height downwards. */
export const columnAcross = (
	arrangement: Pick<Arrangement, 'width' | 'measure' | 'faces' | 'theme'>,
	content: Pick<FigureContent, 'direction' | 'language'>,
	margin: number,
	y: number,
): Column =>
	new Column(margin, y, arrangement.width - 2 * margin, typesetterOf(arrangement, content));

/** A page that has no room for its map beside what it must say. */
export class PageTooSmall extends Error {
	override readonly name = 'PageTooSmall';
	constructor() {
		super('the page has no room for a map beside its words');
	}
}
