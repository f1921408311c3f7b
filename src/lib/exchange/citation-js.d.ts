/** What is used of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
	export class Cite {
		/** CSL-JSON items, or a text in a format that a plugin reads. */
		constructor(input: unknown);
		readonly data: unknown[];
		format(form: 'bibtex' | 'biblatex'): string;
	}
	export const plugins: {
		readonly config: {
			get(plugin: '@bibtex'): {
				format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
			};
		};
	};
}

declare module '@citation-js/plugin-bibtex';
