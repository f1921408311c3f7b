import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { setMp4Times } from '$lib/snapshot/film/mp4-times';
import { changedBox } from '$lib/snapshot/film/webp';
import { withEvidence } from '$lib/snapshot/evidence/with-evidence';
import { gifFilm, videoFilm, webpFilm } from '../evidence/films';
import { recordOf } from '../evidence/sample';

/** What libvips reads of a moving picture, and a pixel of one of its pictures. */
async function readMoving(bytes: Uint8Array) {
	const { width, pageHeight, pages, delay, loop } = await sharp(bytes, { pages: -1 }).metadata();
	const pixel = async (page: number, left: number, top: number) => {
		const one = sharp(bytes, { page }).removeAlpha().extract({ left, top, width: 1, height: 1 });
		return [...(await one.raw().toBuffer())];
	};
	return { width, height: pageHeight, pages, delay, loop, pixel };
}

const near = (pixel: readonly number[], colour: readonly number[]): boolean =>
	colour.every((value, index) => Math.abs(value - (pixel[index] ?? -99)) < 12);

const RED = [188, 45, 33];
const WHITE = [255, 255, 255];

describe('a GIF', () => {
	it.each([
		['as it is made', gifFilm],
		['with its record', async () => withEvidence(gifFilm(), 'gif', recordOf())],
	])('%s has every picture, for as long as it is held', async (_, make) => {
		const { pixel, ...read } = await readMoving(await make());
		expect(read).toEqual({ width: 48, height: 33, pages: 3, delay: [4000, 5500, 6100], loop: 0 });
		expect(near(await pixel(0, 8, 15), WHITE)).toBe(true);
		expect(near(await pixel(1, 8, 15), RED)).toBe(true);
		// What was red is ground again, and what stands still stays.
		expect(near(await pixel(2, 8, 15), WHITE)).toBe(true);
		expect(near(await pixel(2, 33, 15), RED)).toBe(true);
		expect(near(await pixel(2, 1, 1), WHITE)).toBe(true);
	});

	it('is the same when it is made again', () => {
		expect(gifFilm()).toEqual(gifFilm());
	});
});

describe('an animated WebP', () => {
	it.each([
		['as it is made', webpFilm],
		['with its record', async () => withEvidence(await webpFilm(), 'webp', recordOf())],
	])('%s has every picture, for as long as it is held', async (_, make) => {
		const { pixel, ...read } = await readMoving(await make());
		expect(read).toEqual({ width: 60, height: 40, pages: 2, delay: [5500, 6100], loop: 0 });
		expect(near(await pixel(0, 20, 15), RED)).toBe(true);
		expect(near(await pixel(1, 32, 21), RED)).toBe(true);
	});

	it('writes of each picture the part that changes, from even places on', () => {
		const before = new Uint32Array(100);
		const after = before.slice();
		expect(changedBox(before, after, 10)).toBeNull();
		after[3 * 10 + 5] = 1;
		after[7 * 10 + 6] = 1;
		expect(changedBox(before, after, 10)).toEqual({ x: 4, y: 2, width: 3, height: 6 });
	});
});

describe.each(['mp4', 'webm'] as const)('a %s with its record', (format) => {
	it('is still a film, with its pictures at their times and what it says of itself', async () => {
		const bytes = await withEvidence(await videoFilm(format), format, recordOf());
		const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
		const track = await input.getPrimaryVideoTrack();
		if (!track) throw new Error('there is no picture');
		const packets = [];
		for await (const { timestamp, type } of new EncodedPacketSink(track).packets()) {
			packets.push([timestamp, type]);
		}
		expect(packets).toEqual([
			[0, 'key'],
			[4, 'key'],
			[9.5, 'key'],
		]);
		expect((await input.getMetadataTags()).title).toBe('A red dot');
	});
});

describe('the times in an MP4', () => {
	it('are those of the export, whenever it was made', async () => {
		const film = await videoFilm('mp4');
		setMp4Times(film, new Date('2026-11-26T10:00:00Z'));
		const at = Buffer.from(film).indexOf('mvhd') + 8;
		const seconds = Buffer.from(film).readUInt32BE(at);
		expect(new Date((seconds - 2_082_844_800) * 1000).toISOString()).toBe(
			'2026-11-26T10:00:00.000Z',
		);
		const again = await videoFilm('mp4');
		setMp4Times(again, new Date('1999-01-01T00:00:00Z'));
		expect(again).not.toEqual(film);
		setMp4Times(again, new Date('2026-11-26T10:00:00Z'));
		expect(again).toEqual(film);
	});
});
