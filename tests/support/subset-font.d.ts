declare module 'subset-font' {
	/** Cuts a font into the glyphs of a text, with all that its layout makes of them. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'woff2' | 'truetype';
			readonly variationAxes?: Readonly<
				Record<string, { readonly min: number; readonly max: number }>
			>;
		},
	): Promise<Buffer>;
}
