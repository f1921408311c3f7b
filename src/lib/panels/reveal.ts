/** Space kept above a sentence that is scrolled to, in CSS pixels. */
const MARGIN = 12;

/**
 * Scrolls `element` to where it can be read inside `scroller`, and scrolls nothing else. It stays
 * where it is while its top is in the upper half. At once for those who ask for less motion.
 */
export function reveal(scroller: HTMLElement, element: HTMLElement): void {
	const box = scroller.getBoundingClientRect();
	const top = element.getBoundingClientRect().top - box.top;
	if (top >= 0 && top <= box.height * 0.5) return;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	scroller.scrollTo({
		top: scroller.scrollTop + top - MARGIN,
		behavior: calm ? 'instant' : 'smooth',
	});
}
