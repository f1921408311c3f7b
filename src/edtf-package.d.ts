declare module 'edtf' {
	/**
	 * Reads an Extended Date/Time Format expression into its parts; throws where it is not valid.
	 * Level 3 is the package's own name for seasons that are qualified or of an unspecified year.
	 */
	export function parse(
		expression: string,
		constraints?: { readonly level?: number; readonly seasonUncertainty?: boolean },
	): unknown;
}
