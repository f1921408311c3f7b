import { startsWith, viewOf } from '../containers/bytes';
import { chunkBytes, pixelDensity, PNG_SIGNATURE } from '../containers/png-chunks';

/** Length, type and checksum around the content of a chunk. */
const AROUND_CONTENT = 12;

/**
 * A PNG that says how large it is on paper (chunk pHYs, right after the header).
 *
 * @param png as a browser writes it, without a pHYs of its own
 * @throws where it is no PNG
 */
export async function withDpi(png: Blob, dpi: number): Promise<Blob> {
	const head = new Uint8Array(await png.slice(0, PNG_SIGNATURE.length + 8).arrayBuffer());
	if (head.length < PNG_SIGNATURE.length + 8 || !startsWith(head, PNG_SIGNATURE)) {
		throw new Error('no PNG');
	}
	const headerLength = viewOf(head).getUint32(PNG_SIGNATURE.length);
	const headerEnd = PNG_SIGNATURE.length + AROUND_CONTENT + headerLength;
	// The picture may be large: what is left alone is not read.
	return new Blob([png.slice(0, headerEnd), chunkBytes(pixelDensity(dpi)), png.slice(headerEnd)], {
		type: 'image/png',
	});
}
