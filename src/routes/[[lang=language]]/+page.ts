import { browser } from '$app/environment';
import { fetchMapAhead } from '$lib/map/live/parts';
import { loadKarabakh } from './karabakh';
import { LANGUAGE_ENTRIES } from '$lib/model/language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [...LANGUAGE_ENTRIES];

export const load: PageLoad = ({ fetch }) => {
	if (browser) fetchMapAhead();
	return loadKarabakh(fetch);
};
