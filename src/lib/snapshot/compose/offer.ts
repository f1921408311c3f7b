import type { FigureAnswer } from '$lib/model/figure-order';
import type { Showing } from '$lib/derive/view/showing';

const PROPERTY = 'verbatimFigures';

/**
 * Lets a program that drives the browser have figures made as the studio makes them, without its
 * window: a function on the element that takes a `FigureOrder`, saves the file as a download and
 * answers with a `FigureAnswer`. The code for it comes when it is called.
 *
 * @returns its remover
 */
export function offerFigures(
	element: HTMLElement,
	of: Pick<Showing, 'dossier' | 'unverified'>,
): () => void {
	const make = async (order: unknown): Promise<FigureAnswer> => {
		const { orderedFigure } = await import('./ordered');
		return orderedFigure(of, order);
	};
	Object.defineProperty(element, PROPERTY, { value: make, configurable: true });
	return () => Reflect.deleteProperty(element, PROPERTY);
}
