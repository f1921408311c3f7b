import { viewOf } from '../containers/bytes';
import { boxesOf } from '../containers/mp4-boxes';

/** Boxes that lead to those with times. */
const PARENTS = new Set(['moov', 'trak', 'mdia']);
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);
/** Seconds from 1904, where MP4 counts from, to 1970. */
const FROM_1904 = 2_082_844_800;

/** Writes the time of export over the times at which the muxer worked; bytes are changed in place. */
export function setMp4Times(bytes: Uint8Array, date: Date): void {
	const seconds = Math.floor(date.getTime() / 1000) + FROM_1904;
	for (const { type, content } of boxesOf(bytes)) {
		if (PARENTS.has(type)) setMp4Times(content, date);
		if (!TIMED.has(type)) continue;
		// Creation, then modification, in the width that the box's version has.
		const numbers = viewOf(content);
		if (content[0] === 1) {
			numbers.setBigUint64(4, BigInt(seconds));
			numbers.setBigUint64(12, BigInt(seconds));
		} else {
			numbers.setUint32(4, seconds);
			numbers.setUint32(8, seconds);
		}
	}
}
