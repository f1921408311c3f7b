import type { Language, Text } from '$lib/model/language';
import { getLocale } from '$lib/messages/generated/runtime.js';
import { m } from '$lib/messages/generated/messages.js';

const SIDE_WORDS: ReadonlyMap<string | null, Text> = new Map([
	[null, m.events_side_none],
	['armenian', m.events_side_armenian],
	['azerbaijani', m.events_side_azerbaijani],
	['turkish', m.events_side_turkish],
	['russian', m.events_side_russian],
]);

/** The side of an actor; one that the interface has no words for is told as the dossier has it. */
export const sideWords = (side: string | null, language: Language = getLocale()): string =>
	SIDE_WORDS.get(side)?.({}, { locale: language }) ?? side ?? '';
