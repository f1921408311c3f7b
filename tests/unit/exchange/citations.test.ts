import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { bibtexOf } from '$lib/exchange/bibtex';
import { cslDate, cslItem, cslJson } from '$lib/exchange/csl-json';
import { linkedSource } from '../derive/linked';
import { source } from '../derive/records';

const armenian = linkedSource('novosti-depot', {
	title: { en: 'Explosion at a depot', hy: 'Պայթյուն Ստեփանակերտ-Ասկերան ճանապարհին' },
	author: { en: 'Artak Beglaryan', hy: 'Արտակ Բեգլարյան' },
	publisher: { en: 'Novosti-Armenia', hy: 'Նովոստի-Արմենիա' },
	published: { edtf: '2023-09-25', basis: 'on the page' },
	retrieved: '2025-01-02',
	language: 'hy',
	url: 'https://example.org/hy?a=1&b=2',
});
const arabic = source('xeber', 1, {
	author: { en: 'Kajin Ahmad', ar: 'كاجين أحمد' },
	publisher: { en: 'xeber24.net' },
});
const azerbaijani = linkedSource('qanun', {
	publisher: { en: 'Qanun və Hədəf' },
	title: { en: 'On a statement', az: 'Xankəndi: dövlət başçısı çıxış edib' },
	language: 'az',
});

describe('a source as CSL-JSON', () => {
	it('has title and names in its own language, and says that a title is not recorded', () => {
		expect(cslItem(armenian)).toEqual({
			id: 'novosti-depot',
			type: 'webpage',
			title: 'Պայթյուն Ստեփանակերտ-Ասկերան ճանապարհին',
			author: [{ literal: 'Արտակ Բեգլարյան' }],
			'container-title': 'Նովոստի-Արմենիա',
			publisher: 'Նովոստի-Արմենիա',
			issued: { 'date-parts': [[2023, 9, 25]] },
			accessed: { 'date-parts': [[2025, 1, 2]] },
			URL: 'https://example.org/hy?a=1&b=2',
			language: 'hy',
		});
		expect(cslItem(arabic)).toEqual({
			id: 'xeber',
			type: 'article-newspaper',
			title: '[Report by xeber24.net, title not recorded]',
			author: [{ literal: 'كاجين أحمد' }],
			'container-title': 'xeber24.net',
			publisher: 'xeber24.net',
			language: 'ar',
		});
	});

	it('leads to the sentence that is cited, and says what it says', () => {
		const url = 'https://example.org/hy?a=1&b=2#:~:text=a%2Db';
		expect(cslItem(armenian, { url, note: 'Our paraphrase: so' })).toMatchObject({
			URL: url,
			note: 'Our paraphrase: so',
		});
	});

	it.each([
		['2023', { 'date-parts': [[2023]] }],
		['2023-09', { 'date-parts': [[2023, 9]] }],
		['2023-09-19~', { 'date-parts': [[2023, 9, 19]], circa: true }],
		[
			'2023-09-19/2023-09-20',
			{
				'date-parts': [
					[2023, 9, 19],
					[2023, 9, 20],
				],
			},
		],
		['2023-09-19?', { literal: '2023-09-19?' }],
		['2022-12-12/..', { literal: '2022-12-12/..' }],
		['[2023-09-19..2023-09-20]', { literal: '[2023-09-19..2023-09-20]' }],
	])('dates %s as far as the format can', (edtf, date) => {
		expect(cslDate(edtf)).toEqual(date);
	});

	it('is read by a library as it was written', () => {
		const items = [armenian, arabic, azerbaijani].map((each) => cslItem(each));
		const read = new Cite(cslJson(items)).data;
		expect(read).toMatchObject(items);
	});
});

describe('a source as BibTeX', () => {
	const readBack = (of: typeof armenian | typeof arabic) =>
		new Cite(bibtexOf([cslItem(of)])).data[0];

	it('keeps Armenian, Arabic and Azerbaijani letters', () => {
		expect(readBack(armenian)).toMatchObject({
			'citation-key': 'novosti-depot',
			title: 'Պայթյուն Ստեփանակերտ-Ասկերան ճանապարհին',
			author: [{ family: 'Արտակ Բեգլարյան' }],
			URL: 'https://example.org/hy?a=1&b=2',
			issued: { 'date-parts': [[2023, 9, 25]] },
		});
		expect(readBack(arabic)).toMatchObject({
			title: '[Report by xeber24.net, title not recorded]',
			author: [{ family: 'كاجين أحمد' }],
			'container-title': 'xeber24.net',
		});
		expect(readBack(azerbaijani)).toMatchObject({
			title: 'Xankəndi: dövlət başçısı çıxış edib',
		});
	});

	it('says who published a page, and is read by a program that knows ASCII keys alone', () => {
		expect(readBack(armenian)).toMatchObject({ publisher: 'Նովոստի-Արմենիա' });
		expect(bibtexOf([cslItem(armenian)])).toMatch(/^@misc\{novosti-depot,/);
	});

	it('escapes the signs of TeX in texts and leaves addresses alone', () => {
		const signs = linkedSource('signs', {
			publisher: { en: 'Fact & Figure_s' },
			title: { en: '100% of {it}, #1 for $5' },
			url: 'https://example.org/a_b?c=%20&d=1#:~:text=e%2Df',
		});
		const bibtex = bibtexOf([cslItem(signs, { note: 'a & b' })]);
		expect(bibtex).toContain('{Fact \\& Figure\\_s}');
		expect(bibtex).toContain('note = {a \\& b}');
		expect(readBack(signs)).toMatchObject({
			publisher: 'Fact & Figure_s',
			title: '100% of {it}, #1 for $5',
			URL: 'https://example.org/a_b?c=%20&d=1#:~:text=e%2Df',
		});
	});
});
