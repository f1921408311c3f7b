/**
 * Arrow keys, Home and End move the focus along a list of buttons of which Tab reaches one. The
 * buttons that a closed part of the page hides are left out.
 */
export function moveAmong(
	list: HTMLElement | undefined,
	selector: string,
	event: KeyboardEvent,
): void {
	const buttons = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((button) =>
		button.checkVisibility(),
	);
	const at = buttons.findIndex((button) => button === event.target);
	if (at === -1) return;
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
	if (to === undefined) return;
	event.preventDefault();
	buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
