import type { FigurePart } from '../model/figure-choices';
import type { Theme } from '../model/theme';
import type { Measure } from './column';
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

/** A page that has no room for its map beside what it must say. */
export class PageTooSmall extends Error {
	override readonly name = 'PageTooSmall';
	constructor() {
		super('the page has no room for a map beside its words');
	}
}
