import { describe, expect, it } from 'vitest';
import { showsTranslation } from '$lib/derive/view/translated';
import { diskReader } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';

const { dossier } = await loadDossier(diskReader('static/dossiers/karabakh-2023'));
if (!dossier) throw new Error('the dossier of this test could not be read');

const shows = (translation: boolean | null, language: string) =>
	showsTranslation({ dossier, view: { translation } }, language);

describe('our translation under what is read', () => {
	it('is there by itself where it is in the language of the page', () => {
		expect(shows(null, 'en')).toBe(true);
		expect(shows(null, 'ar')).toBe(false);
	});

	it('is as the reader chose in every language', () => {
		expect([shows(true, 'ar'), shows(false, 'en')]).toEqual([true, false]);
	});
});
