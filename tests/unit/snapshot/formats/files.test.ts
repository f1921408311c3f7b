import { describe, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { withDensity } from '$lib/snapshot/formats/jpeg';
import { withDpi } from '$lib/snapshot/formats/png';
import { worldFile } from '$lib/snapshot/formats/world-file';

/** Type and content of each chunk of a PNG. */
function chunksOf(png: Buffer): readonly { readonly type: string; readonly content: Buffer }[] {
	const chunks: { type: string; content: Buffer }[] = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		chunks.push({ type, content: png.subarray(at + 8, at + 8 + length) });
	}
	return chunks;
}

describe('a PNG with its resolution', () => {
	it('says how many pixels there are to a metre, and is still the same picture', async () => {
		const picture = new PNG({ width: 3, height: 2 });
		picture.data.fill(130);
		const plain = new Blob([Uint8Array.from(PNG.sync.write(picture))], { type: 'image/png' });
		const sized = Buffer.from(await (await withDpi(plain, 300)).arrayBuffer());
		const chunks = chunksOf(sized);
		expect(chunks.slice(0, 2).map(({ type }) => type)).toEqual(['IHDR', 'pHYs']);
		const { content } = chunks[1] ?? { content: Buffer.alloc(9) };
		expect([content.readUInt32BE(0), content.readUInt32BE(4), content[8]]).toEqual([
			11811, 11811, 1,
		]);
		const read = PNG.sync.read(sized, { checkCRC: true });
		expect(read.data.equals(picture.data)).toBe(true);
	});

	it('is made of nothing else', async () => {
		await expect(withDpi(new Blob(['no picture at all']), 300)).rejects.toThrow('no PNG');
	});
});

describe('a JPEG with its resolution', () => {
	it('says how many pixels there are to an inch', async () => {
		const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1];
		const plain = new Blob([Uint8Array.from([...head, 0, 0, 0xff, 0xd9])]);
		const sized = Buffer.from(await (await withDensity(plain, 300)).arrayBuffer());
		expect([sized[13], sized.readUInt16BE(14), sized.readUInt16BE(16)]).toEqual([1, 300, 300]);
		expect(sized.length).toBe(22);
	});

	it('stays as it is where it has no place for one', async () => {
		const plain = new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2])]);
		expect((await withDensity(plain, 300)).size).toBe(8);
	});
});

describe('a world file', () => {
	const map = { x: 36, y: 120, width: 400, height: 300 };
	const frame = { center: [46.75, 39.83], zoom: 8, bearing: 0, width: 400, height: 300 } as const;

	it('puts the middle of the map where it is in Web Mercator metres', () => {
		const scale = 2;
		const [perPixel = 0, , , down = 0, left = 0, top = 0] = (worldFile({ map }, frame, scale) ?? '')
			.split('\n')
			.map(Number);
		const [column, row] = [(36 + 200) * scale, (120 + 150) * scale];
		// Spherical Mercator after EPSG guidance note 7-2, method 1024.
		const radius = 6_378_137;
		const x = (46.75 * Math.PI * radius) / 180;
		const y = radius * Math.log(Math.tan(Math.PI / 4 + (39.83 * Math.PI) / 360));
		expect(left + (column - 0.5) * perPixel).toBeCloseTo(x, 2);
		expect(top + (row - 0.5) * down).toBeCloseTo(y, 2);
		expect(down).toBe(-perPixel);
	});

	it('is not made of a map that is turned', () => {
		expect(worldFile({ map }, { ...frame, bearing: 12 }, 1)).toBeNull();
	});
});
