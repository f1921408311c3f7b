import { loadKarabakh } from '../../karabakh';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' }];

export const load: PageLoad = async ({ fetch }) => {
	const { dossier } = await loadKarabakh(fetch);
	return { dossier };
};
