import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { SvelteMap } from 'svelte/reactivity';

/** Cards of which others ask how large they are. */
type AskedFor = 'controls' | 'credits' | 'legend' | 'comparison';

type Size = { readonly width: number; readonly height: number };

const NOTHING: Size = { width: 0, height: 0 };

/** What stands over the map: each card says itself that it is there, and is as large as it is drawn. */
export class MapCards {
	#cards: readonly HTMLElement[] = [];
	readonly #sizes = new SvelteMap<AskedFor, Size>();
	/** On a narrow map an unfolded legend needs the room of what stands beside it. */
	isLegendUnfolded = $state(false);

	/** For an element that covers the map where it has a box. */
	readonly card: Attachment<HTMLElement> = (element) => {
		this.#cards = [...this.#cards, element];
		return () => {
			this.#cards = this.#cards.filter((card) => card !== element);
		};
	};

	/** For a card that others keep clear of. */
	named(name: AskedFor): Attachment<HTMLElement> {
		return (element) => {
			const observer = new ResizeObserver(() => {
				this.#sizes.set(name, { width: element.offsetWidth, height: element.offsetHeight });
			});
			observer.observe(element);
			const leave = this.card(element);
			return () => {
				observer.disconnect();
				this.#sizes.delete(name);
				leave?.();
			};
		};
	}

	/** Of a card, in CSS pixels; nothing where it is not there. */
	sizeOf(name: AskedFor): Size {
		return this.#sizes.get(name) ?? NOTHING;
	}

	/** A map's size and all cards over it, as they stand now. */
	over(map: HTMLElement) {
		const frame = map.getBoundingClientRect();
		const boxes = this.#cards
			.map((card) => card.getBoundingClientRect())
			.filter(({ width, height }) => width > 0 && height > 0)
			.map(({ left, top, right, bottom }) => ({
				left: left - frame.left,
				top: top - frame.top,
				right: right - frame.left,
				bottom: bottom - frame.top,
			}));
		return { width: frame.width, height: frame.height, boxes };
	}
}

export const [useMapCards, provideMapCards] = createContext<MapCards>();
