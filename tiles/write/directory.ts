/**
 * One entry of a PMTiles directory (specification, version 3). A run of 0 points to a leaf
 * directory, a longer one says how many tiles in a row have this content.
 */
export interface Entry {
	readonly id: number;
	readonly offset: number;
	readonly length: number;
	readonly run: number;
}

/** A directory's bytes before compression; entries in the order of their ids. */
export function encodeDirectory(entries: readonly Entry[]): Uint8Array {
	const bytes: number[] = [];
	writeVarint(bytes, entries.length);
	entries.forEach(({ id }, n) => {
		writeVarint(bytes, id - (entries[n - 1]?.id ?? 0));
	});
	for (const { run } of entries) writeVarint(bytes, run);
	for (const { length } of entries) writeVarint(bytes, length);
	entries.forEach(({ offset }, n) => {
		const before = entries[n - 1];
		const follows = before !== undefined && before.offset + before.length === offset;
		writeVarint(bytes, follows ? 0 : offset + 1);
	});
	return Uint8Array.from(bytes);
}

/** The entries of a directory from its bytes after decompression. */
export function decodeDirectory(bytes: Uint8Array): Entry[] {
	let position = 0;
	const read = () => {
		let [value, scale] = [0, 1];
		for (; (bytes[position] ?? 0) > 127; position++, scale *= 128) {
			value += ((bytes[position] ?? 0) - 128) * scale;
		}
		return value + (bytes[position++] ?? 0) * scale;
	};
	const count = read();
	const column = () => Array.from({ length: count }, read);
	const [steps, runs, lengths, offsets] = [column(), column(), column(), column()];
	let [id, end] = [0, 0];
	return steps.map((step, n) => {
		id += step;
		const stored = offsets[n] ?? 0;
		const offset = stored === 0 ? end : stored - 1;
		const length = lengths[n] ?? 0;
		end = offset + length;
		return { id, offset, length, run: runs[n] ?? 0 };
	});
}

function writeVarint(bytes: number[], value: number): void {
	let rest = value;
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
	bytes.push(rest);
}
