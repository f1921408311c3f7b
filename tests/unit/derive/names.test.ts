import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/model/place';
import { claimPlaceLabel, labelLanguages, placeLabel } from '$lib/derive/names';
import { karabakh as frozen } from '../../support/karabakh-frozen';
import { claim, dossier, place, source, where } from './records';

const { places } = frozen;
/** Claims of sources that call one place by different names. */
const said = ['Shusha', 'Shushi', 'Shusha (Shushi)'].map((expression, at) =>
	claim(`shusha-${at}`, {
		source: 'english',
		where: [{ ...where('shusha', 'settlement'), expression }],
	}),
);
const whole = dossier({
	places,
	sources: [
		source('article'),
		source('english', 1, { language: 'en' }),
		source('russian', 1, { language: 'ru' }),
	],
	claims: [
		claim('a', { where: [{ ...where('karabakh', 'region'), expression: 'إقليم قره باغ' }] }),
		claim('b', { where: [{ ...where('lachin', 'settlement'), expression: 'بلدة ما' }] }),
		claim('c', {
			where: [
				{
					...where('stepanakert', 'settlement'),
					basis: 'inferred',
					expression: 'المدينة الرئيسية',
				},
			],
		}),
		...said,
		claim('silent', { source: 'russian', where: [where('shusha', 'settlement')] }),
		claim('line', { where: [{ ...where('line-of-contact', 'line'), expression: 'خط التماس' }] }),
		claim('line-in-russian', {
			source: 'russian',
			where: [{ ...where('line-of-contact', 'line'), expression: 'линии соприкосновения' }],
		}),
	],
});

function placeNamed(slug: string): Place {
	const found = places.find(({ id }) => id === `place:${slug}`);
	if (!found) throw new Error(`no place ${slug}`);
	return found;
}
const label = (slug: string, policy: string, language: string) =>
	placeLabel(whole, placeNamed(slug), policy, language).text;

describe('the languages that labels can be in', () => {
	it('are those that most places have a name in', () => {
		expect([...labelLanguages(whole)].sort()).toEqual(['ar', 'az', 'en', 'hy', 'ru']);
	});
});

describe('the label of a place', () => {
	it.each([
		['stepanakert', 'both', 'en', 'Khankendi / Stepanakert'],
		['stepanakert', 'armenian', 'en', 'Stepanakert'],
		['stepanakert', 'azerbaijani', 'en', 'Khankendi'],
		['stepanakert', 'both', 'ar', 'خانكندي / ستيباناكيرت'],
		['stepanakert', 'armenian', 'hy', 'Ստեփանակերտ'],
		['stepanakert', 'azerbaijani', 'az', 'Xankəndi'],
		['askeran', 'both', 'ru', 'Аскеран'],
	])('%s by policy %s in %s is %s', (slug, policy, language, text) => {
		expect(label(slug, policy, language)).toBe(text);
	});

	it('has both sides also in the language of one, by the alphabet of that language', () => {
		expect(label('stepanakert', 'both', 'az')).toBe('Xankəndi / Stepanakert');
		expect(label('stepanakert', 'both', 'hy')).toBe('Ստեփանակերտ / Khankendi');
	});

	it('is the name that nobody in particular uses, where there is one', () => {
		expect(label('enclave-2020-2023', 'both', 'en')).toBe('Armenian-held area, 2020–2023');
		expect(label('goris', 'azerbaijani', 'en')).toBe('Goris');
	});

	it('falls back on English, then on any language', () => {
		expect(label('goris', 'both', 'sw')).toBe('Goris');
		expect(label('goris', 'both', 'en-GB')).toBe('Goris');
		const only = place('x', null, { names: [{ toponym: 'Տեղ', lang: 'hy' }] });
		expect(placeLabel(whole, only, 'both', 'en')).toEqual({
			names: [{ toponym: 'Տեղ', lang: 'hy' }],
			text: 'Տեղ',
		});
	});

	it('of a place with one side only is that side’s name, whoever is asked for', () => {
		expect(label('mets-shen', 'azerbaijani', 'en')).toBe('Mets Shen');
	});

	it('is what the source calls it, in its language, where it states the place', () => {
		expect(label('karabakh', 'source', 'en')).toBe('قره باغ');
		expect(label('lachin', 'source', 'en')).toBe('بلدة ما');
	});

	it('on the map is every name that the sources give, by the alphabet', () => {
		expect(label('shusha', 'source', 'en')).toBe('Shusha / Shusha (Shushi) / Shushi');
	});

	it('is both names where the source does not state the place', () => {
		expect(label('stepanakert', 'source', 'en')).toBe('Khankendi / Stepanakert');
	});

	it('of a claim is the word of its own source', () => {
		const own = (id: string, slug: string, policy = 'source') => {
			const found = whole.claims.find((each) => each.id === `claim:${id}`);
			if (!found) throw new Error(`no claim ${id}`);
			return claimPlaceLabel(whole, found, placeNamed(slug), policy, 'en').text;
		};
		expect(said.map(({ id }) => own(id.slice('claim:'.length), 'shusha'))).toEqual([
			'Shusha',
			'Shushi',
			'Shusha (Shushi)',
		]);
		expect(own('line', 'line-of-contact')).toBe('خط التماس');
		expect(own('line-in-russian', 'line-of-contact')).toBe('линии соприкосновения');
		expect(own('silent', 'shusha'), 'it has no word of its source').toBe('Shusha / Shushi');
		expect(own('c', 'stepanakert'), 'its words do not name the city').toBe(
			'Khankendi / Stepanakert',
		);
		expect(own('shusha-1', 'shusha', 'azerbaijani')).toBe('Shusha');
	});

	it('of every place is never empty and never says a name twice', () => {
		for (const each of places) {
			for (const policy of ['both', 'source', 'armenian', 'azerbaijani', 'nobody']) {
				for (const language of ['en', 'ar', 'hy', 'az', 'ru', 'fr']) {
					const { names, text } = placeLabel(whole, each, policy, language);
					expect(text, `${each.id} ${policy} ${language}`).not.toBe('');
					expect(new Set(names.map(({ toponym }) => toponym)).size).toBe(names.length);
				}
			}
		}
	});
});
