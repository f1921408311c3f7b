/**
 * The hues turned by half a circle, as the CSS filter does, by red, green and blue of what comes in.
 * https://www.w3.org/TR/filter-effects-1/#element-attrdef-fecolormatrix-values
 */
const HALF_TURN = [
	[-0.574, 1.43, 0.144],
	[0.426, 0.43, 0.144],
	[0.426, 1.43, -0.856],
] as const;

/** What the ground of a dark map lacks of white once it is turned over. */
const BRIGHTER = 1.1;

/**
 * Turns a picture that is light on dark over, dark on light, and leaves its hues as they are: paper
 * is white, and ink is dear.
 *
 * @param pixels red, green, blue, alpha of each, changed in place
 */
export function turnOver(pixels: Uint8ClampedArray): void {
	for (let at = 0; at < pixels.length; at += 4) {
		const red = 255 - (pixels[at] ?? 0);
		const green = 255 - (pixels[at + 1] ?? 0);
		const blue = 255 - (pixels[at + 2] ?? 0);
		HALF_TURN.forEach(([ofRed, ofGreen, ofBlue], part) => {
			pixels[at + part] = BRIGHTER * (ofRed * red + ofGreen * green + ofBlue * blue);
		});
	}
}

/** A drawn map as the address of a picture for paper. */
export function pictureForPaper(drawn: HTMLCanvasElement, isDark: boolean): string {
	if (!isDark) return drawn.toDataURL();
	const canvas = document.createElement('canvas');
	canvas.width = drawn.width;
	canvas.height = drawn.height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return drawn.toDataURL();
	context.drawImage(drawn, 0, 0);
	const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
	turnOver(pixels.data);
	context.putImageData(pixels, 0, 0);
	return canvas.toDataURL();
}
