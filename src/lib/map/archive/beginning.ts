/** What a reader of PMTiles asks for first: header and root directory lie in it. */
const FIRST_BYTES = 16_384;

const asked = new Map<string, Promise<Response>>();

const beginningOf = (url: string, bytes: number): Promise<Response> =>
	fetch(url, { headers: { range: `bytes=0-${bytes - 1}` }, cache: 'no-store' });

/** Asks for the beginning of an archive while the code that reads archives is still on its way. */
export function askForBeginning(url: string): void {
	if (asked.has(url)) return;
	const answer = beginningOf(url, FIRST_BYTES);
	// Whoever reads it learns that it failed.
	answer.catch(() => undefined);
	asked.set(url, answer);
}

/** The first bytes of an archive; an answer that was asked for ahead is used once. */
export function takeBeginning(url: string, bytes: number): Promise<Response> {
	const answer = bytes === FIRST_BYTES ? asked.get(url) : undefined;
	asked.delete(url);
	return answer ?? beginningOf(url, bytes);
}
