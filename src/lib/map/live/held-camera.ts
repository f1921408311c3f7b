import type { JumpToOptions, Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Camera } from '../../model/view';
import { cameraOf, isSameCamera } from '../camera';
import { listen } from '../touch';

type Told = {
	/** Where the map looks from, while it moves too. */
	readonly onlook: (camera: Camera) => void;
	/** The reader moved the map. */
	readonly oncamera: (camera: Camera) => void;
};

/**
 * Keeps the map's camera and the view's the same. Where the view has none, the map shows the whole,
 * also when its size changes, until somebody moves it.
 */
export class HeldCamera {
	readonly #whole: () => JumpToOptions;
	/** The camera that was told or set last: what comes back from the address is no news. */
	#known: Camera | null;
	#isFitted: boolean;

	/** @param whole the camera that shows the whole at the map's size of now */
	constructor(camera: Camera | null, whole: () => JumpToOptions) {
		this.#known = camera;
		this.#isFitted = camera === null;
		this.#whole = whole;
	}

	/** Whether the map shows the whole. */
	get isFitted(): boolean {
		return this.#isFitted;
	}

	/** The map is about to be moved, and shows the whole no longer. */
	release(): void {
		this.#isFitted = false;
	}

	/**
	 * Tells where the map looks, now and from now on; returns what ends that. In an effect before that
	 * which fits the map: the scale, which is drawn from it, is one of the cards to fit beside.
	 */
	tell(map: MapLibreMap, { onlook, oncamera }: Told): () => void {
		const look = () => onlook(cameraOf(map));
		look();
		return listen(map, {
			move: look,
			moveend: () => {
				look();
				const now = cameraOf(map);
				if (this.#isFitted || (this.#known && isSameCamera(this.#known, now))) return;
				this.#known = now;
				oncamera(now);
			},
		});
	}

	/** Shows the whole for as long as nobody moves the map; returns what ends that. */
	fit(map: MapLibreMap): () => void {
		const begun = (event: { readonly originalEvent?: unknown }) => {
			if (event.originalEvent) this.release();
		};
		const refit = () => {
			if (this.#isFitted) this.#jump(map, this.#whole);
		};
		refit();
		return listen(map, { movestart: begun, zoomstart: begun, rotatestart: begun, resize: refit });
	}

	/** Takes over the view's camera, unless it is what the map told. */
	follow(map: MapLibreMap, wanted: Camera | null): void {
		const known = this.#known;
		if (wanted === known) return;
		this.#known = wanted;
		if (wanted !== null && known !== null && isSameCamera(wanted, known)) return;
		this.#isFitted = wanted === null;
		this.#jump(map, () =>
			wanted === null ? this.#whole() : { ...wanted, center: [...wanted.center] },
		);
	}

	/** The map tells of its jumps before they end: what listens must not count as read by an effect. */
	#jump(map: MapLibreMap, to: () => JumpToOptions): void {
		untrack(() => map.jumpTo(to()));
	}
}
