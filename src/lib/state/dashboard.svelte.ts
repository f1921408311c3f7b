import { createContext } from 'svelte';
import { claimsShown, type ClaimsShown, type Constraint } from '$lib/derive/view/filters';
import { marksOf, type Marks } from '$lib/derive/view/marks';
import type { UnitSystem } from '$lib/derive/measuring/rounding';
import { unverifiedAmong, type Integrity } from '$lib/dossier/held-text';
import type { Dossier } from '$lib/model/dossier';
import type { ActorId, ClaimId, EventId, PlaceId, SourceId } from '$lib/model/ids';
import type { BrokenPart } from '$lib/model/link';
import type { Note } from '$lib/model/note';
import {
	DEFAULT_VIEW,
	type Camera,
	type Filters,
	type Panel,
	type Selection,
	type TimeWindow,
	type View,
} from '$lib/model/view';
import { knownView } from '$lib/derive/view/known-view';
import { openingView } from '$lib/derive/view/opening';

/** Where changes of the view are kept: the address bar in the browser, an array in a test. */
export type ViewHistory = {
	/** A step that the back button undoes. */
	push(view: View): void;
	/** A movement that leaves no step (the camera). */
	replace(view: View): void;
	/** The address has changed by itself: a movement that was on its way to it is void. */
	forget(): void;
};

export type Loaded = {
	readonly dossier: Dossier;
	readonly notes: readonly Note[];
	readonly integrity: ReadonlyMap<SourceId, Integrity>;
};

/** The dashboard: a dossier, the view on it, and what follows from both. */
export class Dashboard {
	readonly dossier: Dossier;
	readonly notes: readonly Note[];
	readonly integrity: ReadonlyMap<SourceId, Integrity>;
	readonly #history: ViewHistory;
	/** What a reader without a link of their own sees first. */
	readonly opening: View;
	#view: View = $state.raw(DEFAULT_VIEW);
	/** The window of the last step, which the address keeps while the window is on its way. */
	#restingWindow: TimeWindow = DEFAULT_VIEW.window;
	#broken: readonly BrokenPart[] = $state.raw([]);
	/** What the page's measurements are in; of no link, since it changes no view. */
	units: UnitSystem = $state('metric');
	/** Counts the times that the reader began anew: with a link, or with one of the two whole views. */
	#beginnings = $state(0);
	/** Apart from the view, so that a moving camera recounts nothing. */
	readonly #window: TimeWindow = $derived(this.#view.window);
	readonly #filters: Filters = $derived(this.#view.filters);
	/** The claim under the pointer or the focus, in the map or in a list. */
	#pointed: ClaimId | null = $state.raw(null);

	constructor(loaded: Loaded, history: ViewHistory) {
		this.dossier = loaded.dossier;
		this.notes = loaded.notes;
		this.integrity = loaded.integrity;
		this.unverified = unverifiedAmong(loaded.integrity);
		this.#history = history;
		this.opening = openingView(loaded.dossier);
		this.#view = this.opening;
		this.#restingWindow = this.opening.window;
	}

	get view(): View {
		return this.#view;
	}

	/** Parts of the link that could not be read. */
	get broken(): readonly BrokenPart[] {
		return this.#broken;
	}

	/** The reader has begun anew when it is another number. */
	get beginnings(): number {
		return this.#beginnings;
	}

	get pointed(): ClaimId | null {
		return this.#pointed;
	}

	/** Sources whose text is not what was entered: nothing of theirs is marked. */
	readonly unverified: ReadonlySet<SourceId>;

