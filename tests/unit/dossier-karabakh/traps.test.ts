import { describe, expect, it } from 'vitest';
import type { Claim } from '$lib/model/claim';
import { isHeldTarget } from '$lib/model/citation';
import { article, articleClaims, claimOn, claimsOn, places } from './karabakh';

describe('traps of the Karabakh article', () => {
	it('does not place the two mines, since the article never says where they went off', () => {
		expect(claimOn(20, 'explosion').where).toMatchObject([
			{
				place: null,
				basis: 'not-stated',
				precision: 'unknown',
				coordinateUncertaintyInMeters: null,
			},
		]);
	});

	it('infers the main city, which the article never names', () => {
		for (const kind of ['alarm', 'gunfire'] as const) {
			expect(claimOn(21, kind).where).toMatchObject([
				{ place: 'place:stepanakert', basis: 'inferred', precision: 'settlement' },
			]);
		}
		const city = places.find(({ id }) => id === 'place:stepanakert');
		expect(city?.properties.names.some(({ source }) => source === article.id)).toBe(false);
	});

	it('takes the place of the residential damage from the sentence before', () => {
		expect(claimOn(22, 'damage').where).toMatchObject([
			{ place: 'place:stepanakert', basis: 'context' },
		]);
	});

	it('keeps six killed and five killed apart, each with who says so', () => {
		const killed = articleClaims.flatMap((claim) =>
			claim.quantities
				.filter(({ what }) => what === 'people killed')
				.map(({ value }) => ({ value, saidBy: claim.saidBy, event: claim.event })),
		);
		expect(killed).toEqual([
			{ value: 6, saidBy: ['actor:azerbaijan'], event: 'event:two-landmines' },
			{ value: 5, saidBy: ['actor:karabakh-officials'], event: 'event:fire-and-harm' },
		]);
	});

	it('has no address, publication date, retrieval date or licence, and says why', () => {
		expect(article).toMatchObject({
			url: null,
			published: { edtf: null },
			retrieved: null,
			licence: null,
		});
		expect(article.published.basis).toMatch(/^Not in the text/);
		expect(article.note).toMatch(/are not in the text/);
	});

	it('does not end a sentence at ".." inside a quotation', () => {
		expect(article.sentences).toHaveLength(25);
		expect(article.sentences.filter(({ role }) => role === 'byline').map(({ n }) => n)).toEqual([
			0,
		]);
		expect(article.sentences.filter(({ role }) => role === 'heading').map(({ n }) => n)).toEqual([
			5, 9, 14,
		]);
	});

	it('has one place for four spellings of Karabakh', () => {
		const spelt = places.flatMap(({ id, properties }) =>
			properties.names
				.filter(
					({ toponym, source }) => source === article.id && /قر[هة] باغ|كاراباخ/.test(toponym),
				)
				.map(({ toponym }) => ({ id, toponym })),
		);
		expect(spelt).toEqual([
			{ id: 'place:karabakh', toponym: 'قره باغ' },
			{ id: 'place:karabakh', toponym: 'قرة باغ' },
			{ id: 'place:karabakh', toponym: 'قره باغ الجبلي' },
			{ id: 'place:karabakh', toponym: 'كاراباخ' },
			{ id: 'place:karabakh-economic-region', toponym: 'المنطقة الاقتصادية في قرة باغ' },
		]);
	});

	it('holds the Karabakh Economic Region for another place, without an outline', () => {
		const used = claimsOn(2).flatMap(({ where }) => where.map(({ place }) => place));
		expect(used).toContain('place:karabakh-economic-region');
		expect(used).not.toContain('place:karabakh');
		expect(used).not.toContain('place:enclave-2020-2023');
		const region = places.find(({ id }) => id === 'place:karabakh-economic-region');
		expect(region?.geometry).toBeNull();
		expect(region?.properties.note).toMatch(/No outline/);
	});

	it('reads the day of sentences 20, 21 and 23, which give no date', () => {
		for (const claim of [...claimsOn(20), ...claimsOn(21), ...claimsOn(23)]) {
			expect(claim.when, claim.id).toMatchObject({ edtf: '2023-09-19', basis: 'inferred' });
		}
		expect(claimOn(20, 'explosion').when.expression).toBe('صباح الثلاثاء');
	});

	it('has a stated date only where the words give the year', () => {
		const stated = articleClaims.filter(({ when }) => when.basis === 'stated');
		expect(stated.map(({ id }) => id)).toEqual(['claim:war-2020', 'claim:turkey-support-2020']);
		for (const { when } of stated) {
			expect(when).toEqual({ edtf: '2020', basis: 'stated', expression: 'عام 2020' });
		}
	});

	it('reads "yesterday" as the 19th at the latest, from an article written by the 20th', () => {
		expect(claimOn(15, 'appeal').when).toMatchObject({
			edtf: '2023-09-19',
			basis: 'inferred',
			expression: 'يوم أمس',
		});
	});

	it('leaves the areas most at risk in the region at best', () => {
		const moved = claimsOn(18, 'evacuation').find(({ quantities }) => quantities.length > 0);
		expect(moved?.where).toMatchObject([
			{ place: 'place:karabakh', basis: 'context', precision: 'region' },
		]);
	});

	it('keeps "almost 500", "about 120,000", "dozens" and "thousands" as they are said', () => {
		expect(claimsOn(18).flatMap(({ quantities }) => quantities)).toMatchObject([
			{ value: 500, qualifier: 'almost' },
		]);
		expect(claimOn(17, 'population').quantities).toMatchObject([
			{ value: 120_000, qualifier: 'about' },
		]);
		expect(claimOn(22, 'casualties').quantities).toMatchObject([
			{ value: 5 },
			{ value: null, qualifier: 'dozens' },
			{ value: null },
		]);
		expect(claimsOn(8).flatMap(({ quantities }) => quantities)).toMatchObject([
			{ value: null, qualifier: 'thousands' },
		]);
		expect(claimOn(19, 'blockade').quantities).toEqual([{ what: 'duration in months', value: 9 }]);
	});

	it('draws nothing all over a region that words are only about', () => {
		const said = articleClaims.filter(({ kind }) => kind === 'statement' || kind === 'appeal');
		const places = said.flatMap(({ where }) => where.flatMap(({ place }) => place ?? []));
		// Provocations are said to have been there; it has no outline.
		expect(places).toEqual(['place:karabakh-economic-region']);
	});

	it('marks who speaks with what is said', () => {
		const words = (claim: Claim | undefined) =>
			claim?.citations.map(({ target }) => isHeldTarget(target) && target.selector[0].exact);
		expect(words(claimOn(20, 'explosion'))).toEqual([expect.stringMatching(/^وقالت أذربيجان/)]);
		expect(words(claimOn(6, 'support'))).toEqual([expect.stringMatching(/^قالت وزارة الدفاع/)]);
		for (const claim of claimsOn(18)) {
			expect(words(claim)).toEqual([expect.stringMatching(/^وقالت روسيا/)]);
		}
	});

	it('has what Turkey’s foreign ministry and Armenia said as statements', () => {
		expect(claimsOn(3, 'support').map(({ saidBy }) => saidBy)).toEqual([[]]);
		expect(claimsOn(4).map(({ kind }) => kind)).toEqual(['statement', 'appeal']);
		for (const n of [10, 11]) {
			expect(new Set(claimsOn(n).map(({ kind }) => kind))).toEqual(new Set(['statement']));
		}
	});

	it('names who passes on the words of the Turkish minister', () => {
		for (const claim of [claimOn(6, 'support'), claimOn(7, 'support')]) {
			expect(claim).toMatchObject({
				saidBy: ['actor:turkey-defence-minister'],
				reportedBy: 'actor:azerbaijan-defence-ministry',
			});
		}
	});
});
