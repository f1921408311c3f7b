/** What is used of gifenc, which has no types of its own. */
declare module 'gifenc' {
	/** Red, green and blue, from 0 to 255. */
	type Colour = readonly number[];

	type Stream = {
		writeFrame(
			index: Uint8Array,
			width: number,
			height: number,
			options: {
				readonly palette: readonly Colour[];
				/** Milliseconds. */
				readonly delay: number;
				/** 0 plays for ever. */
				readonly repeat: number;
				readonly transparent: boolean;
				readonly transparentIndex: number;
				/** 1 leaves the picture where it is. */
				readonly dispose: number;
			},
		): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	};

	export function GIFEncoder(): Stream;
	/** At most so many colours that stand for those of a picture. */
	export function quantize(rgba: Uint8Array, most: number): Colour[];
	/** For each pixel the nearest colour's position. */
	export function applyPalette(rgba: Uint8Array, palette: readonly Colour[]): Uint8Array;
}
