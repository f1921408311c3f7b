import { directionOf } from '../../model/language';
import { TYPE, type Figure, type Paint, type PictureName, type TextPaint } from '../layout/figure';
import { isVector, vectorsOf } from './svg';

/** A document for the Typst typesetter: its markup, and the files it names. */
export type TypstDocument = {
	readonly markup: string;
	/** By path. */
	readonly files: ReadonlyMap<string, Uint8Array>;
};

/** A string of Typst's. */
const quoted = (text: string): string =>
	`"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;

const POINTS_PER_PIXEL = 0.75;

const NO_BREAK_SPACE = '\u00a0';
const SPACE = quoted(NO_BREAK_SPACE);

const ARABIC = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const LATIN = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Armenian}|\p{Script=Georgian}/u;
const ISOLATES = /[\u2066-\u2069]/g;
/** A stretch that keeps its own order, from left to right. */
const LEFT_TO_RIGHT = /\u2066([^\u2066-\u2069]*)\u2069?/g;
/** Stands for the spaces of such a stretch, so that it is one word. */
const INNER_SPACE = '\u0000';

/** Stand for the ends of such a stretch of digits and signs, which the words around would turn round. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const DIGITS = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

type LinePart = { readonly text: string; readonly isLeftToRight: boolean };

/**
 * Parts of a right-to-left line in reading order: each word for itself, but words of the other
 * direction that follow each other together, since they run the other way, and so a stretch that
 * says it does. Set one after the other from the right they look as one line does, and are read and
 * searched in their order.
 */
export function partsOfLine(line: string): readonly LinePart[] {
	const words = line
		.replaceAll(LEFT_TO_RIGHT, (_, inner: string) => {
			const whole = inner.replaceAll(' ', INNER_SPACE);
			return LATIN.test(inner) ? whole : `${OPEN}${whole}${CLOSE}`;
		})
		.replace(ISOLATES, '')
		.split(' ');
	const parts: { text: string; isLatin: boolean; isLeftToRight: boolean }[] = [];
	for (const word of words) {
		const text = word.replaceAll(INNER_SPACE, ' ');
		const isLatin = LATIN.test(word) && !ARABIC.test(word);
		const isLeftToRight = isLatin && text !== word;
		const last = parts.at(-1);
		if (last?.isLatin && isLatin && !last.isLeftToRight && !isLeftToRight) last.text += ` ${word}`;
		else parts.push({ text, isLatin, isLeftToRight });
	}
	return parts.map(({ text, isLeftToRight }) => ({ text, isLeftToRight }));
}

/** The face that has Arabic letters. */
const ARABIC_FACE = 'Amiri';
/** Letters of other scripts. */
const OTHER_LETTERS = 'regex("[^\\p{Z}\\p{N}\\p{P}\\p{S}]")';

/**
 * The faces of a text, the first one first. In a right-to-left one, those without Arabic set letters alone: spaces, digits and
 * marks are of the words' own face, since a change of face parts a line for readers.
 */
function fontsOf(families: readonly string[], isRtl: boolean): string {
	const faces = families.map((family) =>
		isRtl && family !== ARABIC_FACE
			? `(name: ${quoted(family)}, covers: ${OTHER_LETTERS})`
			: quoted(family),
	);
	return `(${faces.join(', ')})`;
}

/**
 * Before a kaf that begins a word the face draws out a lam by a sign of its own, which no reader takes
 * for a part of the letter; the same feature of the face joins lam and alef, and stays for those.
 */
const DRAWN_OUT = /لك/;
const JOINED = /ل[اأإآٱ]/;

/** A word with a stretch of digits and signs in it that keeps its order. */
const withDigits = (text: string): string =>
	text
		.split(DIGITS)
		// What is split off and what is between take turns.
		.map((piece, at) => (at % 2 === 1 ? `box(text(dir: ltr, ${quoted(piece)}))` : quoted(piece)))
		.filter((piece) => piece !== quoted(''))
		.join(' + ');

/** A word, or words of the other direction, with the features that leave it whole for readers. */
const wordOf = (text: string): string => {
	if (text.includes(OPEN)) return withDigits(text);
	return DRAWN_OUT.test(text) && !JOINED.test(text)
		? `text(features: (curs: 0, rlig: 0), ${quoted(text)})`
		: quoted(text);
};

/** A line of its own; a right-to-left one as a row of its words. */
function lineOf(line: string, isRtl: boolean, families: readonly string[]): string {
	if (!isRtl) return `text(${quoted(line)})`;
	const parts = partsOfLine(line);
	const words = parts.flatMap(({ text, isLeftToRight }, index) => {
		const isLast = index === parts.length - 1;
		if (isLeftToRight) {
			const set = `text(dir: ltr, font: ${fontsOf(families, false)}, ${quoted(text)})`;
			return [set, ...(isLast ? [] : [SPACE])];
		}
		// A space at the end of a part would be dropped.
		const word = isLast ? text : `${text}${NO_BREAK_SPACE}`;
		const isOther = LATIN.test(text) && !ARABIC.test(text);
		return [isOther ? `text(font: ${fontsOf(families, false)}, ${quoted(word)})` : wordOf(word)];
	});
	return `box(stack(dir: rtl, ${words.join(', ')}))`;
}

/** Sets paints of figure pixels on a page in points. */
class Setter {
	readonly lines: string[] = [];

	constructor(
		readonly figure: Figure,
		/** Points to a figure pixel. */
		readonly point: number,
	) {}

	at(pixels: number): string {
		return `${(pixels * this.point).toFixed(3)}pt`;
	}

	text(paint: TextPaint): void {
		const { lines, style, colour, x, y, direction, align, language, role } = paint;
		const { size, weight, leading, families } = TYPE[this.figure.faces][style];
		const isRtl = direction === 'rtl';
		const settings = [
			`font: ${fontsOf(families, isRtl)}`,
			`size: ${this.at(size)}`,
			`weight: ${weight}`,
			`fill: rgb(${quoted(colour)})`,
			`dir: ${direction}`,
			// What moves Arabic letters apart, or a hair up and down, parts their word for readers.
			...(isRtl ? ['kerning: false', 'features: (curs: 0)'] : []),
			...(language === '' ? [] : [`lang: ${quoted(language.slice(0, 2))}`]),
		];
		// An isolate that runs over the end of a line is closed and opened again by the layout.
		const set = lines.map((line) => lineOf(line, isRtl, families)).join('; linebreak(); ');
		const body = `{ set text(${settings.join(', ')}); ${set} }`;
		const wide = this.figure.width * 2;
		const left = align === 'center' ? x - wide / 2 : isRtl ? x - wide : x;
		const side = align === 'center' ? 'center' : isRtl ? 'right' : 'left';
		const level = role === 'title' ? 1 : role === 'heading' ? 2 : null;
		const element = level === null ? `par(${body})` : `heading(level: ${level}, ${body})`;
		// Within a paragraph it is too late to say how far apart its lines are.
		const spaced = `{ set par(leading: ${this.at(leading)}); ${element} }`;
		this.lines.push(
			`#place(top + left, dx: ${this.at(left)}, dy: ${this.at(y)}, block(width: ${this.at(wide)}, align(${side}, ${spaced})))`,
		);
	}

	image(
		path: string,
		alternative: string | null,
		box: { x: number; y: number; width: number; height: number },
	): void {
		const sides = `width: ${this.at(box.width)}, height: ${this.at(box.height)}, fit: "stretch"`;
		const image =
			alternative === null
				? `pdf.artifact(image(${quoted(path)}, ${sides}))`
				: `image(${quoted(path)}, ${sides}, alt: ${quoted(alternative)})`;
		this.lines.push(`#place(top + left, dx: ${this.at(box.x)}, dy: ${this.at(box.y)}, ${image})`);
	}
}

