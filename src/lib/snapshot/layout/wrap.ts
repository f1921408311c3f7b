/** The last of the format characters that open an isolate (LRI, RLI, FSI), and the one that closes. */
const OPENS = /[\u2066-\u2068]/;
const CLOSES = '\u2069';

/** Isolates that a line opens and does not close, outermost first. */
function openIsolates(line: string): readonly string[] {
	const open: string[] = [];
	for (const character of line) {
		if (OPENS.test(character)) open.push(character);
		else if (character === CLOSES) open.pop();
	}
	return open;
}

/** Cuts a word that no line holds, such as an address, into pieces that fit. */
function pieces(word: string, width: number, measure: (text: string) => number): readonly string[] {
	if (measure(word) <= width) return [word];
	const cut: string[] = [];
	let piece = '';
	for (const character of word) {
		if (piece !== '' && measure(piece + character) > width) {
			cut.push(piece);
			piece = '';
		}
		piece += character;
	}
	return [...cut, piece];
}

/**
 * Breaks a text into lines no wider than `width`, at spaces; a longer word is cut. Works on logical
 * order, so it serves right-to-left text as well: an isolate that a break falls into is closed at
 * the end of the line and opened again on the next.
 */
export function wrap(
	text: string,
	width: number,
	measure: (text: string) => number,
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	const end = () => {
		const open = openIsolates(line);
		lines.push(line + CLOSES.repeat(open.length));
		line = open.join('');
	};
	let isEmpty = true;
	for (const word of text.split(/[ \t\n]+/).filter((part) => part !== '')) {
		for (const [index, piece] of pieces(word, width, measure).entries()) {
			const longer = isEmpty || index > 0 ? line + piece : `${line} ${piece}`;
			if (!isEmpty && (index > 0 || measure(longer) > width)) {
				end();
				line += piece;
			} else line = longer;
			isEmpty = false;
		}
	}
	if (!isEmpty) end();
	return lines;
}
