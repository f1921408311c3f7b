/** A picture of more pixels than browsers draw. Sizes in device pixels. */
export class PictureTooLarge extends Error {
	override readonly name = 'PictureTooLarge';
	constructor(
		readonly width: number,
		readonly height: number,
		/** What a side may have, where that is known to be the reason. */
		readonly largestSide: number | null = null,
	) {
		super(`a picture of ${width} x ${height} pixels is larger than browsers draw`);
	}
}
