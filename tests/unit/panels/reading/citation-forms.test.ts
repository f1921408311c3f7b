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
