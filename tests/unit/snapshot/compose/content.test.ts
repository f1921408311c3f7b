import { describe, expect, it } from 'vitest';
import { claimsShown } from '$lib/derive/view/filters';
import { marksOf } from '$lib/derive/view/marks';
import { outlinesOf } from '$lib/map/overlay';
import { viewFrom } from '$lib/model/link';
import { isHeldTarget } from '$lib/model/citation';
import type { Dossier } from '$lib/model/dossier';
import { LinkedSource } from '$lib/model/source';
import { parse } from 'valibot';
import { noteWords, snapshotContent, surroundingsOf } from '$lib/snapshot/compose/content';
import { karabakh } from '../../../support/karabakh-frozen';

const dossier = karabakh;

/** The figure of a view that a link describes, with all its marks in the picture. */
function contentOf(query: string, dossier: Dossier = karabakh) {
	const { view } = viewFrom(new URLSearchParams(query));
	const shown = claimsShown(dossier, view);
	const marks = marksOf(dossier, shown, new Set()).marks;
	const surroundings = surroundingsOf({
		dossier,
		view,
		language: 'en',
		link: 'https://example.org/',
		mapCredits: 'Natural Earth',
		own: { title: null, subtitle: null },
	});
	const content = snapshotContent({
		dossier,
		view,
		marks,
		selected: new Set(view.selection.kind === 'claim' ? [view.selection.claim] : []),
		outlines: outlinesOf(dossier, view.window, true, () => ''),
		language: 'en',
		hasLink: true,
	});
	return { content: { ...surroundings, note: noteWords(marks, 2), ...content }, marks };
}

const STRIKES = 'claim:strikes-along-line-of-contact';

