import type { Language } from '$lib/model/language';
import { describe, expect, it } from 'vitest';
import { claimsShown } from '$lib/derive/view/filters';
import { DEFAULT_VIEW } from '$lib/model/view';
import { snapshotEvidence } from '$lib/snapshot/compose/record';
import { karabakh as dossier } from '../../../support/karabakh-frozen';

describe('the record of a snapshot', () => {
	it('says what the picture shows in the language of the figure and in the other one', () => {
		const view = DEFAULT_VIEW;
		const record = (language: Language) =>
			snapshotEvidence(
				{
					showing: { dossier, view, shown: claimsShown(dossier, view), unverified: new Set() },
					language,
					link: null,
					content: { title: 'Own title', credits: [] },
					marked: new Set(),
				},
				new Date('2026-11-26T10:00:00Z'),
				'Own words',
			);
		const english = record('en');
		expect(english.alt).toBe('Own words');
		expect(Object.keys(english.altAlsoIn ?? {})).toEqual(['ar']);
		expect(english.altAlsoIn?.['ar']).toContain(dossier.manifest.title.ar);
		expect(english.altAlsoIn?.['ar']).toMatch(/^\p{Script=Arabic}/u);
		expect(record('ar').altAlsoIn?.['en']).toMatch(/^Map of .*: \d+ reported claims/);
	});
});
