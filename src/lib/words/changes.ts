import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Text, Language } from '$lib/model/language';
import type { Change } from '$lib/model/claim';
import { m } from '$lib/messages/generated/messages.js';

const WORDS: Readonly<Record<Change['what'], Text>> = {
	added: m.pages_change_added,
	corrected: m.pages_change_corrected,
	withdrawn: m.pages_change_withdrawn,
};

/** What was done to a claim, in the interface's words. */
export const changeWord = (what: Change['what'], language: Language = getLocale()): string =>
	WORDS[what]({}, { locale: language });
