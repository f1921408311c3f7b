import { beforeAll, describe, expect, it } from 'vitest';
import { claimsAtPlace } from '$lib/derive/lookup';
import { matchIn } from '$lib/derive/search/query';
import { reasonsFor } from '$lib/derive/search/reasons';
import { SearchIndex, type Hit } from '$lib/derive/search/search-index';
import { SUBJECT_KINDS, type SubjectKind } from '$lib/derive/search/records';
import { karabakh } from '../../../support/karabakh-frozen';
import { actor, claim, dossier, place, source, where } from '../records';

let index: SearchIndex;
beforeAll(async () => {
	index = await SearchIndex.of(karabakh);
});

const hits = (typed: string, kind: SubjectKind): readonly Hit[] =>
	index.search(typed).groups.find((group) => group.kind === kind)?.hits ?? [];

const ids = (typed: string, kind: SubjectKind): readonly string[] =>
	hits(typed, kind).map(({ record }) => record.id);

const atStepanakert = karabakh.claims
	.filter((one) => one.where.some((each) => each.place === 'place:stepanakert'))
	.map(({ id }) => id)
	.sort();

describe('a search in the Karabakh dossier', () => {
	it.each([
		...['Xankəndi', 'Xankendi', 'XANKƏNDİ', 'Khankendi', 'khankandi', 'Stepanakert', 'STEPANAKERT'],
		...[
			'Ստեփանակերտ',
			'ՍՏԵՓԱՆԱԿԵՐՏ',
			'Степанакерт',
			'Ханкенди',
			'ستيباناكيرت',
			'خانكندي',
			'وخانكندي',
		],
	])('finds the one city and every claim there by %s', (typed) => {
		expect(ids(typed, 'place')[0]).toBe('place:stepanakert');
		expect(ids(typed, 'claim')).toEqual(expect.arrayContaining(atStepanakert));
	});

	it.each(['120000', '120,000', '120 000', '۱۲۰٬۰۰۰', '١٢٠٠٠٠'])(
		'finds the claim of 120,000 people by %s',
		(typed) => {
			const [best] = ids(typed, 'claim');
			const found = karabakh.claims.find(({ id }) => id === best);
			expect(found?.statement.en).toContain('120,000');
		},
	);

	it('finds by each name of a place every claim that the page of the place lists', () => {
		for (const { id, properties } of karabakh.places) {
			const listed = claimsAtPlace(karabakh, id).map((one) => one.id);
			for (const { toponym } of properties.names) {
				const found = ids(toponym, 'claim');
				expect(
					listed.filter((one) => !found.includes(one)),
					toponym,
				).toEqual([]);
			}
		}
	});

	it('says of a claim that is not on that page by which words it was found', () => {
		for (const { id, properties } of karabakh.places) {
			const listed = new Set(claimsAtPlace(karabakh, id).map((one) => one.id));
			const name = properties.names[0]?.toponym ?? '';
			const { query } = index.search(name);
			for (const hit of hits(name, 'claim')) {
				if ([...listed].some((one) => one === hit.record.id)) continue;
				const { subject } = hit.record;
				const shown = subject.kind === 'claim' ? [subject.claim.statement.en] : [];
				const isShown = matchIn(shown[0] ?? '', query).words.size === query.length;
				expect(isShown || reasonsFor(hit, query, shown).length > 0, hit.record.id).toBe(true);
			}
		}
	});

	it.each(['قره\u200cباغ', 'قَرَه بـاغ', 'قره باغ'])('finds the region by %s', (typed) => {
		expect(ids(typed, 'place')).toContain('place:karabakh');
	});

	it('says that a claim was found through a name of its place', () => {
		const { query } = index.search('Xankəndi');
		const [hit] = hits('Xankəndi', 'claim');
		const [reason, ...others] = reasonsFor(hit!, query, ['Residential buildings were damaged.']);
		expect(others).toEqual([]);
		expect(reason?.of.id).toBe('place:stepanakert');
		expect(reason?.text).toEqual({ role: 'name', text: 'Xankəndi', lang: 'az' });
		expect(reason?.spans).toEqual([{ start: 0, end: 'Xankəndi'.length }]);
	});

	it('tells the name as it was typed, even where another is marked that folds to it', () => {
		const { query } = index.search('Xankəndi');
		const [hit] = hits('Xankəndi', 'place');
		const reasons = reasonsFor(hit!, query, ['Khankendi', 'Stepanakert']);
		expect(reasons.map(({ text }) => text.text)).toEqual(['Xankəndi']);
		const typedAsShown = index.search('Khankendi');
		expect(reasonsFor(hit!, typedAsShown.query, ['Khankendi', 'Stepanakert'])).toEqual([]);
	});

	it.each([
		['الارمن', 'claim:peacekeepers-in-contact'],
		['مسئولون', 'claim:strikes-along-line-of-contact'],
		['مــدفعيه', 'claim:strikes-along-line-of-contact'],
		['تماس', 'claim:strikes-along-line-of-contact'],
		['missile artillery', 'claim:strikes-along-line-of-contact'],
		['Փաշինյան', 'claim:pashinyan-ground-operation'],
	])('finds by %s a claim in its own words, its source’s, or by its speaker', (typed, id) => {
		expect(ids(typed, 'claim')).toContain(id);
	});

	it.each([
		['اذربيجان', 12],
		['لباكو', 6],
		['air raid sirens', 21],
	])('finds by %s a sentence, in the original or our translation', (typed, n) => {
		expect(ids(typed, 'sentence')).toContain(`source:xeber24-karabakh#${n}`);
	});

	it('finds speakers by names in any language, events by titles, sources by publisher and author', () => {
		expect(ids('Yashar', 'actor')).toEqual(['actor:turkey-defence-minister']);
		expect(ids('Həsənov', 'actor')).toEqual(['actor:azerbaijan-defence-minister']);
		expect(ids('landmines', 'event')).toEqual(['event:two-landmines']);
		expect(ids('xeber24', 'source')).toEqual(['source:xeber24-karabakh']);
		expect(ids('Kajin Ahmad', 'source')).toEqual(['source:xeber24-karabakh']);
	});

	it('puts the place that is called so before those that only have the word', () => {
		expect(ids('Karabakh', 'place')[0]).toBe('place:karabakh');
		expect(ids('قره باغ', 'place')[0]).toBe('place:karabakh');
	});

	it('asks for every word', () => {
		expect(ids('artillery', 'claim').length).toBeGreaterThan(1);
		expect(ids('artillery gunfire', 'claim')).toEqual(['claim:artillery-and-gunfire']);
		expect(atStepanakert).toEqual(
			expect.arrayContaining([...ids('Stepanakert artillery', 'claim')]),
		);
		expect(index.search('artillery zebra').groups).toEqual([]);
	});

	it.each(['', '   ', '“!”', 'َُ', 'zebra'])('finds nothing for "%s"', (typed) => {
		expect(index.search(typed).groups).toEqual([]);
	});

	it('lists the kinds in one order', () => {
		const kinds = index.search('k').groups.map(({ kind }) => kind);
		expect(kinds).toEqual(SUBJECT_KINDS.filter((kind) => kinds.includes(kind)));
	});

	it('leaves every stored text as it is', () => {
		const before = JSON.stringify([karabakh.claims, karabakh.places, [...karabakh.texts]]);
		for (const typed of ['Xankəndi', 'قرة باغ', 'artillery']) {
			const { query, groups } = index.search(typed);
			for (const hit of groups.flatMap((group) => group.hits)) reasonsFor(hit, query, []);
		}
		expect(JSON.stringify([karabakh.claims, karabakh.places, [...karabakh.texts]])).toBe(before);
	});
});

