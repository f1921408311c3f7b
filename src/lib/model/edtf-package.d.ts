declare module 'edtf' {
	/** Reads an Extended Date/Time Format expression; throws where it is not valid. */
	export default function parse(expression: string): unknown;
}
