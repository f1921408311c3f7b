import { joined, movedBy, spanOf, startsWith, textOfUtf8, utf8, viewOf } from './bytes';
import { behindEnd, part, secondRecord, type EvidenceCodec } from './codec';
import {
	checksum,
	chunksOf,
	internationalText,
	internationalTextIn,
	PNG_SIGNATURE,
	pngOfChunks,
	withChunks,
	type PngChunk,
} from './png-chunks';
import { evidenceIn, packetOf, xmpOf, type XmpFields } from './xmp';
import { onlyEvidence } from './xml-spans';

const XMP_KEYWORD = 'XML:com.adobe.xmp';

/** Bytes of a chunk's type, before its content, and of its checksum, behind it. */
const TYPE = 4;
const CHECKSUM = 4;

/** Chunks that change what is seen. */
const SEEN = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'gAMA', 'iCCP', 'sRGB', 'cHRM']);

/** The keywords that PNG itself defines, for programs that know no XMP. */
const textsOf = (fields: XmpFields): readonly PngChunk[] =>
	Object.entries({
		Title: fields.title,
		Description: fields.description,
		Copyright: fields.rights,
		Source: fields.source,
		'Creation Time': fields.created,
		Software: 'Verbatim',
	})
		.filter(([, text]) => text !== '')
		.map(([keyword, text]) => internationalText(keyword, text));

/** The chunks with XMP, each with its text. */
const xmpIn = (bytes: Uint8Array) =>
	chunksOf(bytes).flatMap((chunk) => {
		const told = internationalTextIn(chunk);
		return told?.keyword === XMP_KEYWORD ? [{ ...chunk, text: told.text }] : [];
	});

/** Whether pixels are as many to the metre across as down: what is seen is not stretched. */
const isSquare = ({ content }: PngChunk): boolean =>
	content.length === 9 &&
	content[8] === 1 &&
	viewOf(content).getUint32(0) === viewOf(content).getUint32(4);

/** Whether a chunk is one that an export has, standing where it has it. */
function isOurs(chunk: PngChunk, index: number, chunks: readonly PngChunk[]): boolean {
	if (chunk.type === 'pHYs') {
		return isSquare(chunk) && ['IHDR', 'iTXt'].includes(chunks[index - 1]?.type ?? '');
	}
	if (chunk.type === 'IEND') return chunk.content.length === 0;
	return SEEN.has(chunk.type) || internationalTextIn(chunk) !== null;
}

export const png: EvidenceCodec = {
	recognises: (bytes) => startsWith(bytes, PNG_SIGNATURE),

	write(bytes, fields) {
		const kept = chunksOf(bytes).filter((chunk) => chunk.type !== 'iTXt');
		return pngOfChunks(
			withChunks(kept, [
				...textsOf(fields),
				internationalText(XMP_KEYWORD, packetOf(xmpOf(fields))),
			]),
		);
	},

	read(bytes) {
		for (const { text } of xmpIn(bytes)) {
			const evidence = evidenceIn(textOfUtf8(text));
			if (evidence !== null) return evidence;
		}
		return null;
	},

	place(bytes) {
		const [xmp, ...others] = xmpIn(bytes);
		const span = xmp && others.length === 0 ? onlyEvidence(xmp.text) : null;
		if (!xmp || !span) return null;
		const content = spanOf(xmp.content, bytes);
		return {
			text: [movedBy(span, spanOf(xmp.text, bytes).start)],
			sums: [
				{
					at: { start: content.end, end: content.end + CHECKSUM },
					over: [{ start: content.start - TYPE, end: content.end }],
				},
			],
		};
	},

	sum: checksum,

	strangers(bytes) {
		const chunks = chunksOf(bytes);
		const types = chunks.filter((...each) => !isOurs(...each)).map(({ type }) => type);
		const end = chunks.at(-1);
		const behind = end ? bytes.length - spanOf(end.content, bytes).end - CHECKSUM : 0;
		return [
			...[...new Set(types)].map(part),
			...behindEnd(behind),
			...secondRecord(xmpIn(bytes).length),
		];
	},

	version1: {
		picture: (bytes) =>
			joined(
				chunksOf(bytes)
					.filter(({ type }) => SEEN.has(type))
					.flatMap(({ type, content }, index, all) =>
						// Where the data is cut into chunks is nothing that anybody sees.
						all[index - 1]?.type === type ? [content] : [utf8(type), content],
					),
			),
		uncovered: (bytes) =>
			chunksOf(bytes).some(({ type }) => type === 'pHYs') ? ['resolution'] : [],
	},
};