describe('a source that is only linked', () => {
	it('is found by its publisher, its claim by the statement and the words of the fragment', async () => {
		const linked = {
			...source('linked'),
			kind: 'linked' as const,
			url: 'https://example.org/',
			sha256: null,
			publisher: { en: 'Yeni Şafak' },
			language: 'tr',
		};
		const fragment = { start: 'Azerbaycan Devlet Güvenlik', end: 'mayının patladığı belirtildi' };
		const made = claim('mine', {
			statement: { en: 'A mine went off.', ar: 'انفجر لغم.' },
			citations: [{ source: 'source:linked', target: { fragment, paraphrase: true } }],
			where: [where('khojavend', 'district')],
		});
		const found = await SearchIndex.of(
			dossier({
				sources: [linked],
				claims: [made],
				places: [place('khojavend', null, { names: [{ toponym: 'Xocavənd', lang: 'az' }] })],
				actors: [actor('service')],
			}),
		);
		const idsOf = (typed: string) =>
			found.search(typed).groups.flatMap((group) => group.hits.map(({ record }) => record.id));
		expect(idsOf('yeni safak')).toEqual(['source:linked']);
		expect(idsOf('devlet guvenlik')).toEqual(['claim:mine']);
		expect(idsOf('patladigi')).toEqual(['claim:mine']);
		expect(idsOf('لغم')).toEqual(['claim:mine']);
		expect(idsOf('khocavend')).toEqual(['place:khojavend', 'claim:mine']);
	});
});
