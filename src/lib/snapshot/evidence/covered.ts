import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { across, sameBytes, utf8, type Span } from '../containers/bytes';
import type { EvidenceCodec, Place } from '../containers/codec';
import { evidenceXml } from '../containers/xmp';

/** All that the digest leaves out, in the order of the file. */
const holesOf = ({ text, sums }: Place): readonly Span[] =>
	[...text, ...sums.map(({ at }) => at)].sort((a, b) => a.start - b.start);

/**
 * The digest of a file but for its record: SHA-256 of a line that says how long the file is and
 * from where to where the record and its checksums stand, then of every other byte. What stands in
 * those places follows from the block (see `withBlock`), so that a block whose digest fits is in
 * one file only.
 */
export function coveredDigest(bytes: Uint8Array, place: Place): string {
	const holes = holesOf(place);
	const places = holes.map(({ start, end }) => `${start}-${end}`).join(' ');
	const digest = sha256.create().update(utf8(`verbatim covers ${bytes.length} but ${places}\n`));
	let at = 0;
	for (const { start, end } of holes) {
		digest.update(bytes.subarray(at, start));
		at = end;
	}
	return bytesToHex(digest.update(bytes.subarray(at)).digest());
}

/**
 * A file with a block in its place; `null` where the block does not have the length of the place.
 *
 * @param text the block as canonical JSON
 */
export function withBlock(
	{ sum }: Pick<EvidenceCodec, 'sum'>,
	bytes: Uint8Array,
	place: Place,
	text: string,
): Uint8Array<ArrayBuffer> | null {
	const xml = utf8(evidenceXml(text));
	const room = place.text.reduce((sum, { start, end }) => sum + end - start, 0);
	if (xml.length !== room) return null;
	const file = Uint8Array.from(bytes);
	let done = 0;
	for (const { start, end } of place.text) {
		file.set(xml.subarray(done, done + end - start), start);
		done += end - start;
	}
	// Made of the text alone: no checksum is among the bytes of another.
	const made = place.sums.map(({ over }) => sum?.(across(file, over)) ?? new Uint8Array());
	place.sums.forEach(({ at }, index) => file.set(made[index] ?? [], at.start));
	return file;
}

/** Whether a file is, byte for byte, what its record was written into. */
export function isAsExported(
	codec: EvidenceCodec,
	bytes: Uint8Array,
	{ picture, text }: { readonly picture: string; readonly text: string },
): boolean {
	const place = codec.place(bytes);
	if (place === null || coveredDigest(bytes, place) !== picture) return false;
	const again = withBlock(codec, bytes, place, text);
	return again !== null && sameBytes(again, bytes);
}
