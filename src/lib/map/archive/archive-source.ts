import { FetchSource, type RangeResponse, type Source } from 'pmtiles';
import { takeBeginning } from './beginning';
import { UnusableArchive } from './unusable-archive';

/** An archive that a server sends whole is kept in memory up to this size, in bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads an archive by byte ranges. The first answer tells whether the server knows them: one that
 * sends the whole file instead is read to its end, once.
 */
export class ArchiveSource implements Source {
	readonly #url: string;
	readonly #ranges: FetchSource;
	#whole: ArrayBuffer | null = null;
	#bytes: number | null = null;

	constructor(url: string) {
		this.#url = url;
		this.#ranges = new FetchSource(url);
	}

	/** Size of the archive, as far as the server has told. */
	get bytes(): number | null {
		return this.#bytes;
	}

	getKey(): string {
		return this.#url;
	}

	/** @throws {UnusableArchive} when the archive is not there, or too large to be read whole */
	async getBytes(
		offset: number,
		length: number,
		signal?: AbortSignal,
		etag?: string,
	): Promise<RangeResponse> {
		if (this.#whole) return { data: this.#whole.slice(offset, offset + length) };
		if (offset > 0) return this.#ranges.getBytes(offset, length, signal, etag);
		return this.#begin(length);
	}

	async #begin(length: number): Promise<RangeResponse> {
		const answer = await takeBeginning(this.#url, length).catch(() => {
			throw new UnusableArchive({ kind: 'no-answer' });
		});
		if (!answer.ok) throw new UnusableArchive({ kind: 'missing', status: answer.status });
		const strongEtag = /^"/.exec(answer.headers.get('etag') ?? '')?.input;
		if (answer.status === 206) {
			const told = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
			this.#bytes = told === undefined ? null : Number(told);
			return { data: await answer.arrayBuffer(), ...(strongEtag && { etag: strongEtag }) };
		}
		this.#whole = await wholeOf(answer);
		this.#bytes = this.#whole.byteLength;
		return { data: this.#whole.slice(0, length) };
	}
}

async function wholeOf(answer: Response): Promise<ArrayBuffer> {
	const reader = answer.body?.getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	for (;;) {
		const part = await reader?.read();
		if (!part?.value) return new Blob(parts).arrayBuffer();
		parts.push(part.value);
		bytes += part.value.byteLength;
		if (bytes <= MOST_BYTES) continue;
		await reader?.cancel();
		throw new UnusableArchive({ kind: 'no-ranges', mostBytes: MOST_BYTES });
	}
}
