import type * as PdfLibrary from '@cantoo/pdf-lib';
import { BrokenFile, latin1, movedBy, textOfUtf8, utf8, type Span } from './bytes';
import { behindEnd, secondRecord, type EvidenceCodec } from './codec';
import { onlyEvidence } from './xml-spans';
import { EVIDENCE_NAMESPACE, evidenceIn, packetOf, xmpOf } from './xmp';

const END = '%%EOF';
const PACKET_END = '<?xpacket end=';

/** First and last character of the last XMP packet that holds evidence; PDF keeps it readable. */
function packetIn(text: string): Span | null {
	const named = text.lastIndexOf(EVIDENCE_NAMESPACE);
	const start = named < 0 ? -1 : text.lastIndexOf('<?xpacket begin=', named);
	const end = start < 0 ? -1 : text.indexOf(PACKET_END, named);
	return end < 0 ? null : { start: text.indexOf('?>', start) + 2, end };
}

/** Where the file ended before evidence was appended to it. */
function endBefore(text: string, place: number): number {
	const end = text.lastIndexOf(END, place);
	if (end < 0) throw new BrokenFile('the PDF has no end');
	return end + END.length;
}

/** The XMP that a document has already. */
function existingXmp(
	{ decodePDFRawStream, PDFName, PDFRawStream }: typeof PdfLibrary,
	document: PdfLibrary.PDFDocument,
): string | null {
	const stream = document.context.lookup(document.catalog.get(PDFName.of('Metadata')));
	return stream instanceof PDFRawStream
		? textOfUtf8(decodePDFRawStream(stream).decode()).replace(/<\?xpacket.*?\?>/gs, '')
		: null;
}

/** The file as it was before evidence was appended to it; the same without evidence. */
function originalOf(bytes: Uint8Array): Uint8Array {
	const text = latin1(bytes);
	const packet = packetIn(text);
	return bytes.subarray(0, endBefore(text, packet ? packet.start : text.length));
}

/**
 * Evidence is appended to a PDF, as the format provides for: what was there before stays byte for
 * byte. Where the packet is looked for proves nothing: every byte around the block is covered.
 */
export const pdf: EvidenceCodec = {
	recognises: (bytes) => latin1(bytes.subarray(0, 1024)).includes('%PDF-'),

	async write(bytes, fields) {
		const original = originalOf(bytes);
		const library = await import('@cantoo/pdf-lib');
		const { PDFDocument, PDFName } = library;
		const document = await PDFDocument.load(original, {
			forIncrementalUpdate: true,
			updateMetadata: false,
		}).catch((error: unknown) => {
			throw new BrokenFile(`the PDF cannot be read: ${String(error)}`);
		});
		const xmp = xmpOf(fields, existingXmp(library, document));
		const stream = document.context.stream(utf8(packetOf(xmp)), {
			Type: 'Metadata',
			Subtype: 'XML',
		});
		document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
		return Uint8Array.from(await document.save());
	},

	read(bytes) {
		const packet = packetIn(latin1(bytes));
		return packet ? evidenceIn(textOfUtf8(bytes.subarray(packet.start, packet.end)).trim()) : null;
	},

	place(bytes) {
		const packet = packetIn(latin1(bytes));
		const span = packet && onlyEvidence(bytes.subarray(packet.start, packet.end));
		return span ? { text: [movedBy(span, packet.start)], sums: [] } : null;
	},

	strangers(bytes) {
		const text = latin1(bytes);
		const packet = packetIn(text);
		const end = packet ? text.indexOf(END, packet.end) : -1;
		// A line may end behind the end.
		const behind = end < 0 ? '' : text.slice(end + END.length).replace(/^\r?\n?$/, '');
		return [
			...behindEnd(behind.length),
			...secondRecord(text.split(`xmlns:verbatim="${EVIDENCE_NAMESPACE}"`).length - 1),
		];
	},

	version1: { picture: originalOf, uncovered: () => [] },
};
