/** Space kept around what is scrolled to, in CSS pixels. */
const MARGIN = 12;

/**
 * Scrolls `element` to where it can be read inside `scroller`, and scrolls nothing else: no further
 * than until its end is seen, and never past its top. At once for those who ask for less motion.
 */
export function reveal(scroller: HTMLElement, element: Element): void {
	const frame = scroller.getBoundingClientRect();
	const box = element.getBoundingClientRect();
	const above = box.top - frame.top - MARGIN;
	const below = box.bottom - frame.bottom + MARGIN;
	const distance = above < 0 ? above : Math.max(0, Math.min(above, below));
	if (distance === 0) return;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	scroller.scrollBy({ top: distance, behavior: calm ? 'instant' : 'smooth' });
}
