import * as v from 'valibot';
import type { Claim } from '$lib/model/claim';
import { LinkedSource } from '$lib/model/source';
import { claim } from './records';

/** A source of which only the address is there. */
export const linkedSource = (
	slug: string,
	fields: Partial<v.InferInput<typeof LinkedSource>> = {},
): LinkedSource =>
	v.parse(LinkedSource, {
		id: `source:${slug}`,
		kind: 'linked',
		title: null,
		author: null,
		publisher: { en: 'A paper' },
		published: { edtf: null, basis: 'not seen' },
		retrieved: null,
		language: 'en',
		textDirection: 'ltr',
		sha256: null,
		origin: slug,
		licence: null,
		url: `https://example.org/${slug}`,
		...fields,
	});

/** A claim that rests on a sentence of a linked source. */
export const linkedClaim = (
	slug: string,
	source: string,
	sketch: Parameters<typeof claim>[1] = {},
): Claim =>
	claim(slug, {
		citations: [
			{
				source: `source:${source}`,
				target: { fragment: { start: 'first words', end: 'last words' }, paraphrase: true },
			},
		],
		...sketch,
	});
