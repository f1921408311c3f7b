/** Small films of each container, made anew: their pictures are a few bytes each. */
import { readFileSync } from 'node:fs';
import {
	BufferTarget,
	EncodedPacket,
	EncodedVideoPacketSource,
	Mp4OutputFormat,
	Output,
	WebMOutputFormat,
} from 'mediabunny';
import sharp from 'sharp';
import { GifFilm } from '$lib/snapshot/film/gif';
import { WebpFilm } from '$lib/snapshot/film/webp';

/** A GIF of 48 by 33 pixels: ground, then a red square on it, then another place of it. */
export function gifFilm(): Uint8Array {
	const [width, height] = [48, 33];
	const film = new GifFilm(width, height);
	const picture = (left: number | null) => {
		const pixels = new Uint8Array(width * height * 4).fill(255);
		for (let y = 10; y < 20; y += 1) {
			for (let x = left ?? width; x < (left ?? 0) + 10; x += 1) {
				pixels.set([188, 45, 33, 255], (y * width + x) * 4);
			}
		}
		return pixels;
	};
	film.add(picture(null), 40);
	film.add(picture(5), 55);
	film.add(picture(30), 61);
	return film.finish();
}

const still = () => Uint8Array.from(readFileSync('tests/fixtures/pictures/dot-lossy.webp'));

/** A WebP of 60 by 40 pixels: a red dot, the same again, and once more beside it. */
export async function webpFilm(): Promise<Uint8Array> {
	const [width, height] = [60, 40];
	const film = new WebpFilm(width, height);
	const ground = { width, height, channels: 3, background: 'white' } as const;
	const whole = sharp({ create: ground }).composite([
		{ input: Buffer.from(still()), left: 0, top: 0 },
	]);
	const first = await whole.webp({ lossless: true }).toBuffer();
	film.add(Uint8Array.from(first), { x: 0, y: 0, width, height }, 40);
	film.hold(15);
	film.add(still(), { x: 12, y: 6, width: 48, height: 33 }, 61);
	return film.finish();
}

/** A file with three pictures that no decoder would take: only the container is a film. */
export async function videoFilm(format: 'mp4' | 'webm'): Promise<Uint8Array> {
	const target = new BufferTarget();
	const output = new Output({
		format:
			format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
		target,
	});
	const source = new EncodedVideoPacketSource('vp9');
	output.addVideoTrack(source);
	output.setMetadataTags({ title: 'A red dot', date: new Date('2026-11-26T10:00:00Z') });
	await output.start();
	const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 48, codedHeight: 32 };
	for (const [at, lasting] of [
		[0, 4],
		[4, 5.5],
		[9.5, 4],
	] as const) {
		const bytes = Uint8Array.of(at, 1, 2, 3);
		await source.add(new EncodedPacket(bytes, 'key', at, lasting), { decoderConfig });
	}
	await output.finalize();
	if (!target.buffer) throw new Error('the film has no bytes');
	return new Uint8Array(target.buffer);
}