/**
 * A figure as a Typst document: pictures and vectors under real text, each paragraph where the
 * layout has it, so that every format has the same page.
 *
 * @param unit CSS pixels to a pixel of the figure
 * @param pictures PNG or JPEG files
 */
export function typstOf(
	figure: Figure,
	unit: number,
	pictures: ReadonlyMap<PictureName, { readonly name: string; readonly bytes: Uint8Array }>,
): TypstDocument {
	const files = new Map<string, Uint8Array>();
	for (const { name, bytes } of pictures.values()) files.set(`/${name}`, bytes);
	const point = unit * POINTS_PER_PIXEL;
	const pages = figure.pages.map((paints, page) => {
		const setter = new Setter(figure, point);
		const whole = { x: 0, y: 0, width: figure.width, height: figure.height };
		let vectors: Paint[] = [];
		let sheets = 0;
		const flush = () => {
			if (vectors.length === 0) return;
			const path = `/vectors-${page}-${sheets}.svg`;
			files.set(path, new TextEncoder().encode(vectorsOf(figure, vectors)));
			setter.image(path, null, whole);
			vectors = [];
			sheets += 1;
		};
		for (const paint of paints) {
			if (isVector(paint)) vectors.push(paint);
			if (paint.kind !== 'picture') continue;
			flush();
			const picture = pictures.get(paint.picture);
			const alternative = paint.picture === 'map' ? figure.alternative : null;
			if (picture) setter.image(`/${picture.name}`, alternative, paint.box);
		}
		flush();
		for (const paint of paints) if (paint.kind === 'text') setter.text(paint);
		return setter.lines.join('\n');
	});
	const at = (pixels: number) => `${(pixels * point).toFixed(3)}pt`;
	const direction = directionOf(figure.language);
	const markup = [
		`#set document(title: ${quoted(figure.title)}, description: ${quoted(figure.alternative)}, date: none)`,
		`#set page(width: ${at(figure.width)}, height: ${at(figure.height)}, margin: 0pt)`,
		`#set text(fallback: false, hyphenate: false, top-edge: "baseline", bottom-edge: "baseline", lang: ${quoted(figure.language)}, dir: ${direction})`,
		'#set par(spacing: 0pt, justify: false)',
		'#show heading: it => block(above: 0pt, below: 0pt, it.body)',
		pages.join('\n#pagebreak()\n'),
	].join('\n');
	return { markup: `${markup}\n`, files };
}
