import type { placeSpots } from '$lib/derive/geometry/place-spots';
import type { geodesicLine } from '$lib/derive/measuring/measure';
import type { MeasureOnMap } from '$lib/map/drawing/measure-drawing';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { shortcutKey } from '$lib/ui/shortcut-key';
import type { Measuring } from './measuring.svelte';
import type MeasureTool from './MeasureTool.svelte';

type Parts = {
	readonly MeasureTool: typeof MeasureTool;
	readonly geodesicLine: typeof geodesicLine;
	readonly placeSpots: typeof placeSpots;
};

type Surroundings = {
	readonly dashboard: Dashboard;
	/** A measured point would be set to the place, were it set now. */
	readonly onsnap: MeasureOnMap['onsnap'];
	/** The tool opens or closes: what was to be chosen on the map no longer is. */
	readonly ontoggle: () => void;
	/** What measuring needs did not arrive. */
	readonly onfail: () => void;
};

/** The measuring tool of the map: fetched when first asked for, kept with its points from then on. */
export class MapMeasure {
	readonly #around: Surroundings;
	#fetched: { readonly parts: Parts; readonly measuring: Measuring } | null = $state.raw(null);

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** The tool while it is open. */
	readonly open = $derived(this.#fetched?.measuring.isOpen ? this.#fetched : null);

	/** What the map draws of it and tells it. */
	readonly onMap: MeasureOnMap | null = $derived.by(() => {
		if (!this.open) return null;
		const { measuring, parts } = this.open;
		return {
			shape: {
				points: measuring.points,
				line: parts.geodesicLine(measuring.measured.legs),
				isArea: measuring.mode === 'area',
			},
			places: parts
				.placeSpots(this.#around.dashboard.dossier)
				.map(({ place, spot }) => ({ id: place.id, spot })),
			onadd: (spot, snapped) => measuring.add(spot, snapped),
			onmove: (point, spot, snapped, done) => {
				if (done) measuring.move(point, spot, snapped);
				else measuring.drag(point, spot, snapped);
			},
			onsnap: (snap) => this.#around.onsnap(snap),
			onfail: () => this.#fail(),
		};
	});

	async toggle(): Promise<void> {
		this.#around.ontoggle();
		if (this.open) {
			this.close();
			return;
		}
		try {
			const { Measuring, ...parts } = await import('./parts');
			this.#fetched ??= { parts, measuring: new Measuring() };
			this.#fetched.measuring.open();
		} catch {
			this.#fail();
		}
	}

	close(): void {
		this.#fetched?.measuring.close();
		this.#around.onsnap(null);
	}

	/** Undo and redo, unless a text that is being typed has its own; says whether it was one. */
	key(event: KeyboardEvent): boolean {
		const { target, ctrlKey, metaKey, shiftKey } = event;
		if (!this.open || !(ctrlKey || metaKey)) return false;
		if (target instanceof Element && target.closest('[data-typing="true"]')) return false;
		const key = shortcutKey(event);
		const isRedo = key === 'y' || (key === 'z' && shiftKey);
		if (!isRedo && key !== 'z') return false;
		event.preventDefault();
		if (isRedo) this.open.measuring.redo();
		else this.open.measuring.undo();
		return true;
	}

	#fail(): void {
		this.close();
		this.#around.onfail();
	}
}
