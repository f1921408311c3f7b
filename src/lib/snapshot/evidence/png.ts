import { joined, startsWith, utf8 } from './bytes';
import type { EvidenceCodec } from './codec';
import {
	chunksOf,
	internationalText,
	internationalTextIn,
	PNG_SIGNATURE,
	pngOfChunks,
	withChunks,
	type PngChunk,
} from './png-chunks';
import { evidenceIn, packetOf, xmpOf, type XmpFields } from './xmp';

const XMP_KEYWORD = 'XML:com.adobe.xmp';

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

export const png: EvidenceCodec = {
	recognises: (bytes) => startsWith(bytes, PNG_SIGNATURE),

	picture: (bytes) =>
		joined(
			chunksOf(bytes)
				.filter(({ type }) => SEEN.has(type))
				.flatMap(({ type, content }, index, all) =>
					// Where the data is cut into chunks is nothing that anybody sees.
					all[index - 1]?.type === type ? [content] : [utf8(type), content],
				),
		),

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
		for (const chunk of chunksOf(bytes)) {
			const told = internationalTextIn(chunk);
			const evidence = told?.keyword === XMP_KEYWORD ? evidenceIn(told.text) : null;
			if (evidence !== null) return evidence;
		}
		return null;
	},
};
