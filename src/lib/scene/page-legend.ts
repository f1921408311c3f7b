import type { Mark, MarkShape } from '$lib/derive/view/marks';
import { m } from '$lib/messages/generated/messages.js';

const WORDS: Readonly<Record<MarkShape, () => string>> = {
	dot: m.pages_map_dot,
	disc: m.pages_map_disc,
	band: m.pages_map_band,
	hatch: m.pages_map_hatch,
};

/** What the shapes on a still map say, each once. */
export const shapeWords = (marks: readonly Mark[]): readonly string[] =>
	[...new Set(marks.map(({ shape }) => shape))].map((shape) => WORDS[shape]());
