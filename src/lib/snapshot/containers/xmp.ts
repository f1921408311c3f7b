import { SaxesParser } from 'saxes';
import type { Element } from 'xast';
import { toXml, type Raw } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** What a file says about itself in the terms that other programs read. */
export type XmpFields = {
	readonly title: string;
	/** What the picture shows, in words. */
	readonly description: string;
	/** The same in other languages (BCP 47). */
	readonly descriptionAlsoIn: Readonly<Record<string, string>>;
	readonly rights: string;
	readonly credit: string;
	/** The address that leads back to the view; empty where it is not known. */
	readonly source: string;
	/** ISO 8601. */
	readonly created: string;
	/** BCP 47, of title and description. */
	readonly language: string;
	/** The evidence block as JSON. */
	readonly evidence: string;
};

export const EVIDENCE_NAMESPACE = 'urn:verbatim:evidence#';
export const NOTE_NAMESPACE = 'http://ns.adobe.com/xmp/note/';

const NAMESPACES = {
	dc: 'http://purl.org/dc/elements/1.1/',
	xmp: 'http://ns.adobe.com/xap/1.0/',
	photoshop: 'http://ns.adobe.com/photoshop/1.0/',
	Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
	xmpNote: NOTE_NAMESPACE,
	verbatim: EVIDENCE_NAMESPACE,
} as const;

const DECLARATIONS = Object.fromEntries(
	Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
);

/** Characters that XML 1.0 cannot hold, not even as a reference. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
	text.replace(NOT_XML, '\uFFFD').replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Words as they stand in every file that was ever exported: such a file is verified by writing it
 * again, byte for byte, and the library escapes in another way.
 */
const words = (text: string): Raw => ({ type: 'raw', value: escaped(text) });

/** JSON that every XML parser gives back as it was: what XML cannot hold is escaped as JSON does. */
const jsonForXml = (json: string): string =>
	json.replace(/[\x7F-\x9F\uFFFE\uFFFF]/g, (sign) => {
		return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});

/** A block of evidence as it stands in XML. */
export const evidenceXml = (json: string): string => escaped(jsonForXml(json));

const evidenceProperty = (evidence: string): Element =>
	x('verbatim:evidence', [words(jsonForXml(evidence))]);

const simple = (name: string, text: string): Element | null =>
	text === '' ? null : x(name, [words(text)]);

/** A text by language: the default, the same under its own, and what it is in others. */
function alternatives(
	name: string,
	text: string,
	language: string,
	others: Readonly<Record<string, string>> = {},
): Element | null {
	const each = Object.entries({ 'x-default': text, ...others, [language]: text });
	const told = each.map(([tag, said]) => x('rdf:li', { 'xml:lang': tag }, [words(said)]));
	return text === '' ? null : x(name, [x('rdf:Alt', told)]);
}

const described = (properties: readonly Element[]): Element =>
	x('rdf:Description', { 'rdf:about': '', ...DECLARATIONS }, [...properties]);

const written = (element: Element): string => toXml(element, { allowDangerousXml: true });

const wrapped = (description: Element): string =>
	written(
		x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
			x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [description]),
		]),
	);

/** The properties that any reader of XMP knows; those that a file has already stay as they are. */
function commonProperties(fields: XmpFields, existing: string): readonly Element[] {
	const { language, descriptionAlsoIn } = fields;
	const isThere = (name: string): boolean =>
		existing.includes(`<${name}`) || existing.includes(` ${name}=`);
	return [
		alternatives('dc:title', fields.title, language),
		...['dc:description', 'Iptc4xmpCore:AltTextAccessibility'].map((name) =>
			alternatives(name, fields.description, language, descriptionAlsoIn),
		),
		alternatives('dc:rights', fields.rights, language),
		simple('dc:source', fields.source),
		simple('photoshop:Credit', fields.credit),
		simple('xmp:CreateDate', fields.created),
		simple('xmp:CreatorTool', 'Verbatim'),
	]
		.filter((property) => property !== null)
		.filter(({ name }) => !isThere(name));
}

const RDF_END = '</rdf:RDF>';

/**
 * The fields as XMP, without the wrapper of a packet.
 *
 * @param existing XMP that the file has already: it is kept, and ours is added
 */
export function xmpOf(fields: XmpFields, existing: string | null = null): string {
	const ours = described([
		...commonProperties(fields, existing ?? ''),
		evidenceProperty(fields.evidence),
	]);
	const end = existing?.lastIndexOf(RDF_END) ?? -1;
	return existing === null || end < 0
		? wrapped(ours)
		: existing.slice(0, end) + written(ours) + existing.slice(end);
}

/**
 * XMP in two parts, for JPEG, whose segments are short: what every reader wants, and the evidence
 * in an extension, with the rest where that is too long as well. The main part names the extension by
 * the MD5 of its bytes.
 *
 * @param isShort whether the main part says nothing else
 */
export function extendedXmp(
	fields: XmpFields,
	isShort: boolean,
): { readonly main: (digest: string) => string; readonly extension: string } {
	const common = commonProperties(fields, '');
	return {
		main: (digest) =>
			wrapped(described([...(isShort ? [] : common), x('xmpNote:HasExtendedXMP', digest)])),
		extension: wrapped(described([...(isShort ? common : []), evidenceProperty(fields.evidence)])),
	};
}

/** XMP as a packet, which programs find in a file whose format they do not know. */
export const packetOf = (xmp: string): string =>
	`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xmp}\n<?xpacket end="r"?>`;

/**
 * The evidence block in XMP or in an SVG, whether an element or an attribute holds it (programs
 * write XMP anew as they like); `null` where there is none or it cannot be parsed.
 */
export function evidenceIn(xml: string): string | null {
	let found: string | null = null;
	let depth = 0;
	let text = '';
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', ({ attributes, uri, local }) => {
		for (const { uri: of, local: name, value } of Object.values(attributes)) {
			if (of === EVIDENCE_NAMESPACE && name === 'evidence') found ??= value;
		}
		if (depth > 0 || (uri === EVIDENCE_NAMESPACE && local === 'evidence')) depth += 1;
	});
	parser.on('closetag', () => {
		if (depth === 0) return;
		depth -= 1;
		if (depth === 0) found ??= text;
	});
	const hear = (piece: string) => {
		if (depth > 0) text += piece;
	};
	parser.on('text', hear);
	parser.on('cdata', hear);
	parser.on('error', (error) => {
		throw error;
	});
	try {
		parser.write(xml.replace(/^\uFEFF/, '')).close();
		return found;
	} catch {
		return null;
	}
}
