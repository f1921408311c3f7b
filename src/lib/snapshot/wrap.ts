/**
 * Breaks a text into lines no wider than `width`, at white space; a single longer word stands alone.
 * Works on logical order, so it serves right-to-left text as well.
 */
export function wrap(
	text: string,
	width: number,
	measure: (text: string) => number,
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && measure(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	return lines;
}
