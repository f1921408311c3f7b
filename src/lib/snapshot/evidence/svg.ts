import { SaxesParser } from 'saxes';
import { BrokenFile, latin1, textOfUtf8, utf8 } from './bytes';
import type { EvidenceCodec } from './codec';
import { evidenceIn, xmpOf } from './xmp';

const OPENING = '<metadata id="verbatim-evidence">';
const CLOSING = '</metadata>';
const OURS = new RegExp(`${OPENING}.*?${CLOSING}`, 'gs');

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

export const svg: EvidenceCodec = {
	recognises: (bytes) => /<svg[\s>]/.test(latin1(bytes.subarray(0, 2048))),

	picture: (bytes) => utf8(textOfUtf8(bytes).replace(OURS, '')),

	write(bytes, fields) {
		const text = textOfUtf8(bytes).replace(OURS, '');
		const at = contentStart(text);
		return utf8(text.slice(0, at) + OPENING + xmpOf(fields) + CLOSING + text.slice(at));
	},

	read: (bytes) => evidenceIn(textOfUtf8(bytes)),
};
