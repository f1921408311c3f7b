import type MapView from '$lib/map/live/MapView.svelte';
import type { Basemap } from '$lib/map/style/style';
import { m } from '$lib/messages/generated/messages.js';
import { groundWords } from './ground-words';
import { archiveAddresses } from '$lib/map/archive/archives';
import { mapCode, openGround } from '$lib/map/live/parts';
import { hasWebGl2 } from '$lib/map/webgl';

type Parts = {
	readonly MapView: typeof MapView;
	/** `null` where the ground did not arrive: the map is drawn all the same. */
	readonly basemap: Basemap | null;
	readonly reliefUrl: string | null;
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What the map is made of, fetched, and the words for what did not arrive. */
export class MapArrival {
	readonly #onfail: () => void;
	#parts: Parts | null = $state.raw(null);
	#failure: string | null = $state.raw(null);
	#isStarted = false;
	/** What is missing from a map that is there. */
	warning: string | null = $state.raw(null);

	/** @param onfail there will be no map */
	constructor(onfail: () => void) {
		this.#onfail = onfail;
	}

	/** `null` until they are there. */
	get parts(): Parts | null {
		return this.#parts;
	}

	/** Why there is no map. */
	get failure(): string | null {
		return this.#failure;
	}

	/** Once is enough. */
	async start(): Promise<void> {
		if (this.#isStarted) return;
		this.#isStarted = true;
		if (!hasWebGl2()) {
			this.#end(m.map_no_webgl());
			return;
		}
		try {
			const [{ default: MapView }, basemap] = await Promise.all([mapCode(), this.#ground()]);
			this.#parts = { MapView, basemap, reliefUrl: archiveAddresses().relief };
		} catch (error) {
			this.fail(error);
		}
	}

	/** Asks for the ground once more, or for those tiles of it that the map lacks. */
	async tryAgain(view: ReturnType<typeof MapView> | undefined): Promise<void> {
		if (!this.#parts) return;
		this.warning = null;
		if (this.#parts.basemap) view?.fetchGround();
		else this.#parts = { ...this.#parts, basemap: await this.#ground() };
	}

	fail(error: unknown): void {
		this.#end(m.map_failed({ reason: reasonOf(error) }));
	}

	#end(failure: string): void {
		this.#failure = failure;
		this.#onfail();
	}

	/** Without the ground the map says why it has none. */
	async #ground(): Promise<Basemap | null> {
		try {
			return await openGround();
		} catch (error) {
			this.warning = groundWords(error, archiveAddresses().tiles);
			return null;
		}
	}
}
