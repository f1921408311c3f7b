import { SaxesParser } from 'saxes';
import { utf8, type Span } from './bytes';
import { EVIDENCE_NAMESPACE } from './xmp';

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** The text of UTF-8 that says nothing else; `null` of any other bytes. */
function exactText(bytes: Uint8Array): string | null {
	try {
		return UTF_8.decode(bytes);
	} catch {
		return null;
	}
}

/**
 * Where the content of each element of a name stands in XML, in bytes; `null` where the bytes are no
 * XML. An element in another of its name is part of that one's content.
 */
export function elementSpans(
	bytes: Uint8Array,
	namespace: string,
	name: string,
): readonly Span[] | null {
	const text = exactText(bytes);
	if (text === null) return null;
	const spans: Span[] = [];
	const isNamed = ({ uri, local }: { readonly uri: string; readonly local: string }): boolean =>
		uri === namespace && local === name;
	let depth = 0;
	let start = 0;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', (tag) => {
		if (depth > 0 || isNamed(tag)) depth += 1;
		if (depth === 1) start = parser.position;
	});
	parser.on('closetag', () => {
		if (depth === 0) return;
		depth -= 1;
		if (depth > 0) return;
		// A closing tag has no angle bracket within. One that closes itself has no content.
		const end = Math.max(start, text.lastIndexOf('<', parser.position - 1));
		const before = utf8(text.slice(0, start)).length;
		spans.push({ start: before, end: before + utf8(text.slice(start, end)).length });
	});
	parser.on('error', (error) => {
		throw error;
	});
	try {
		parser.write(text).close();
		return spans;
	} catch {
		return null;
	}
}

/** Where evidence blocks stand in XMP or in an SVG, in bytes. */
export const evidenceSpans = (bytes: Uint8Array): readonly Span[] =>
	elementSpans(bytes, EVIDENCE_NAMESPACE, 'evidence') ?? [];

/** Where the one evidence block stands; `null` where there is another number of them. */
export function onlyEvidence(bytes: Uint8Array): Span | null {
	const [span, ...others] = evidenceSpans(bytes);
	return span && others.length === 0 ? span : null;
}
