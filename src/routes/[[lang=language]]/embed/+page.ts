import { browser } from '$app/environment';
import { fetchMapAhead } from '$lib/map/live/parts';
import { loadKarabakh } from '../karabakh';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' }];

export const load: PageLoad = ({ fetch }) => {
	if (browser) fetchMapAhead();
	return loadKarabakh(fetch);
};
