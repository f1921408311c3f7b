/**
 * Arrow keys, Home and End move the focus along a list of which Tab reaches one entry. Those that a
 * closed part of the page hides are left out.
 */
export function moveAmong(
	list: HTMLElement | undefined,
	selector: string,
	event: KeyboardEvent,
): void {
	const entries = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((entry) =>
		entry.checkVisibility(),
	);
	const at = entries.findIndex((entry) => entry === event.target);
	if (at === -1) return;
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
	if (to === undefined) return;
	event.preventDefault();
	entries[Math.min(Math.max(to, 0), entries.length - 1)]?.focus();
}
