import type { FilmFormat } from '../../model/film-choices';
import { browserAnswer } from '../formats/browser-answer';
import { writes } from '../formats/writable';
import type { FilmSize } from './writer';

/** A codec that a container may hold. */
export type FilmCodec = {
	readonly name: 'avc' | 'vp9' | 'vp8' | 'av1';
	/** As WebCodecs names it, of a level that holds 1920 × 1080 pixels. */
	readonly full: string;
};

const AVC: FilmCodec = { name: 'avc', full: 'avc1.640028' };
const VP9: FilmCodec = { name: 'vp9', full: 'vp09.00.40.08' };
const VP8: FilmCodec = { name: 'vp8', full: 'vp8' };
const AV1: FilmCodec = { name: 'av1', full: 'av01.0.08M.08' };

/** What each container is written with, the most widely played first. */
const CODECS: Readonly<Record<'mp4' | 'webm', readonly FilmCodec[]>> = {
	mp4: [AVC, VP9, AV1],
	webm: [VP9, VP8, AV1],
};

export type Video = {
	readonly codec: FilmCodec;
	/** In software one film is encoded like the other; hardware promises nothing. */
	readonly acceleration: 'prefer-software' | 'no-preference';
};

/** What of each format the browser can write; `null` is not at all. */
export type FilmSupport = {
	readonly mp4: Video | null;
	readonly webm: Video | null;
	readonly webp: boolean;
	readonly gif: true;
};

/** Bits a second, at one picture in each: enough for the best that an encoder makes of small letters. */
const BITRATE = 6_000_000;

/** How a film is encoded: the same settings are asked about and used. */
export const configOf = (
	{ codec, acceleration }: Video,
	{ width, height }: FilmSize,
): VideoEncoderConfig => ({
	codec: codec.full,
	width,
	height,
	bitrate: BITRATE,
	framerate: 1,
	hardwareAcceleration: acceleration,
	latencyMode: 'quality',
	...(codec.name === 'avc' ? { avc: { format: 'avc' } } : {}),
});

/** WebKit's build for Linux (seen with 2.50) ends the page at the question below. */
const isEndedByQuestion = (): boolean =>
	navigator.vendor.startsWith('Apple') && /\bLinux\b/.test(navigator.userAgent);

async function videoFor(format: 'mp4' | 'webm', size: FilmSize): Promise<Video | null> {
	if (typeof VideoEncoder === 'undefined' || isEndedByQuestion()) return null;
	for (const acceleration of ['prefer-software', 'no-preference'] as const) {
		for (const codec of CODECS[format]) {
			const video: Video = { codec, acceleration };
			const config = configOf(video, size);
			const answer = await VideoEncoder.isConfigSupported(config).catch(() => null);
			if (answer?.supported === true) return video;
		}
	}
	return null;
}

/**
 * Asks the browser what it can write, and not its name where the question is safe. It never fails.
 * Codecs are asked about only when a film is wanted: the question alone has ended pages.
 */
export async function filmSupport(size: FilmSize): Promise<FilmSupport> {
	const [mp4, webm, webp] = await Promise.all([
		browserAnswer(() => videoFor('mp4', size), null),
		browserAnswer(() => videoFor('webm', size), null),
		writes('image/webp'),
	]);
	return { mp4, webm, webp, gif: true };
}

/** The formats that can be written, in the order of a list of choices. */
export const writable = (support: FilmSupport): readonly FilmFormat[] =>
	(['mp4', 'webm', 'webp', 'gif'] as const).filter((format) => Boolean(support[format]));
