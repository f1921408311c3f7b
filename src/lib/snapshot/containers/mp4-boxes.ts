import { BrokenFile, latin1, viewOf } from './bytes';

/** A box of an MP4 (ISO 14496-12), as a view of the file's own bytes. */
export type Mp4Box = {
	readonly type: string;
	/** With its header. */
	readonly bytes: Uint8Array;
	/** Behind its header. */
	readonly content: Uint8Array;
};

/**
 * The boxes that bytes are made of, in order.
 * @throws {BrokenFile}
 */
export function boxesOf(bytes: Uint8Array): readonly Mp4Box[] {
	const numbers = viewOf(bytes);
	const boxes: Mp4Box[] = [];
	for (let at = 0; at < bytes.length;) {
		if (at + 8 > bytes.length) throw new BrokenFile('the MP4 ends inside a box');
		const short = numbers.getUint32(at);
		const isLong = short === 1 && at + 16 <= bytes.length;
		const head = isLong ? 16 : 8;
		const long = isLong ? Number(numbers.getBigUint64(at + 8)) : short;
		// A box of no length reaches to the end of the file.
		const length = short === 0 ? bytes.length - at : long;
		const end = at + length;
		if (length < head || end > bytes.length) throw new BrokenFile('the MP4 ends inside a box');
		boxes.push({
			type: latin1(bytes.subarray(at + 4, at + 8)),
			bytes: bytes.subarray(at, end),
			content: bytes.subarray(at + head, end),
		});
		at = end;
	}
	return boxes;
}
