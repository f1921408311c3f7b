import { loadKarabakh } from '../karabakh';
import { LANGUAGE_ENTRIES } from '$lib/model/language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [...LANGUAGE_ENTRIES];

export const load: PageLoad = async ({ fetch }) => {
	const { dossier } = await loadKarabakh(fetch);
	return { manifest: dossier?.manifest ?? null };
};
