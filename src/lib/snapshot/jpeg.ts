/** Start of image, then the JFIF segment, up to the density's unit. */
const JFIF = [0xff, 0xd8, 0xff, 0xe0] as const;
const UNIT = 13;
const DOTS_PER_INCH = 1;

/**
 * A JPEG that says how large it is on paper (density of its JFIF segment). One without such a
 * segment stays as it is.
 */
export async function withDensity(jpeg: Blob, dpi: number): Promise<Blob> {
	const head = new Uint8Array(await jpeg.slice(0, 20).arrayBuffer());
	const isJfif = JFIF.every((byte, index) => head[index] === byte) && head[6] === 0x4a;
	if (!isJfif) return jpeg;
	const view = new DataView(head.buffer);
	view.setUint8(UNIT, DOTS_PER_INCH);
	view.setUint16(UNIT + 1, Math.round(dpi));
	view.setUint16(UNIT + 3, Math.round(dpi));
	return new Blob([head, jpeg.slice(20)], { type: 'image/jpeg' });
}
