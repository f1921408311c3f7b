import { LANGUAGE_TAGS } from '$lib/model/language';
import { expect, it } from 'vitest';
import { citationIn } from '$lib/panels/reading/citation-forms';
import { linkedClaim, linkedSource } from '../../derive/linked';
import { dossier as dossierWith } from '../../derive/records';

it('a plain citation ends with the bare address alone on its line', async () => {
	const report = linkedSource('report');
	const told = linkedClaim('told', 'report');
	const dossier = dossierWith({ claims: [told], sources: [report] });
	const lines = async (claim: typeof told | null) =>
		(await citationIn('plain', dossier, report, claim, 'en')).split('\n');
	expect((await lines(null)).at(-1)).toBe('https://example.org/report');
	expect((await lines(told)).at(-1)).toBe(
		'https://example.org/report#:~:text=first%20words,last%20words',
	);
});

const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

it.each(['plain', 'bibtex', 'csl-json'] as const)(
	'a citation carries no marks that nobody sees: %s',
	async (form) => {
		const report = linkedSource('report', { title: { en: 'A title', ar: 'عنوان' } });
		const told = linkedClaim('told', 'report');
		const dossier = dossierWith({ claims: [told], sources: [report] });
		for (const language of LANGUAGE_TAGS) {
			expect(await citationIn(form, dossier, report, told, language)).not.toMatch(MARKS);
		}
	},
);

it('a source without a title is described in BibTeX', async () => {
	const report = linkedSource('report', { title: null });
	const dossier = dossierWith({ sources: [report] });
	const bibtex = await citationIn('bibtex', dossier, report, null, 'en');
	expect(bibtex.replace(/[{}]/g, '')).toContain('title = [Report by A paper, title not recorded]');
});
