import type { LinkedTarget } from '../model/citation';

/** The first and last words of a sentence; `end` is `null` where the first words are all. */
export type FragmentWords = LinkedTarget['fragment'];

/** Begins the part of a fragment that is for the browser alone (URL Fragment Text Directives). */
const DELIMITER = ':~:';

/** Half of a surrogate pair: no words of any page, and nothing that can be percent-encoded. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A term of a text directive, percent-encoded. Beyond what a URL needs these are encoded: `-`, `,`
 * and `&`, which a directive reads as its own signs, and quotes and brackets, which mail programs
 * and Markdown take for the end of an address.
 */
const encoded = (words: string): string =>
	encodeURIComponent(words.replace(LONE_SURROGATE, '\ufffd')).replace(
		/[-'()]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/**
 * The address of a page at a sentence of it: a browser that knows text fragments scrolls there and
 * marks the words from the first to the last, any other opens the page. A fragment that the address
 * has already stays, a text directive in it does not.
 */
export function textFragmentLink(url: string, { start, end }: FragmentWords): string {
	const hash = url.indexOf('#');
	const page = hash === -1 ? url : url.slice(0, hash);
	const [fragment = ''] = hash === -1 ? [] : url.slice(hash + 1).split(DELIMITER);
	const terms = end === null || end === '' ? [start] : [start, end];
	return `${page}#${fragment}${DELIMITER}text=${terms.map(encoded).join(',')}`;
}
