import { m } from '$lib/messages/generated/messages.js';

const SIDES: ReadonlyMap<string, () => string> = new Map([
	['armenian', m.pages_side_armenian],
	['azerbaijani', m.pages_side_azerbaijani],
	['turkish', m.pages_side_turkish],
	['russian', m.pages_side_russian],
]);

/** Whose side an actor is on, in words; a side without words of its own is told as it is. */
export const sideOfActor = (side: string): string => SIDES.get(side)?.() ?? side;
