import type { FigureAnswer } from '$lib/model/figure-order';
import type { Loaded } from '$lib/state/dashboard.svelte';

const PROPERTY = 'verbatimFigures';

/**
 * Lets a program that drives the browser have figures made as the studio makes them, without its
 * window: a function on the element that takes a `FigureOrder`, saves the file as a download and
 * answers with a `FigureAnswer`. The code for it comes when it is called.
 *
 * @returns its remover
 */
export function offerFigures(element: HTMLElement, loaded: Loaded): () => void {
	const make = async (order: unknown): Promise<FigureAnswer> => {
		const { orderedFigure } = await import('./ordered-figure');
		return orderedFigure(loaded, order);
	};
	Object.defineProperty(element, PROPERTY, { value: make, configurable: true });
	return () => Reflect.deleteProperty(element, PROPERTY);
}
