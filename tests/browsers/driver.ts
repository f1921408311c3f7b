/** A browser as a reader has it before them, whichever engine it is. */

/** An element of the page: the first that is seen, fits a selector and has these words in its name. */
export type Named = { readonly selector: string; readonly words?: string };

type Value = string | number | boolean | null;

export type Driver = {
	/** The engine with its version, for the reports. */
	readonly name: string;
	/** Goes to an address and waits until it is loaded. */
	open(address: string): Promise<void>;
	/** Gives the page so much room, in CSS pixels. */
	resize(width: number, height: number): Promise<void>;
	/** Asks the page. The question runs there, and knows nothing of what stands around it here. */
	ask<Values extends readonly Value[], Answer>(
		question: (...values: Values) => Answer,
		...values: Values
	): Promise<Answer>;
	click(element: Named): Promise<void>;
	/** Gives a file to a field for files. */
	give(element: Named, path: string): Promise<void>;
	/** The file that is saved by what `act` does. */
	saved(act: () => Promise<void>): Promise<Uint8Array>;
	/** What is seen of the page, as a PNG. */
	picture(): Promise<Uint8Array>;
	end(): Promise<void>;
};

/** The expression that asks a question: compilers name functions by a helper, which is given along. */
export const expressionOf = (
	question: (...values: never[]) => unknown,
	values: readonly Value[],
): string => `((__name) => (${String(question)})(...${JSON.stringify(values)}))((named) => named)`;

/** Runs in the page: finds what {@link Named} says, and brings it into sight. A field for files may be hidden. */
export function find(selector: string, words: string): Element | undefined {
	const found = [...document.querySelectorAll(selector)].find((element) => {
		const isField = element instanceof HTMLInputElement;
		const labels = isField ? [...(element.labels ?? [])] : [];
		const name = [element, ...labels].map(({ textContent }) => textContent).join(' ');
		const isSeen = element.checkVisibility() || (isField && element.type === 'file');
		return isSeen && `${name} ${element.ariaLabel ?? ''}`.includes(words);
	});
	found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	return found;
}
