import type { Covered } from '$lib/map/fit';

/** Cards of the map and of the page around it, as they stand now. */
export function cardsOver(region: HTMLElement): Covered {
	const frame = region.getBoundingClientRect();
	const own = region.querySelectorAll('.controls, .legend, .ground > *');
	const beside = [...(region.parentElement?.children ?? [])]
		.filter((sibling) => sibling !== region)
		.flatMap((sibling) => [...sibling.children]);
	const boxes = [...own, ...beside].map((card) => {
		const { left, top, right, bottom } = card.getBoundingClientRect();
		return {
			left: left - frame.left,
			top: top - frame.top,
			right: right - frame.left,
			bottom: bottom - frame.top,
		};
	});
	return { width: frame.width, height: frame.height, boxes };
}
