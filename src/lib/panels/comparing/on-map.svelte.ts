import { comparedPlaces, comparisonPresets } from '$lib/derive/time/standing';
import { spanOf } from '$lib/derive/time/span';
import type { ComparedOnMap } from '$lib/map/drawing/compared';
import type { CalendarDate } from '$lib/model/edtf';
import type { DatePair, TimeWindow } from '$lib/model/view';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import type MapDivider from './MapDivider.svelte';
import { drawnNames, drawnOutlines } from '$lib/scene/drawn';

type Parts = {
	readonly Layer: ComparedOnMap['Layer'];
	readonly Divider: typeof MapDivider;
};

type Surroundings = {
	readonly dashboard: Dashboard;
	readonly policy: () => string;
	readonly labels: () => string;
	/** Of the map and of the card beside the divider, in CSS pixels. */
	readonly width: () => number;
	readonly cardWidth: () => number;
	/** What comparing needs did not arrive. */
	readonly onfail: () => void;
};

export const onDay = (day: CalendarDate): TimeWindow => ({ from: day, to: day });

/** Two days on the map: fetched when first compared, with the divider where the reader left it. */
export class MapComparison {
	readonly #around: Surroundings;
	#parts: Parts | null = $state.raw(null);
	#moved: number | null = $state(null);

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/**
	 * Where the divider stands, as a fraction in reading direction: where the reader left it, and
	 * until then in the middle of what the card beside it leaves free.
	 */
	get at(): number {
		if (this.#moved !== null) return this.#moved;
		const [width, card] = [this.#around.width(), this.#around.cardWidth()];
		return card > width / 2 ? 0.5 : (width - card) / 2 / width;
	}

	set at(at: number) {
		this.#moved = at;
	}

	readonly days: DatePair | null = $derived.by(() => this.#around.dashboard.view.comparison);

	/** The divider, once it has arrived. */
	get Divider(): typeof MapDivider | null {
		return this.days && this.#parts ? this.#parts.Divider : null;
	}

	/** Whether the dossier has lines of more than one time. */
	get isPossible(): boolean {
		return comparedPlaces(this.#around.dashboard.dossier).length > 0;
	}

	/** What the map draws behind the divider. */
	readonly onMap: ComparedOnMap | null = $derived.by(() => {
		if (!this.days || !this.#parts) return null;
		const { dashboard, policy, labels } = this.#around;
		const window = onDay(this.days.right);
		return {
			Layer: this.#parts.Layer,
			outlines: drawnOutlines(dashboard.dossier, window, false),
			names: drawnNames(dashboard.dossier, window, policy(), labels()),
			at: this.at,
		};
	});

	/** Begins with the last change that the dossier knows of, or ends. */
	toggle(): void {
		const { dashboard } = this.#around;
		if (this.days) {
			dashboard.compare(null);
			return;
		}
		const { dossier } = dashboard;
		const span = spanOf(dossier);
		const ends = span && { left: span.from, right: span.to };
		dashboard.compare(comparisonPresets(dossier).at(-1)?.days ?? ends);
	}

	async fetch(): Promise<void> {
		if (this.#parts) return;
		try {
			const [{ default: Layer }, { default: Divider }] = await Promise.all([
				import('$lib/map/drawing/ComparisonLayer.svelte'),
				import('./MapDivider.svelte'),
			]);
			this.#parts = { Layer, Divider };
		} catch {
			this.#around.onfail();
		}
	}
}
