import type { Span } from './query';

/** A stretch of a text, marked where it was looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** So much is shown before the first marked word. */
const BEFORE = 40;

const ELLIPSIS: Piece = { text: '…', marked: false };

/** The start of a word at or before a position. */
function wordStart(text: string, position: number): number {
	const space = text.lastIndexOf(' ', position);
	return space < 0 ? 0 : space + 1;
}

/** The end of a word at or after a position. */
function wordEnd(text: string, position: number): number {
	const space = text.indexOf(' ', position);
	return space < 0 ? text.length : space;
}

/**
 * A text cut at its marked spans, and where it is longer than `most` code units only what stands
 * around the first of them, from whole word to whole word. Joined, the pieces are the text's own
 * characters, with an ellipsis where something is left out.
 */
export function excerptOf(
	text: string,
	spans: readonly Span[],
	most = Number.POSITIVE_INFINITY,
): readonly Piece[] {
	const isLong = text.length > most;
	const first = spans[0]?.start ?? 0;
	const start = isLong && first > BEFORE ? wordStart(text, first - BEFORE) : 0;
	const end = isLong ? wordEnd(text, Math.max(start + most, spans[0]?.end ?? 0)) : text.length;
	const pieces: Piece[] = start > 0 ? [ELLIPSIS] : [];
	let at = start;
	const add = (to: number, marked: boolean): void => {
		if (to > at) pieces.push({ text: text.slice(at, to), marked });
		at = Math.max(at, to);
	};
	for (const span of spans) {
		if (span.start >= end) break;
		add(span.start, false);
		add(Math.min(span.end, end), true);
	}
	add(end, false);
	if (end < text.length) pieces.push(ELLIPSIS);
	return pieces;
}
