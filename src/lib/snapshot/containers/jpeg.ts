import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
	across,
	joined,
	latin1,
	movedBy,
	spanOf,
	spansAcross,
	textOfUtf8,
	utf8,
	viewOf,
} from './bytes';
import { behindEnd, part, secondRecord, type EvidenceCodec } from './codec';
import {
	APP0,
	APP1,
	APP13,
	APP2,
	bytesBehindEnd,
	COMMENT,
	isApplication,
	isJpeg,
	LONGEST_SEGMENT,
	partsOf,
	segmentBytes,
	type Segment,
} from './jpeg-segments';
import { elementSpans, onlyEvidence } from './xml-spans';
import { evidenceIn, extendedXmp, NOTE_NAMESPACE, packetOf, xmpOf, type XmpFields } from './xmp';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';
/** Digest, whole length and offset before each part of an extension. */
const DIGEST = 32;
const EXTENSION_HEAD = DIGEST + 4 + 4;

const isOf = ({ marker, content }: Segment, name: string): boolean =>
	marker === APP1 && latin1(content.subarray(0, name.length)) === name;

const isXmp = (segment: Segment): boolean => isOf(segment, XMP) || isOf(segment, EXTENDED_XMP);

/** The MD5 by which the main part names its extension. */
const digestOf = (extension: Uint8Array): string => bytesToHex(md5(extension)).toUpperCase();

const segmentOf = (xmp: string): Segment => ({ marker: APP1, content: utf8(XMP + packetOf(xmp)) });

const fits = ({ content }: Segment): boolean => content.length <= LONGEST_SEGMENT;

/** One segment where the XMP fits into one, else a main one and the parts of its extension. */
function xmpSegments(fields: XmpFields): readonly Segment[] {
	const whole = segmentOf(xmpOf(fields));
	if (fits(whole)) return [whole];
	const isShort = !fits(segmentOf(extendedXmp(fields, false).main('0'.repeat(DIGEST))));
	const { main, extension } = extendedXmp(fields, isShort);
	const bytes = utf8(extension);
	const digest = digestOf(bytes);
	const room = LONGEST_SEGMENT - EXTENDED_XMP.length - EXTENSION_HEAD;
	const parts = Array.from({ length: Math.ceil(bytes.length / room) }, (_, n) => {
		const place = new Uint8Array(8);
		viewOf(place).setUint32(0, bytes.length);
		viewOf(place).setUint32(4, n * room);
		const part = bytes.subarray(n * room, (n + 1) * room);
		return { marker: APP1, content: joined([utf8(EXTENDED_XMP + digest), place, part]) };
	});
	return [segmentOf(main(digest)), ...parts];
}

/** The parts of an extension in their order; `null` where one is missing or it is another's. */
function extensionIn(segments: readonly Segment[], digest: string): string | null {
	const parts = segments
		.filter((segment) => isOf(segment, EXTENDED_XMP))
		.map(({ content }) => content.subarray(EXTENDED_XMP.length))
		.filter((part) => latin1(part.subarray(0, 32)) === digest)
		.sort((a, b) => viewOf(a).getUint32(36) - viewOf(b).getUint32(36));
	const bytes = joined(parts.map((part) => part.subarray(EXTENSION_HEAD)));
	return digestOf(bytes) === digest ? textOfUtf8(bytes) : null;
}

const JFIF = 'JFIF\0';
/** Bytes of a JFIF segment without a thumbnail; the densities across and down stand in it. */
const JFIF_LENGTH = 14;
const DENSITY = 8;

const COLOUR_PROFILE = 'ICC_PROFILE\0';
const isColourProfile = (content: Uint8Array): boolean =>
	latin1(content.subarray(0, COLOUR_PROFILE.length)) === COLOUR_PROFILE;

/** Whether a segment is one that an export has, standing where it has it. */
function isOurs({ marker, content }: Segment, index: number): boolean {
	if (marker === APP0) {
		// Pixels that are as wide as high, and no small picture beside the one that is seen.
		const numbers = viewOf(content);
		return (
			index === 0 &&
			content.length === JFIF_LENGTH &&
			latin1(content.subarray(0, JFIF.length)) === JFIF &&
			numbers.getUint16(DENSITY) === numbers.getUint16(DENSITY + 2) &&
			numbers.getUint16(JFIF_LENGTH - 2) === 0
		);
	}
	// The colour profile; what else an application writes is none of an export.
	return marker === APP2 ? isColourProfile(content) : !isApplication(marker) && marker !== COMMENT;
}

/** What a segment is called by the standard, or by the program that it begins with. */
function nameOf(segment: Segment): string {
	if (isOf(segment, 'Exif\0')) return 'Exif';
	return isApplication(segment.marker) ? `APP${segment.marker - APP0}` : 'COM';
}

export const jpeg: EvidenceCodec = {
	recognises: isJpeg,

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

	place(bytes) {
		const { segments } = partsOf(bytes);
		const [main, ...others] = segments.filter((each) => isOf(each, XMP));
		if (!main || others.length > 0) return null;
		const extension = segments.filter((each) => isOf(each, EXTENDED_XMP));
		const text = main.content.subarray(XMP.length);
		const { start } = spanOf(text, bytes);
		if (extension.length === 0) {
			const span = onlyEvidence(text);
			return span && { text: [movedBy(span, start)], sums: [] };
		}
		const digest = elementSpans(text, NOTE_NAMESPACE, 'HasExtendedXMP')?.[0];
		const heads = extension.map(({ content }) => content.subarray(EXTENDED_XMP.length));
		const over = heads.map((head) => spanOf(head.subarray(EXTENSION_HEAD), bytes));
		const span = onlyEvidence(across(bytes, over));
		if (!digest || digest.end - digest.start !== DIGEST || !span) return null;
		const named = heads.map((head) => spanOf(head.subarray(0, DIGEST), bytes));
		return {
			text: spansAcross(span, over),
			sums: [movedBy(digest, start), ...named].map((at) => ({ at, over })),
		};
	},

	sum: (extension) => utf8(digestOf(extension)),

	strangers(bytes) {
		const { segments, rest } = partsOf(bytes);
		const others = segments.flatMap((segment, index) =>
			isXmp(segment) || isOurs(segment, index) ? [] : [nameOf(segment)],
		);
		return [
			...[...new Set(others)].map(part),
			...behindEnd(bytesBehindEnd(rest)),
			...secondRecord(segments.filter((each) => isOf(each, XMP)).length),
		];
	},

	version1: {
		picture(bytes) {
			const { segments, rest } = partsOf(bytes);
			const about = [APP0, APP1, APP13, COMMENT];
			const seen = segments.filter(({ marker }) => !about.includes(marker));
			return joined([...seen.map(segmentBytes), rest]);
		},
		uncovered: (bytes) =>
			partsOf(bytes).segments.some(({ marker }) => marker === APP0) ? ['resolution'] : [],
	},
};
