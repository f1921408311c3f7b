/** Which names go first where they collide: the lower one. */
export const NAME_RANKS = {
	/** Of what is selected. */
	selected: 0,
	main: 1,
	/** A held area, a corridor. */
	area: 2,
	/** A town that a mark is at, then a smaller place. */
	markedTown: 3,
	marked: 4,
	town: 5,
	/** Claims are about it that are not shown. */
	claimed: 6,
	other: 7,
} as const;
