import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationPage, annotationsOf, citationsFrom } from '$lib/exchange/web-annotation';
import { claim } from '../derive/records';
import { articleText, karabakh as dossier } from '../../support/karabakh-frozen';

const codePoints = [...articleText];

const citationsOf = (annotations: unknown) => citationsFrom(annotations).citations;

const linked = (start: string, end: string | null) =>
	claim('told-elsewhere', {
		citations: [
			{
				source: 'source:elsewhere',
				target: { fragment: { start, end }, paraphrase: true },
			},
		],
	});

describe('a citation as a W3C Web Annotation', () => {
	it('comes back the same, for every citation of the dossier', () => {
		const expected = dossier.claims.flatMap(({ id, citations }) =>
			citations.map((citation) => ({ claim: id, citation })),
		);
		expect(expected.length).toBeGreaterThan(30);
		const page = annotationPage(annotationsOf(dossier, dossier.claims));
		const carried: unknown = JSON.parse(JSON.stringify(page));
		expect(citationsFrom(carried)).toEqual({ citations: expected, notes: [] });
	});

	it('counts code points, so that the words stand at their position', () => {
		for (const { citation } of citationsOf(annotationsOf(dossier, dossier.claims))) {
			if (!('selector' in citation.target)) continue;
			const [{ exact }, { start, end }] = citation.target.selector;
			expect(codePoints.slice(start, end).join('')).toBe(exact);
		}
	});

	it('names the source, whose words they are, and what we say they claim', () => {
		const strikes = dossier.claims.filter(({ id }) => id === 'claim:strikes-along-line-of-contact');
		const [annotation] = annotationsOf(dossier, strikes);
		expect(annotation).toMatchObject({
			id: 'urn:verbatim:karabakh-2023:claim:strikes-along-line-of-contact:0',
			type: 'Annotation',
			motivation: 'describing',
			target: {
				type: 'SpecificResource',
				source: { 'dcterms:identifier': 'source:xeber24-karabakh', language: 'ar' },
				selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }],
				'schema:author': [{ id: 'urn:verbatim:karabakh-2023:actor:karabakh-officials' }],
			},
		});
		expect(annotation?.body.map(({ language }) => language)).toEqual(['en', 'ar']);
	});

	it('leads into a linked source by a text fragment, whose own signs are escaped', () => {
		const [annotation] = annotationsOf(dossier, [linked('one-way, & back', 'stop')]);
		expect(annotation?.target.selector).toMatchObject([
			{ type: 'FragmentSelector', value: ':~:text=one%2Dway%2C%20%26%20back,stop' },
		]);
	});

	it('brings any text fragment back', () => {
		const words = fc.string({ minLength: 1, unit: 'grapheme' });
		fc.assert(
			fc.property(words, fc.option(words), (start, end) => {
				const told = linked(start, end);
				expect(citationsOf(annotationsOf(dossier, [told]))).toEqual([
					{ claim: told.id, citation: told.citations[0] },
				]);
			}),
			{ seed: 20230919 },
		);
	});

	it('leaves out what it cannot read, and says which', () => {
		const [annotation] = annotationsOf(dossier, dossier.claims);
		const { citations, notes } = citationsFrom([annotation, { type: 'Annotation' }, 7]);
		expect(citations).toHaveLength(1);
		expect(notes.map(({ code, record }) => [code, record])).toEqual([
			['annotation-unreadable', '#2'],
			['annotation-unreadable', '#3'],
		]);
	});
});
