import type { StyleSpecification } from 'maplibre-gl';

/** Sources and layers of what the reader draws begin with it; they are no part of the style. */
export const DRAWING_PREFIX = 'drawing';

export const isDrawing = (id: string): boolean => id.startsWith(`${DRAWING_PREFIX}-`);

/** The next style with the reader's drawing, which the style before had on top. */
export function keepDrawing(
	previous: StyleSpecification | undefined,
	next: StyleSpecification,
): StyleSpecification {
	if (!previous) return next;
	const sources = Object.entries(previous.sources).filter(([id]) => isDrawing(id));
	if (sources.length === 0) return next;
	const layers = previous.layers.filter(({ id }) => isDrawing(id));
	return {
		...next,
		sources: { ...next.sources, ...Object.fromEntries(sources) },
		layers: [...next.layers, ...layers],
	};
}
