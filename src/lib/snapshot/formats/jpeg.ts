import { latin1, viewOf } from '../containers/bytes';
import { APP0, JPEG_START, segmentAt, segmentBytes } from '../containers/jpeg-segments';

const JFIF = 'JFIF\0';
/** Where the density stands in a JFIF segment: its unit, then across and down. */
const UNIT = 7;
const DOTS_PER_INCH = 1;
/** More than a JFIF segment without a thumbnail has. */
const HEAD = 64;

/**
 * A JPEG that says how large it is on paper (density of its JFIF segment). One without such a
 * segment stays as it is.
 */
export async function withDensity(jpeg: Blob, dpi: number): Promise<Blob> {
	const head = new Uint8Array(await jpeg.slice(0, HEAD).arrayBuffer());
	const jfif = segmentAt(head, JPEG_START.length);
	if (jfif?.marker !== APP0 || latin1(jfif.content.subarray(0, JFIF.length)) !== JFIF) return jpeg;
	const content = jfif.content.slice();
	const density = viewOf(content);
	density.setUint8(UNIT, DOTS_PER_INCH);
	density.setUint16(UNIT + 1, Math.round(dpi));
	density.setUint16(UNIT + 3, Math.round(dpi));
	return new Blob(
		[Uint8Array.from(JPEG_START), segmentBytes({ ...jfif, content }), jpeg.slice(jfif.end)],
		{ type: 'image/jpeg' },
	);
}
