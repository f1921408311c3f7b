import {
	BufferTarget,
	EncodedPacket,
	EncodedVideoPacketSource,
	Mp4OutputFormat,
	Output,
	WebMOutputFormat,
} from 'mediabunny';
import { setMp4Times } from './mp4-times';
import { FRAMES_PER_SECOND } from './plan';
import { configOf, type Video } from './support';
import type { FilmSize, FilmWords, FilmWriter } from './writer';

type Encoded = { readonly packet: EncodedPacket; readonly meta: EncodedVideoChunkMetadata };

/**
 * One picture as a key frame, from an encoder of its own: what an encoder makes of a picture must
 * not depend on what it saw before, nor on how it divided its work among the processors then.
 *
 * @throws {DOMException} of the encoder
 */
async function encodedAlone(
	canvas: HTMLCanvasElement,
	config: VideoEncoderConfig,
): Promise<Encoded> {
	const made: Encoded[] = [];
	const problems: DOMException[] = [];
	const encoder = new VideoEncoder({
		output: (chunk, meta = {}) => {
			made.push({ packet: EncodedPacket.fromEncodedChunk(chunk), meta });
		},
		error: (problem) => problems.push(problem),
	});
	try {
		encoder.configure(config);
		const frame = new VideoFrame(canvas, { timestamp: 0 });
		encoder.encode(frame, { keyFrame: true });
		frame.close();
		await encoder.flush().catch((problem: unknown) => {
			// The encoder's own word on it says more.
			if (problems.length === 0) throw problem;
		});
	} finally {
		if (encoder.state !== 'closed') encoder.close();
	}
	const [problem] = problems;
	if (problem) throw problem;
	const [picture] = made;
	if (!picture) throw new Error('the encoder made nothing of a picture');
	return picture;
}

/**
 * Writes MP4 or WebM. A still moment is one picture that lasts; all times are those of whole
 * frames, none is a clock's.
 */
export async function videoWriter(
	format: 'mp4' | 'webm',
	video: Video,
	size: FilmSize,
	{ title, description, date, link }: FilmWords,
): Promise<FilmWriter> {
	const target = new BufferTarget();
	const output = new Output({
		format:
			format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
		target,
	});
	const source = new EncodedVideoPacketSource(video.codec.name);
	output.addVideoTrack(source);
	output.setMetadataTags({ title, description, date, comment: link });
	await output.start();
	const config = configOf(video, size);
	/** The picture that is seen and not written yet. */
	let waiting: (Encoded & { readonly start: number; readonly frames: number }) | null = null;
	const write = ({ packet, meta }: Encoded, start: number, frames: number): Promise<void> => {
		const [timestamp, duration] = [start / FRAMES_PER_SECOND, frames / FRAMES_PER_SECOND];
		return source.add(packet.clone({ timestamp, duration }), meta);
	};
	return {
		async add(canvas, frames) {
			if (waiting) await write(waiting, waiting.start, waiting.frames);
			const start = waiting ? waiting.start + waiting.frames : 0;
			waiting = { ...(await encodedAlone(canvas, config)), start, frames };
		},
		async finish() {
			if (!waiting) throw new Error('a film without a picture is none');
			// WebM does not say how long a picture lasts: the last is written again for its last frame.
			const { start, frames } = waiting;
			if (frames > 1) await write(waiting, start, frames - 1);
			await write(waiting, start + frames - 1, 1);
			await output.finalize();
			if (!target.buffer) throw new Error('the film has no bytes');
			const bytes = new Uint8Array(target.buffer);
			if (format === 'mp4') setMp4Times(bytes, date);
			return bytes;
		},
		async close() {
			if (output.state !== 'finalized') await output.cancel();
		},
	};
}
