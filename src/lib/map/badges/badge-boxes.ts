/** What something takes on the map, in CSS pixels from the north-west corner of the world. */
export type Taken = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** Side of a cell, in CSS pixels: about as long as what is looked up. */
const CELL = 64;

/** Boxes on a grid of cells, so that only near ones are compared. */
export class Boxes<Owner> {
	readonly #cells = new Map<string, { readonly box: Taken; readonly owner: Owner }[]>();

	add(box: Taken, owner: Owner): void {
		for (const key of cellsOf(box)) {
			const cell = this.#cells.get(key);
			if (cell) cell.push({ box, owner });
			else this.#cells.set(key, [{ box, owner }]);
		}
	}

	/** Whose boxes the box would cover. */
	*covered(box: Taken): Generator<Owner> {
		for (const key of cellsOf(box)) {
			for (const { box: other, owner } of this.#cells.get(key) ?? []) {
				if (doOverlap(box, other)) yield owner;
			}
		}
	}

	isFree(box: Taken): boolean {
		return this.covered(box).next().done === true;
	}
}

function* cellsOf({ left, top, right, bottom }: Taken): Generator<string> {
	for (let column = Math.floor(left / CELL); column * CELL < right; column += 1) {
		for (let row = Math.floor(top / CELL); row * CELL < bottom; row += 1) {
			yield `${column} ${row}`;
		}
	}
}

export const doOverlap = (a: Taken, b: Taken): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
