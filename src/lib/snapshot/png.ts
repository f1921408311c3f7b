const SIGNATURE_BYTES = 8;
const METRES_PER_INCH = 0.0254;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) {
		value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	}
	return value;
});

/** The checksum of a PNG chunk's type and content (ISO 15948, annex D). */
function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(content.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, content.length);
	bytes.set(new TextEncoder().encode(type), 4);
	bytes.set(content, 8);
	view.setUint32(content.length + 8, crcOf(bytes.subarray(4, content.length + 8)));
	return bytes;
}

/**
 * A PNG that says how large it is on paper (chunk pHYs, right after the header).
 *
 * @param png as a browser writes it, without a pHYs of its own
 * @throws where it is no PNG
 */
export async function withDpi(png: Blob, dpi: number): Promise<Blob> {
	const head = new DataView(await png.slice(0, SIGNATURE_BYTES + 8).arrayBuffer());
	if (head.byteLength < 16 || head.getUint32(0) !== 0x89504e47) throw new Error('no PNG');
	const headerEnd = SIGNATURE_BYTES + 12 + head.getUint32(SIGNATURE_BYTES);
	const content = new Uint8Array(9);
	const view = new DataView(content.buffer);
	const perMetre = Math.round(dpi / METRES_PER_INCH);
	view.setUint32(0, perMetre);
	view.setUint32(4, perMetre);
	view.setUint8(8, 1);
	return new Blob([png.slice(0, headerEnd), chunk('pHYs', content), png.slice(headerEnd)], {
		type: 'image/png',
	});
}
