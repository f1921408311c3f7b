/**
 * Words that Arabic writes as one with the next, in their order: "and" or "so", then "in", "to" or
 * "like", then the article, which after "to" loses its alef.
 */
const ATTACHED: readonly { readonly pattern: RegExp; readonly hasArticle: boolean }[] = [
	{ pattern: /^[وف]/u, hasArticle: false },
	{ pattern: /^[وف]?[بلك]/u, hasArticle: false },
	{ pattern: /^[وف]?[بلك]?ال/u, hasArticle: true },
	{ pattern: /^[وف]?لل/u, hasArticle: true },
];

/** What has to remain for a word: shorter ones would be found in the middle of any other. */
const FEWEST_LETTERS = 3;

export type AttachedPrefix = {
	/** In code units of the folded word. */
	readonly length: number;
	/** With the article it is hardly ever a part of the word itself. */
	readonly hasArticle: boolean;
};

/** The prefixes that a folded word may begin with; none where it is not Arabic. */
export function attachedPrefixes(folded: string): readonly AttachedPrefix[] {
	return ATTACHED.flatMap(({ pattern, hasArticle }) => {
		const length = pattern.exec(folded)?.[0].length ?? 0;
		return length > 0 && folded.length - length >= FEWEST_LETTERS ? [{ length, hasArticle }] : [];
	});
}
