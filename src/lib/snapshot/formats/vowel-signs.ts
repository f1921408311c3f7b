import type * as PdfLibrary from '@cantoo/pdf-lib';
import { parentsOn, withLinesWhole } from './whole-lines';

/** A letter with its signs, as the typesetter sets it: its text, and how it is drawn. */
const CLUSTER = /\/Span <<\s*\/ActualText <FEFF([0-9A-F]+)>\s*>> BDC\n((?:(?!BDC|EMC).)*?)\nEMC/gs;
/** Strings of a content stream: characters between brackets, or hexadecimal ones. */
const STRINGS = /\(((?:\\.|[^\\)])*)\)|<([0-9A-F]+)>/gs;
const FONT = /\/(\S+) [\d.]+ Tf/;

/** What each glyph of a font stands for: the font's own lists, and their entries. */
const LISTS = /\d+ beginbfchar\n(?:<.*\n)*endbfchar\n/g;
const ENTRY = /<([0-9A-F]{4})> <([0-9A-F]+)>/g;
/** The format ends a list after so many entries. */
const LONGEST_LIST = 100;

const hexOf = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');

/** Text in UTF-16 units in hexadecimal, as the format writes it. */
const hexOfText = (text: string): string =>
	Array.from({ length: text.length }, (_, at) => hexOf(text.charCodeAt(at))).join('');
const textOfHex = (hex: string): string =>
	String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** Bytes as characters of the same numbers, all of them, and back. */
const charactersOf = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (characters: string): Uint8Array =>
	Uint8Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));

/** Glyphs and their text, both in hexadecimal. */
type Glyphs = Map<string, string>;

function glyphsIn(map: string): Glyphs {
	const lists = map.match(LISTS) ?? [];
	const entries = lists.flatMap((list) => [...list.matchAll(ENTRY)]);
	return new Map(entries.map(([, glyph = '', text = '']) => [glyph, text]));
}

function withGlyphs(map: string, glyphs: Glyphs): string {
	const entries = [...glyphs].sort(([one], [other]) => (one < other ? -1 : 1));
	const lists = Array.from({ length: Math.ceil(entries.length / LONGEST_LIST) }, (_, n) => {
		const some = entries.slice(n * LONGEST_LIST, (n + 1) * LONGEST_LIST);
		const lines = some.map(([glyph, text]) => `<${glyph}> <${text}>\n`).join('');
		return `${some.length} beginbfchar\n${lines}endbfchar\n`;
	});
	const begin = map.search(LISTS);
	return map.slice(0, begin) + lists.join('') + map.slice(begin).replaceAll(LISTS, '');
}

/** The glyphs of what is drawn, from left to right. */
function drawnGlyphs({ PDFString }: typeof PdfLibrary, drawn: string): readonly string[] {
	return [...drawn.matchAll(STRINGS)].flatMap(([, characters, hex = '']) => {
		if (characters === undefined) return hex.match(/.{4}/g) ?? [];
		const bytes = PDFString.of(characters).asBytes();
		return Array.from({ length: bytes.length / 2 }, (_, at) =>
			hexOf((bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0)),
		);
	});
}

/**
 * What each glyph of a cluster stands for; `null` where that cannot be told one by one. Drawn from
 * the left, the signs come before their letter, the last one first.
 */
function apart(text: string, glyphs: readonly string[], known: Glyphs): Glyphs | null {
	const characters = [...textOfHex(text)];
	const [letter = '', ...signs] = characters;
	const isArabic = /\p{Script=Arabic}/u.test(letter) && signs.every((sign) => /\p{M}/u.test(sign));
	if (!isArabic || glyphs.length !== characters.length) return null;
	const read: Glyphs = new Map(
		[...characters].reverse().map((character, at) => [glyphs[at] ?? '', hexOfText(character)]),
	);
	// A glyph that already stands for another single character cannot stand for this one, too.
	const clashes = [...read].some(([glyph, one]) => {
		const before = known.get(glyph);
		return before?.length === 4 && before !== one;
	});
	return clashes || read.size !== characters.length ? null : read;
}

type Font = { readonly ref: PdfLibrary.PDFRef; readonly map: string; readonly glyphs: Glyphs };

/**
 * A PDF of the typesetter's in which words from right to left are found and copied as they are: each
 * line is drawn as readers expect it (see `withLinesWhole`), and Arabic letters and their vowel signs
 * are read glyph by glyph. The typesetter gives the text of a letter with its sign for both together, which some readers do
 * not know of, so that the word falls apart for their search, and others turn round.
 *
 * @throws where the bytes are no PDF
 */
export async function withWordsWhole(
	pdf: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
	const library = await import('@cantoo/pdf-lib');
	const { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } = library;
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const { context } = document;
	const streamText = (found: unknown): string | null =>
		found instanceof PDFRawStream ? charactersOf(decodePDFRawStream(found).decode()) : null;
	const fonts = new Map<string, Font>();
	const readAnew = new Set<Font>();
	let isSame = true;

	function fontNamed(page: PdfLibrary.PDFPage, name: string): Font | null {
		const all = page.node.Resources()?.lookup(PDFName.of('Font'));
		const font = all instanceof PDFDict ? all.lookup(PDFName.of(name)) : null;
		const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : null;
		if (!(ref instanceof PDFRef)) return null;
		const known = fonts.get(ref.tag);
		if (known) return known;
		const map = streamText(context.lookup(ref));
		if (map === null) return null;
		const opened = { ref, map, glyphs: glyphsIn(map) };
		fonts.set(ref.tag, opened);
		return opened;
	}

	for (const page of document.getPages()) {
		const content = streamText(page.node.Contents());
		if (content === null) continue;
		const apartContent = content.replaceAll(CLUSTER, (whole, text: string, drawn: string) => {
			const font = fontNamed(page, FONT.exec(drawn)?.[1] ?? '');
			const read = font && apart(text, drawnGlyphs(library, drawn), font.glyphs);
			if (!read) return whole;
			for (const [glyph, one] of read) font.glyphs.set(glyph, one);
			readAnew.add(font);
			return drawn;
		});
		const textOf = (drawn: string): string => {
			const font = fontNamed(page, FONT.exec(drawn)?.[1] ?? '');
			const glyphs = font ? drawnGlyphs(library, drawn) : [];
			return glyphs.map((glyph) => textOfHex(font?.glyphs.get(glyph) ?? '')).join('');
		};
		const parentOf = parentsOn(library, document, page);
		const changed = withLinesWhole(apartContent, parentOf, textOf);
		if (changed === content) continue;
		isSame = false;
		const stream = context.register(context.flateStream(bytesOf(changed)));
		page.node.set(PDFName.of('Contents'), stream);
	}
	if (isSame) return pdf;
	for (const { ref, map, glyphs } of readAnew) {
		context.assign(ref, context.flateStream(bytesOf(withGlyphs(map, glyphs))));
	}
	return Uint8Array.from(await document.save({ useObjectStreams: false }));
}