describe('what a snapshot says', () => {
	it('lists every number of the map once, in order', () => {
		const { content, marks } = contentOf('');
		const listed = content.citations.entries.flatMap(({ numbers }) => numbers.map((n) => n.number));
		expect(listed).toEqual([...new Set(marks.map((mark) => mark.number))]);
		expect(listed[0]).toBe(1);
	});

	it('quotes the whole sentence, with the words that the claim rests on', () => {
		const { content, marks } = contentOf('');
		const claim = dossier.claims.find(({ id }) => id === STRIKES);
		const number = marks.find((mark) => mark.claim === STRIKES)?.number;
		const entry = content.citations.entries.find(({ numbers }) =>
			numbers.some((n) => n.number === number),
		);
		const [citation] = claim?.citations ?? [];
		if (!citation || !isHeldTarget(citation.target)) throw new Error('the claim has no quotation');
		expect(entry?.quotation).toContain(citation.target.selector[0].exact);
		expect(entry).toMatchObject({ quotationLanguage: 'ar', quotationDirection: 'rtl' });
		expect(entry?.translation?.text).toMatch(/line of contact/);
	});

	it('says who says it, when and how the date is known, and how sure the place is', () => {
		const { content } = contentOf('');
		const said = content.citations.entries.flatMap(({ remarks }) =>
			remarks.map(({ attribution }) => attribution.replace(/[\u2066-\u2069]/g, '')),
		);
		expect(said).toContainEqual(
			expect.stringMatching(
				/Officials in Karabakh.*19 September 2023, inferred by us.*along this line/,
			),
		);
	});

	it('says the time window, the filters and the names', () => {
		const { content } = contentOf('from=2023-09-19&to=2023-09-20&kind=strike&precision=line');
		expect(content.title).toMatch(/^Reported strikes, 19\s?–\s?20\u00a0September\u00a02023$/);
		expect(content.window).toBe('Karabakh, 2020–2023');
		expect(contentOf('from=2023-09-19').content).toMatchObject({
			title: 'Karabakh, 2020–2023',
			window: '19 September 2023 to the end',
		});
		expect(content.remarks.join()).toMatch(/Kinds: .*strike.*Place no worse than/i);
		expect(content.remarks.join()).toContain('Names: ');
		expect(contentOf('').content.remarks.join()).toContain('No filters');
	});

	it('says the time window under a title that leaves it out', () => {
		const { view } = viewFrom(new URLSearchParams('from=2023-09-19&to=2023-09-20&kind=strike'));
		const titled = surroundingsOf({
			dossier: karabakh,
			view,
			language: 'en',
			link: null,
			mapCredits: '',
			own: { title: 'A day in September', subtitle: null },
		});
		expect(titled.title).toBe('A day in September');
		expect(titled.window).toBe('Karabakh, 2020–2023 · 19 September 2023 to 20 September 2023');
	});

	it('says how many sentences are left out, and where they are', () => {
		const { content } = contentOf('');
		expect(content.citations.some(2, 11)).toBe('2 of 11 shown; 9 more at the link below.');
	});

	it('explains in the legend what the picture shows, and nothing else', () => {
		const { content } = contentOf('kind=strike');
		const [shown, sure] = content.legend;
		expect(sure?.entries.map(({ sign }) => sign)).toContainEqual({ kind: 'shape', shape: 'band' });
		expect(sure?.entries.map(({ sign }) => sign)).not.toContainEqual({
			kind: 'shape',
			shape: 'dot',
		});
		const badges = shown?.entries.filter(({ sign }) => sign.kind === 'badge');
		expect(badges?.map(({ text }) => text)).toEqual(['Use of force: strike']);
	});

	it('leaves the translation out where the reader switched it off, and then words the claim', () => {
		const { content } = contentOf('translation=off');
		for (const { translation, remarks } of content.citations.entries) {
			expect(translation).toBeNull();
			for (const { statement } of remarks) expect(statement).not.toBe('');
		}
		expect(content.citations.note).not.toContain('translation');
	});

	it('sets off the sentence of the claim that is selected', () => {
		const { content } = contentOf(`select=${STRIKES}`);
		expect(content.citations.entries.filter(({ isSelected }) => isSelected)).toHaveLength(1);
	});

	it('credits the map and leads back to the view', () => {
		const { content } = contentOf('');
		const credits = content.credits.join('\n');
		expect(credits).toContain('Natural Earth');
		expect(credits).toContain('https://example.org/');
	});

	it('counts the claims with a mark and those without one', () => {
		const { content, marks } = contentOf('');
		const count = new Set(marks.map(({ claim }) => claim)).size;
		expect(content.note).toMatch(new RegExp(`^${count} numbered claims.*2 more claims`));
	});

	it('tells a linked source by the ends of its passage, and the claim as our paraphrase', () => {
		const [first] = contentOf('').marks;
		const source = dossier.sources.find(({ kind }) => kind === 'held');
		if (!first || !source) throw new Error('the dossier has no mark');
		const { title, author, publisher, published, retrieved, language, textDirection, origin } =
			source;
		const linked = parse(LinkedSource, {
			...{ title, author, publisher, published, retrieved, language, textDirection, origin },
			id: 'source:linked',
			kind: 'linked',
			url: 'https://example.org/report',
			sha256: null,
			licence: null,
		});
		const claims = dossier.claims.map((claim) =>
			claim.id === first.claim
				? {
						...claim,
						citations: [
							{
								source: linked.id,
								target: { fragment: { start: 'وقال', end: 'أمس' }, paraphrase: true as const },
							},
						],
					}
				: claim,
		);
		const other = { ...dossier, sources: [...dossier.sources, linked], claims };
		const { content } = contentOf('', other);
		const entry = content.citations.entries.find(({ quotation }) => quotation === 'وقال … أمس');
		expect(entry).toMatchObject({ translation: null, quotationDirection: 'rtl' });
		expect(entry?.remarks[0]?.statement).toContain('our paraphrase');
		expect(entry?.source).toMatch(/date not in the text|\d{4}/);
	});

	it('has no sentence where nothing is shown', () => {
		const { content } = contentOf('from=1900-01-01&to=1900-01-02&kind=strike');
		expect(content.citations.entries).toEqual([]);
		expect(content.citations.note).not.toContain('Quoted');
	});
});
