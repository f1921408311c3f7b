import { slugOf } from '../model/ids';
import type { Localized } from '../model/localized';
import type { Source } from '../model/source';

/** A day, month or year as CSL-JSON writes it; what is none of these stands as it was written. */
export type CslDate =
	| { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
	| { readonly literal: string };

/** The part of CSL-JSON (Citation Style Language 1.0.2, schema `csl-data`) that sources fill. */
export type CslItem = {
	readonly id: string;
	readonly type: 'webpage' | 'article-newspaper';
	readonly title: string;
	/** Names are kept whole: which part is the family's is not told by every script. */
	readonly author?: readonly { readonly literal: string }[];
	readonly 'container-title': string;
	/** The same once more: styles print the one for newspapers, BibTeX has the other for pages. */
	readonly publisher: string;
	readonly issued?: CslDate;
	readonly accessed?: CslDate;
	readonly URL?: string;
	readonly language: string;
	readonly note?: string;
};

/** What a citation of one sentence has beyond that of its source. */
export type Cited = {
	/** The address at the sentence, where the source has one. */
	readonly url?: string | undefined;
	/** What is cited, in our words or the source's. */
	readonly note?: string | undefined;
};

const PARTS = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/;

/** An EDTF expression as CSL-JSON dates are; `~` and `%` become `circa`, what else there is a literal. */
export function cslDate(edtf: string): CslDate {
	const interval = edtf.split('/').map((end) => PARTS.exec(end));
	const parts = interval.map((end) =>
		end === null ? null : end.slice(1, 4).flatMap((part) => (part ? [Number(part)] : [])),
	);
	if (interval.length > 2 || parts.some((part) => part === null)) return { literal: edtf };
	const isUncertain = interval.some((end) => end?.[4] === '?');
	if (isUncertain) return { literal: edtf };
	const dateParts = parts.filter((part) => part !== null);
	const isAbout = interval.some((end) => end?.[4] !== '');
	return isAbout ? { 'date-parts': dateParts, circa: true } : { 'date-parts': dateParts };
}

/** What stands for a title that nobody recorded: a description in brackets, as citation styles ask. */
const untitled = ({ publisher }: Source): string =>
	`[Report by ${publisher.en}, title not recorded]`;

/**
 * A source as a CSL-JSON item, or a sentence of it. Title and names are in the source's own language
 * where the record has them so; what is not known is left out, but for the title, which is described
 * in English.
 */
export function cslItem(source: Source, { url, note }: Cited = {}): CslItem {
	const own = (text: Localized): string => text[source.language] ?? text.en;
	const address = url ?? source.url;
	const { edtf } = source.published;
	return {
		id: slugOf(source.id),
		type: address === null ? 'article-newspaper' : 'webpage',
		title: source.title ? own(source.title) : untitled(source),
		...(source.author && { author: [{ literal: own(source.author) }] }),
		'container-title': own(source.publisher),
		publisher: own(source.publisher),
		...(edtf !== null && { issued: cslDate(edtf) }),
		...(source.retrieved !== null && { accessed: cslDate(source.retrieved) }),
		...(address !== null && { URL: address }),
		language: source.language,
		...(note !== undefined && { note }),
	};
}

/** Items as a file or the clipboard has them. */
export const cslJson = (items: readonly CslItem[]): string => JSON.stringify(items, null, 2);
