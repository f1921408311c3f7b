/** Each opening mark with the marks that close it. */
const CLOSED_BY: Readonly<Record<string, string>> = {
	'“': '”',
	'«': '»',
	'„': '“”',
	'‹': '›',
};

/** Whether a quotation that was opened in these words is still open at their end. */
export function isInsideQuotation(words: string): boolean {
	const open: string[] = [];
	let straight = false;
	for (const mark of words.match(/[“”«»„‹›"]/g) ?? []) {
		const closers = open.at(-1);
		if (mark === '"') straight = !straight;
		else if (closers?.includes(mark)) open.pop();
		else if (CLOSED_BY[mark]) open.push(CLOSED_BY[mark]);
	}
	return straight || open.length > 0;
}
