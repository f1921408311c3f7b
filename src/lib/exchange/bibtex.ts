import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl-json';

const { format } = plugins.config.get('@bibtex');
// By itself it drops every letter that TeX has no command for: whole Armenian and Arabic names.
format.asciiOnly = false;
format.useIdAsLabel = true;
// Keys are slugs: letters, digits and hyphens, which it would take out.
format.checkLabel = false;

/** Signs that TeX reads as its own; without `asciiOnly` the library leaves them as they are. */
const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&');

/** Texts with TeX's signs escaped; addresses are read word for word and stay as they are. */
const forTex = (item: CslItem): CslItem => ({
	...item,
	publisher: escaped(item.publisher),
	'container-title': escaped(item['container-title']),
	title: escaped(item.title),
	...(item.note !== undefined && { note: escaped(item.note) }),
	...(item.author && { author: item.author.map(({ literal }) => ({ literal: escaped(literal) })) }),
});

/** CSL-JSON items as BibTeX in UTF-8, which Biber and today's TeX engines read. */
export const bibtexOf = (items: readonly CslItem[]): string =>
	new Cite(items.map(forTex)).format('bibtex').trim();
