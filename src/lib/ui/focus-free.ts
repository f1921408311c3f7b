/** Whether the focus is on a mark of the map: it goes on to what the mark has opened. */
export const isOnMark = (): boolean =>
	document.activeElement?.closest('[data-mark]') instanceof Element;

/**
 * Whether the focus may go to what was selected: it is on a claim, a sentence or a mark already, or went away
 * with what held it. Opening a page moves no focus.
 */
export function isFocusFree(): boolean {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return navigator.userActivation.hasBeenActive;
	return (
		focused.closest('[hidden], [data-claim], [data-sentence], [data-source], [data-mark]') !== null
	);
}
