import { BEFORE_A_NAME, BEFORE_A_NUMBER, NEVER_LAST } from './abbreviations';
import { type CodePointText, indexed, type Span } from './code-points';
import { isInsideQuotation } from './quotation-marks';

const LINE = /[^\n\r\v\f\u2028\u2029]+/g;
const WORD = /[\p{L}\p{N}]/u;
const ARMENIAN_STOP = /\u0589|\p{Script=Armenian}[»”"]?:(?:\s|$)/u;

/** Closing marks that a writer set apart from the words: `« We left. » They stayed.` */
const CLOSING_FIRST = /^[\p{Pe}\p{Pf}"](?=[\s\p{P}]|$)/u;
/** Lower case. Georgian has letters of that class and starts its sentences with them. */
const LOWER_CASE_FIRST = /^[^\p{L}\p{N}]*(?!\p{Script=Georgian})\p{Ll}/u;
const DIGIT_FIRST = /^\s*\p{N}/u;

/** Where a sentence may begin though `Intl.Segmenter` sees no boundary there. */
const MISSED_BOUNDARIES: readonly RegExp[] = [
	// A colon as the Armenian full stop.
	/\p{Script=Armenian}[»”"]?:[»”"]?\s+(?=[«“„"]?\p{Lu})/gu,
	// Notes in brackets behind the stop: `They left.[4] Nobody saw it.`
	/[.!?…؟۔։][\p{Pe}\p{Pf}"]*(?:\[\p{N}+\])+\s+/gu,
	// Closing marks apart from the words.
	/[.!?…؟۔։]\s+[\p{Pe}\p{Pf}]+\s+/gu,
];

const TRAILING_MARKS = /(?:[\p{Pe}\p{Pf}“"'\s]|\[\p{N}+\])+$/u;
const TRAILING_STOPS = /[.…\u2024]+$/u;
const LAST_WORD = /(?:[\p{L}\p{M}\p{N}\u0640]+\.)*[\p{L}\p{M}\p{N}\u0640]+$/u;

/**
 * The sentences, headings and bylines of a text, in order, trimmed, disjoint, together covering
 * everything but white space. A line break always ends one: a source has a paragraph to a line.
 *
 * `Intl.Segmenter` is the base. It is corrected where it breaks after an initial, an abbreviation,
 * a numbering, a pause of dots inside a quotation, or before the words that belong to a quoted
 * question; and where it knows no Armenian colon and no bracketed note.
 */
export function segment(text: string | CodePointText): Span[] {
	const points = indexed(text);
	const spans: Span[] = [];
	const armenianStops = ARMENIAN_STOP.test(points.text);
	for (const { 0: line, index } of points.text.matchAll(LINE)) {
		for (const { start, end } of sentencesOf(line, armenianStops)) {
			spans.push({
				start: points.positionAt(index + start),
				end: points.positionAt(index + end),
			});
		}
	}
	return spans;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of one line, in UTF-16 indexes of the line. */
function* sentencesOf(line: string, armenianStops: boolean): Generator<Span> {
	let start = 0;
	for (const boundary of [...boundariesOf(line), line.length]) {
		if (boundary < line.length && !isEnd(line, start, boundary, armenianStops)) continue;
		const sentence = line.slice(start, boundary);
		const words = sentence.trim();
		const first = start + sentence.length - sentence.trimStart().length;
		if (words) yield { start: first, end: first + words.length };
		start = boundary;
	}
}

function boundariesOf(line: string): number[] {
	const boundaries = new Set<number>();
	for (const { index } of segmenter.segment(line)) boundaries.add(index);
	for (const pattern of MISSED_BOUNDARIES) {
		for (const match of line.matchAll(pattern)) boundaries.add(match.index + match[0].length);
	}
	boundaries.delete(0);
	boundaries.delete(line.length);
	return [...boundaries].sort((one, other) => one - other);
}

/** Whether the sentence that begins at `start` ends at `boundary`. */
function isEnd(line: string, start: number, boundary: number, armenianStops: boolean): boolean {
	const before = line.slice(start, boundary);
	const after = line.slice(boundary);
	if (!WORD.test(before) || !WORD.test(after)) return false;
	if (/[\p{Ps}\p{Pi}]$/u.test(before) || CLOSING_FIRST.test(after)) return false;
	if (LOWER_CASE_FIRST.test(after)) return false;

	const unmarked = before.replace(TRAILING_MARKS, '');
	const stops = TRAILING_STOPS.exec(unmarked)?.[0];
	if (stops === undefined) return true;
	const words = unmarked.slice(0, -stops.length);
	if (stops.length > 1 || stops === '…') return !isPause(line, boundary, words, stops);
	if (armenianStops && /\p{Script=Armenian}$/u.test(words)) return false;
	return !isShortened(words, after, /\s$/.test(before));
}

/** Dots that hold a breath and end nothing: inside a quotation, and the two dots of Arabic prose. */
const isPause = (line: string, boundary: number, words: string, stops: string): boolean =>
	isInsideQuotation(line.slice(0, boundary)) ||
	(stops === '..' && /\p{Script=Arabic}\p{M}*$/u.test(words));

/** Whether the stop behind `words` shortens the last of them, or numbers a line. */
function isShortened(words: string, after: string, spaced: boolean): boolean {
	if (/^\s*\p{N}{1,3}$/u.test(words)) return true;
	const word = LAST_WORD.exec(words)?.[0];
	if (word === undefined) return false;
	const small = word.toLowerCase();
	if (BEFORE_A_NAME.has(word) || NEVER_LAST.has(small)) return true;
	if (DIGIT_FIRST.test(after) && BEFORE_A_NUMBER.has(small)) return true;
	if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return true;
	return isLoneLetter(word, words.slice(0, -word.length), after, spaced);
}

/**
 * A letter alone: an initial, or a short form such as `г. Ереван` or `د. سامي`. Behind a number it
 * is a unit (`2020 г.`), behind another short form the last of it (`и т. д.`): both may end.
 */
function isLoneLetter(word: string, earlier: string, after: string, spaced: boolean): boolean {
	const letters = word.replace(/[\p{M}\u0640]/gu, '');
	if (/^\p{Lu}$/u.test(letters)) return true;
	const mayEnd = spaced && (/\p{N}\s*$/u.test(earlier) || /(?<!\p{L})т\.\s*$/u.test(earlier));
	if (/^\p{Script=Latin}$/u.test(letters)) return DIGIT_FIRST.test(after);
	if (/^\p{Script=Cyrillic}$/u.test(letters)) return letters !== 'я' && !mayEnd;
	return /^\p{L}(?:\.\p{Script=Arabic})*$/u.test(letters) && !mayEnd;
}
