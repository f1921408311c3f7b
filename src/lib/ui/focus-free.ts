/**
 * Whether the focus may go to what was selected: it is on a claim or a sentence already, or went away
 * with what held it. Opening a page moves no focus.
 */
export function isFocusFree(): boolean {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return navigator.userActivation.hasBeenActive;
	return focused.closest('[hidden], [data-claim], [data-sentence], [data-source]') !== null;
}
