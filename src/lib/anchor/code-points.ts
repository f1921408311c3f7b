/** A stretch of a text in Unicode code points from 0, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

const SURROGATE = /[\uD800-\uDFFF]/;

/**
 * A text addressed by Unicode code points, as W3C Web Annotation counts. JavaScript counts UTF-16
 * units, which differ wherever a character lies outside the basic plane.
 */
export class CodePointText {
	readonly text: string;
	/** Number of code points. */
	readonly length: number;
	/** UTF-16 index of each code point and of the end; `null` where both counts agree. */
	readonly #indexes: Uint32Array | null;

	constructor(text: string) {
		this.text = text;
		this.#indexes = SURROGATE.test(text) ? indexesOf(text) : null;
		this.length = this.#indexes ? this.#indexes.length - 1 : text.length;
	}

	/** The UTF-16 index at which a code point starts; a position past the end gives the end. */
	indexAt(position: number): number {
		const inside = Math.min(Math.max(position, 0), this.length);
		return this.#indexes ? (this.#indexes[inside] ?? this.text.length) : inside;
	}

	/** The position of the code point that holds the UTF-16 unit at `index`. */
	positionAt(index: number): number {
		const inside = Math.min(Math.max(index, 0), this.text.length);
		if (!this.#indexes) return inside;
		let low = 0;
		let high = this.length;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#indexes[middle] ?? 0) <= inside) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The text from code point `start` up to `end`; what lies outside the text is left out. */
	slice(start: number, end: number): string {
		return this.text.slice(this.indexAt(start), this.indexAt(end));
	}
}

/** A text as it came, or indexed once for many questions. */
export const indexed = (text: string | CodePointText): CodePointText =>
	typeof text === 'string' ? new CodePointText(text) : text;

function indexesOf(text: string): Uint32Array {
	const indexes = new Uint32Array(text.length + 1);
	let count = 0;
	for (let index = 0; index < text.length;) {
		indexes[count++] = index;
		index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
	}
	indexes[count++] = text.length;
	return indexes.slice(0, count);
}
