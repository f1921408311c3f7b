import { describe, expect, it } from 'vitest';
import { shownSource } from '$lib/panels/reading/shown-source';
import { linkedClaim, linkedSource } from '../../derive/linked';
import { claim, claimId, dossier, placeId, source, sourceId } from '../../derive/records';

const held = claim('held');
const linked = linkedClaim('linked', 'report');
const both = { ...linkedClaim('both', 'report'), id: claimId('both') };
const world = dossier({
	sources: [linkedSource('report'), source('article')],
	claims: [held, linked, { ...both, citations: [...both.citations, ...held.citations] }],
});

describe('the source that is open', () => {
	const shown = (claim: string, before: string | null = null) =>
		shownSource(
			world,
			{ kind: 'claim', claim: claimId(claim) },
			before === null ? null : sourceId(before),
		);

	it('is the first of the list as long as nothing is selected', () => {
		expect(shownSource(world, { kind: 'none' }, null)).toBe('source:article');
	});

	it('is the one that a selected claim rests on, a held one first', () => {
		expect(shown('held')).toBe('source:article');
		expect(shown('linked', 'article')).toBe('source:report');
		expect(shown('both')).toBe('source:article');
	});

	it('stays open where the claim can be read in it too', () => {
		expect(shown('both', 'report')).toBe('source:report');
	});

	it('stays open when a place is selected, or nothing any more', () => {
		const before = sourceId('report');
		expect(shownSource(world, { kind: 'none' }, before)).toBe(before);
		expect(shownSource(world, { kind: 'place', place: placeId('town') }, before)).toBe(before);
	});

	it('is the one that is selected itself, or whose sentence is', () => {
		const article = sourceId('article');
		const before = sourceId('report');
		expect(shownSource(world, { kind: 'source', source: article }, before)).toBe(article);
		expect(shownSource(world, { kind: 'sentence', source: article, n: 0 }, before)).toBe(article);
	});
});
