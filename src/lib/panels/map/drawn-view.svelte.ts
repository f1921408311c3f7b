import type { Mark } from '$lib/derive/view/marks';
import type { NameCollection, OutlineCollection } from '$lib/map/style/sources';
import type { NamePolicy } from '$lib/model/dossier';
import type { ClaimId } from '$lib/model/ids';
import { isBounded, type TimeWindow } from '$lib/model/view';
import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { MapComparison, onDay } from '$lib/panels/comparing/on-map.svelte';
import {
	drawnNames,
	drawnOutlines,
	drawnWindow,
	lookedAt,
	placesMarked,
	placesSelected,
} from '$lib/scene/drawn';
import { claimsSelected } from '$lib/derive/view/selected';

type Surroundings = {
	readonly dashboard: Dashboard;
	/** Of the map and of the card of a comparison, in CSS pixels. */
	readonly width: () => number;
	readonly cardWidth: () => number;
	/** What comparing needs did not arrive. */
	readonly onfail: () => void;
};

/** What the map draws of the view: what stood in the window, or on the first of two compared days. */
export class DrawnView {
	readonly #dashboard: Dashboard;
	readonly comparing: MapComparison;

	constructor({ dashboard, width, cardWidth, onfail }: Surroundings) {
		this.#dashboard = dashboard;
		this.comparing = new MapComparison({
			dashboard,
			policy: () => this.#policy,
			labels: () => this.labels,
			width,
			cardWidth,
			onfail,
		});
	}

	readonly #policy: NamePolicy = $derived.by(
		() => this.#dashboard.view.names ?? this.#dashboard.dossier.manifest.namePolicy,
	);
	/** Language of the labels. */
	readonly labels: string = $derived.by(() => this.#dashboard.view.labels ?? getLocale());
	/** As the reader chose it: apart from the view, so that a moving camera draws nothing anew. */
	readonly #window: TimeWindow = $derived.by(() => this.#dashboard.view.window);
	readonly #bounded: TimeWindow = $derived.by(() => {
		const { days } = this.comparing;
		return days ? onDay(days.left) : drawnWindow(this.#dashboard.dossier, this.#window);
	});

	readonly outlines: OutlineCollection = $derived.by(() => {
		const isReferenceKept = !this.comparing.days && !isBounded(this.#window);
		return drawnOutlines(this.#dashboard.dossier, this.#bounded, isReferenceKept);
	});

	/** The lines of both days, where two are compared. */
	readonly allOutlines: OutlineCollection = $derived.by(() => ({
		...this.outlines,
		features: [...this.outlines.features, ...(this.comparing.onMap?.outlines.features ?? [])],
	}));

	/** Places of the marks and of the selection, as words: what moves no name makes none anew. */
	readonly #marked: string = $derived.by(() => placesMarked(this.marks));
	readonly #looked: string = $derived.by(() =>
		placesSelected(this.#dashboard.dossier, this.#dashboard.view.selection, this.selected),
	);

	readonly names: NameCollection = $derived.by(() =>
		drawnNames(
			this.#dashboard.dossier,
			this.#bounded,
			this.#policy,
			this.labels,
			getLocale(),
			lookedAt(this.#looked, this.#marked),
		),
	);

	/** Two days have no claims in common: what is compared are their lines. */
	readonly marks: readonly Mark[] = $derived.by(() =>
		this.comparing.days ? [] : this.#dashboard.marks.marks,
	);

	readonly selected: ReadonlySet<ClaimId> = $derived.by(() =>
		claimsSelected(this.#dashboard.dossier, this.#dashboard.view.selection),
	);
}
