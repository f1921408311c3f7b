import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { joined, latin1, textOfUtf8, utf8, viewOf } from './bytes';
import type { EvidenceCodec } from './codec';
import {
	APP0,
	APP1,
	APP13,
	COMMENT,
	isJpeg,
	LONGEST_SEGMENT,
	partsOf,
	segmentBytes,
	type Segment,
} from './jpeg-segments';
import { evidenceIn, extendedXmp, packetOf, xmpOf, type XmpFields } from './xmp';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';
/** Digest, whole length and offset before each part of an extension. */
const EXTENSION_HEAD = 32 + 4 + 4;

const isOf = ({ marker, content }: Segment, name: string): boolean =>
	marker === APP1 && latin1(content.subarray(0, name.length)) === name;

const isXmp = (segment: Segment): boolean => isOf(segment, XMP) || isOf(segment, EXTENDED_XMP);

/** One segment where the XMP fits into one, else a main one and the parts of its extension. */
function xmpSegments(fields: XmpFields): readonly Segment[] {
	const whole = utf8(XMP + packetOf(xmpOf(fields)));
	if (whole.length <= LONGEST_SEGMENT) return [{ marker: APP1, content: whole }];
	const { main, extension } = extendedXmp(fields);
	const bytes = utf8(extension);
	const digest = bytesToHex(md5(bytes)).toUpperCase();
	const room = LONGEST_SEGMENT - EXTENDED_XMP.length - EXTENSION_HEAD;
	const parts = Array.from({ length: Math.ceil(bytes.length / room) }, (_, n) => {
		const place = new Uint8Array(8);
		viewOf(place).setUint32(0, bytes.length);
		viewOf(place).setUint32(4, n * room);
		const part = bytes.subarray(n * room, (n + 1) * room);
		return { marker: APP1, content: joined([utf8(EXTENDED_XMP + digest), place, part]) };
	});
	return [{ marker: APP1, content: utf8(XMP + packetOf(main(digest))) }, ...parts];
}

/** The parts of an extension in their order; `null` where one is missing or it is another's. */
function extensionIn(segments: readonly Segment[], digest: string): string | null {
	const parts = segments
		.filter((segment) => isOf(segment, EXTENDED_XMP))
		.map(({ content }) => content.subarray(EXTENDED_XMP.length))
		.filter((part) => latin1(part.subarray(0, 32)) === digest)
		.sort((a, b) => viewOf(a).getUint32(36) - viewOf(b).getUint32(36));
	const bytes = joined(parts.map((part) => part.subarray(EXTENSION_HEAD)));
	return bytesToHex(md5(bytes)).toUpperCase() === digest ? textOfUtf8(bytes) : null;
}

export const jpeg: EvidenceCodec = {
	recognises: isJpeg,

	picture(bytes) {
		const { segments, rest } = partsOf(bytes);
		const about = [APP0, APP1, APP13, COMMENT];
		const seen = segments.filter(({ marker }) => !about.includes(marker));
		return joined([...seen.map(segmentBytes), rest]);
	},

	write(bytes, fields) {
		const { segments, rest } = partsOf(bytes);
		const kept = segments.filter((segment) => !isXmp(segment));
		// JFIF and Exif want to stand first.
		const first = kept.findIndex(({ marker }) => marker !== APP0 && marker !== APP1);
		const at = first < 0 ? kept.length : first;
		return joined([
			bytes.subarray(0, 2),
			...[...kept.slice(0, at), ...xmpSegments(fields), ...kept.slice(at)].map(segmentBytes),
			rest,
		]);
	},

	read(bytes) {
		const { segments } = partsOf(bytes);
		for (const segment of segments.filter((each) => isOf(each, XMP))) {
			const xmp = textOfUtf8(segment.content.subarray(XMP.length));
			const evidence = evidenceIn(xmp);
			if (evidence !== null) return evidence;
			const [, digest] = /HasExtendedXMP\W+([0-9A-F]{32})/.exec(xmp) ?? [];
			const extension = digest === undefined ? null : extensionIn(segments, digest);
			if (extension !== null) return evidenceIn(extension);
		}
		return null;
	},
};