	/** Every claim by whether the window and the filters show it. */
	readonly shown: ClaimsShown = $derived.by(() =>
		claimsShown(this.dossier, { window: this.#window, filters: this.#filters }),
	);

	/** What the map draws, and what it cannot. */
	readonly marks: Marks = $derived.by(() =>
		marksOf(this.dossier, this.shown, this.unverified, this.#filters),
	);

	point(claim: ClaimId | null): void {
		this.#pointed = claim;
	}

	/** Takes over what a link or the back button says; adds no step. */
	restore(view: View, broken: readonly BrokenPart[] = []): void {
		if (this.#beginnings === 0) this.#beginnings = 1;
		this.#history.forget();
		const known = knownView(this.dossier, view);
		this.#view = known.view;
		this.#restingWindow = known.view.window;
		this.#broken = [...broken, ...known.broken];
	}

	/** Takes over a view from elsewhere, in one step that the back button undoes. */
	adopt(view: View, broken: readonly BrokenPart[] = []): void {
		const known = knownView(this.dossier, view);
		this.#step(known.view);
		this.#broken = [...broken, ...known.broken];
	}

	dismissBroken(): void {
		this.#broken = [];
	}

	select(selection: Selection, panel: Panel = this.#view.panel): void {
		this.#step({ ...this.#view, selection, panel });
	}

	selectClaim(claim: ClaimId): void {
		this.select({ kind: 'claim', claim }, 'sources');
	}

	selectSource(source: SourceId): void {
		this.select({ kind: 'source', source }, 'sources');
	}

	/** Selects the next claim of a telling, which is one step however many claims it has. */
	follow(claim: ClaimId): void {
		this.#view = { ...this.#view, selection: { kind: 'claim', claim }, panel: 'sources' };
		this.#history.replace({ ...this.#view, window: this.#restingWindow });
	}

	/** Lays the lines of two days beside each other, or (`null`) no longer. */
	compare(comparison: View['comparison']): void {
		this.#step({ ...this.#view, comparison });
	}

	selectEvent(event: EventId): void {
		this.select({ kind: 'event', event }, 'events');
	}

	selectPlace(place: PlaceId): void {
		this.select({ kind: 'place', place });
	}

	clearSelection(): void {
		this.select({ kind: 'none' });
	}

	showPanel(panel: Panel): void {
		this.#step({ ...this.#view, panel });
	}

	/** `settled` is false while a handle is dragged: then the step to come back to is left alone. */
	setWindow(window: TimeWindow, settled = true): void {
		const view = { ...this.#view, window };
		if (settled) this.#step(view);
		else this.#view = view;
	}

	setFilters(filters: Filters): void {
		this.#step({ ...this.#view, filters });
	}

	/** What one actor says, as a list, in one step. */
	showSpeaker(actor: ActorId): void {
		const filters = { ...this.#view.filters, saidBy: [actor] };
		this.#step({ ...this.#view, filters, selection: { kind: 'none' }, panel: 'claims' });
	}

	/** Lets go of some constraints in one step, and keeps the others. */
	loosen(constraints: readonly Constraint[]): void {
		const { filters, window } = this.#view;
		this.#step({
			...this.#view,
			window: constraints.includes('window') ? DEFAULT_VIEW.window : window,
			filters: {
				kinds: constraints.includes('kind') ? [] : filters.kinds,
				saidBy: constraints.includes('saidBy') ? [] : filters.saidBy,
				precision: constraints.includes('precision') ? null : filters.precision,
				bases: constraints.includes('basis') ? [] : filters.bases,
			},
		});
	}

	/** The camera moves on its own and leaves no steps. */
	setCamera(camera: Camera | null): void {
		this.#view = { ...this.#view, camera };
		this.#history.replace({ ...this.#view, window: this.#restingWindow });
	}

	setTranslation(translation: View['translation']): void {
		this.#step({ ...this.#view, translation });
	}

	setNames(names: View['names']): void {
		this.#step({ ...this.#view, names });
	}

	setLabels(labels: View['labels']): void {
		this.#step({ ...this.#view, labels });
	}

	/** Back to the opening view, in one step that can be undone. */
	reset(): void {
		this.#beginnings += 1;
		this.#step(this.opening);
	}

	/** Every claim of the dossier, however it is being read and from wherever. */
	showEverything(): void {
		this.#beginnings += 1;
		this.#step({
			...this.#view,
			window: DEFAULT_VIEW.window,
			filters: DEFAULT_VIEW.filters,
			comparison: DEFAULT_VIEW.comparison,
		});
	}

	#step(view: View): void {
		this.#view = view;
		this.#restingWindow = view.window;
		this.#history.push(view);
	}
}

export const [useDashboard, provideDashboard] = createContext<Dashboard>();
