/** Space kept around what is scrolled to, in CSS pixels. */
const MARGIN = 12;

/**
 * Scrolls `element` to where it can be read inside `scroller`, and scrolls nothing else: no further
 * than until its end is seen, and past its top only where `words`, a part of it, would not be seen
 * otherwise. At once for those who ask for less motion.
 */
export function reveal(
	scroller: HTMLElement,
	element: Element,
	words: Element | null = null,
): void {
	const frame = scroller.getBoundingClientRect();
	const distances = (part: Element) => {
		const box = part.getBoundingClientRect();
		return {
			above: box.top - frame.top - MARGIN,
			below: box.bottom - frame.bottom + MARGIN,
		};
	};
	const { above, below } = distances(element);
	let distance = above < 0 ? above : Math.max(0, Math.min(above, below));
	if (words) {
		const part = distances(words);
		distance = Math.max(distance, Math.min(part.above, part.below));
	}
	if (distance === 0) return;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	scroller.scrollBy({ top: distance, behavior: calm ? 'instant' : 'smooth' });
}
