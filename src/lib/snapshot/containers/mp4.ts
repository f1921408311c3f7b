import { joined, latin1, movedBy, spanOf, startsWith, textOfUtf8, utf8, viewOf } from './bytes';
import { part, secondRecord, type EvidenceCodec } from './codec';
import { boxesOf, type Mp4Box } from './mp4-boxes';
import { onlyEvidence } from './xml-spans';
import { evidenceIn, packetOf, xmpOf } from './xmp';

/** Names the box that holds XMP (XMP specification, part 3). */
const XMP_ID = [
	0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac,
];

const isXmp = ({ type, content }: Mp4Box): boolean =>
	type === 'uuid' && startsWith(content, XMP_ID);

const pictureOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
	joined(
		boxesOf(bytes)
			.filter((box) => !isXmp(box))
			.map((box) => box.bytes),
	);

const xmpTexts = (bytes: Uint8Array): readonly Uint8Array[] =>
	boxesOf(bytes)
		.filter(isXmp)
		.map(({ content }) => content.subarray(XMP_ID.length));

/** Boxes that an export has. */
const OURS = new Set(['ftyp', 'free', 'moov', 'mdat']);

/** The XMP stands behind everything else, so that no place that the film names moves. */
export const mp4: EvidenceCodec = {
	recognises: (bytes) => latin1(bytes.subarray(4, 8)) === 'ftyp',

	write(bytes, fields) {
		const xmp = utf8(packetOf(xmpOf(fields)));
		const head = new Uint8Array(8);
		viewOf(head).setUint32(0, head.length + XMP_ID.length + xmp.length);
		head.set(utf8('uuid'), 4);
		return joined([pictureOf(bytes), head, Uint8Array.from(XMP_ID), xmp]);
	},

	read(bytes) {
		const [text] = xmpTexts(bytes);
		return text ? evidenceIn(textOfUtf8(text)) : null;
	},

	place(bytes) {
		const [text, ...others] = xmpTexts(bytes);
		const span = text && others.length === 0 ? onlyEvidence(text) : null;
		return span && text ? { text: [movedBy(span, spanOf(text, bytes).start)], sums: [] } : null;
	},

	strangers(bytes) {
		const others = boxesOf(bytes).filter((box) => !isXmp(box) && !OURS.has(box.type));
		return [
			...[...new Set(others.map(({ type }) => type))].map(part),
			...secondRecord(xmpTexts(bytes).length),
		];
	},

	version1: { picture: pictureOf, uncovered: () => [] },
};
