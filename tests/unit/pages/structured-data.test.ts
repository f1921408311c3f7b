import { describe, expect, it } from 'vitest';
import { claimSchema, placeSchema, scriptOf } from '$lib/pages/structured-data';
import { actor, claim, dossier as dossierWith, place, where } from '../derive/records';

const town = place('town', { type: 'Point', coordinates: [46, 40] });
const other = place('other', { type: 'Point', coordinates: [47, 40] });
const strike = claim('strike', {
	edtf: '2023-09-19',
	saidBy: ['actor:ministry'],
	where: [where('town', 'settlement'), { ...where('other', 'settlement'), basis: 'inferred' }],
});
const dossier = dossierWith({
	claims: [strike],
	places: [town, other],
	actors: [actor('ministry', { kind: 'ministry' })],
});

describe('what a page tells machines', () => {
	it('is a claim by whoever says it, in the article where it appears', () => {
		const schema = claimSchema(dossier, strike, 'en');
		expect(schema).toMatchObject({
			'@type': 'Claim',
			text: 'strike',
			author: [{ '@type': 'Organization', name: 'ministry' }],
			appearance: [{ '@type': 'NewsArticle', publisher: { name: 'A paper' } }],
			temporalCoverage: '2023-09-19',
		});
		expect(JSON.stringify(schema)).not.toContain('ClaimReview');
		// The source has no title, and its publisher's name is none.
		expect(JSON.stringify(schema)).not.toContain('headline');
	});

	it('gives a claim only the places that the source itself names', () => {
		const { contentLocation } = claimSchema(dossier, strike, 'en');
		expect(contentLocation).toEqual([placeSchema(dossier, town, 'en')]);
	});

	it('says of a withdrawn claim that it is', () => {
		const gone = { ...strike, status: 'withdrawn' as const };
		expect(claimSchema(dossier, gone, 'en')['creativeWorkStatus']).toBe('Withdrawn');
	});

	it('cannot be ended by what stands in it', () => {
		const block = scriptOf({ '@type': 'Claim', text: '</script><script>alert(1)</script>' });
		expect(block.match(/<\/?script/g)).toHaveLength(2);
		const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(block) ?? [];
		expect(JSON.parse(json)).toEqual({
			'@context': 'https://schema.org',
			'@type': 'Claim',
			text: '</script><script>alert(1)</script>',
		});
	});
});
