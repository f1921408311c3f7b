import { SaxesParser } from 'saxes';
import { BrokenFile, latin1, textOfUtf8, utf8 } from './bytes';
import { secondRecord, type EvidenceCodec } from './codec';
import { evidenceSpans, onlyEvidence } from './xml-spans';
import { evidenceIn, xmpOf } from './xmp';

const OPENING = '<metadata id="verbatim-evidence">';
const CLOSING = '</metadata>';

/** Where the content of the root begins, in UTF-16 units. */
function contentStart(text: string): number {
	const starts: number[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', ({ local, isSelfClosing }) => {
		if (local === 'svg' && !isSelfClosing) starts.push(parser.position);
	});
	parser.on('error', (error) => {
		throw new BrokenFile(`the SVG is no XML: ${error.message}`);
	});
	parser.write(text).close();
	const [start] = starts;
	if (start === undefined) throw new BrokenFile('the SVG has no content');
	return start;
}

/** The text of a file before and behind its record, which stands first in the root or nowhere. */
function aroundRecord(bytes: Uint8Array): { readonly before: string; readonly after: string } {
	const text = textOfUtf8(bytes);
	const start = contentStart(text);
	// What we write into our element has no other of its name.
	const end = text.startsWith(OPENING, start) ? text.indexOf(CLOSING, start) : -1;
	return {
		before: text.slice(0, start),
		after: text.slice(end < 0 ? start : end + CLOSING.length),
	};
}

export const svg: EvidenceCodec = {
	recognises: (bytes) => /<svg[\s>]/.test(latin1(bytes.subarray(0, 2048))),

	write(bytes, fields) {
		const { before, after } = aroundRecord(bytes);
		return utf8(before + OPENING + xmpOf(fields) + CLOSING + after);
	},

	read: (bytes) => evidenceIn(textOfUtf8(bytes)),

	place(bytes) {
		const span = onlyEvidence(bytes);
		return span && { text: [span], sums: [] };
	},

	strangers(bytes) {
		const elements = textOfUtf8(bytes).split(OPENING).length - 1;
		return secondRecord(Math.max(elements, evidenceSpans(bytes).length));
	},

	version1: {
		picture(bytes) {
			const { before, after } = aroundRecord(bytes);
			return utf8(before + after);
		},
		uncovered: () => [],
	},
};
