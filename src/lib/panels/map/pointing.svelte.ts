import type { Mark } from '$lib/derive/view/marks';
import type { Hit } from '$lib/map/live/hits';
import type { ClaimId, PlaceId } from '$lib/model/ids';
import { m } from '$lib/messages/generated/messages.js';
import { getLocale } from '$lib/messages/generated/runtime.js';
import type { Dashboard } from '$lib/state/dashboard.svelte';
import { markTip, placeTip, plainTip, stackTip, type Tip } from './tips';
import { placeWords } from '$lib/words/naming';

/** Where something stands on the map, in CSS pixels from its top left corner. */
type Pixel = { readonly x: number; readonly y: number };

/** What is under the pointer or the focus on the map, and what a click on it means. */
export class MapPointing {
	readonly #dashboard: Dashboard;
	readonly #marks: () => readonly Mark[];
	readonly #language = getLocale();
	#tip: (Tip & Pixel) | null = $state.raw(null);
	/** Several claims that lie where the reader clicked, to choose one of. */
	choice: Hit | null = $state.raw(null);

	/** @param marks those on the map */
	constructor(dashboard: Dashboard, marks: () => readonly Mark[]) {
		this.#dashboard = dashboard;
		this.#marks = marks;
	}

	get tip(): (Tip & Pixel) | null {
		return this.#tip;
	}

	point(hit: Hit | null): void {
		const [first] = hit?.marks ?? [];
		this.#dashboard.point(first === undefined ? null : this.#claimOf(first));
		this.#tell(hit && this.#tipOf(hit), hit);
	}

	/** The focus is on a mark. */
	pointMark(mark: Mark, [x, y]: readonly [number, number]): void {
		this.#dashboard.point(mark.claim);
		this.#tell(markTip(this.#dashboard, mark.id, this.#language), { x, y });
	}

	/** A measured point would be set to the place, were it set now. */
	pointSnap(snap: (Pixel & { readonly id: PlaceId }) | null): void {
		const place = snap && placeWords(this.#dashboard, snap.id, this.#language);
		this.#tell(place === null ? null : plainTip(m.measurements_tool_snaps({ place })), snap);
	}

	leave(): void {
		this.#dashboard.point(null);
		this.hush();
	}

	/** Says no more what is there. */
	hush(): void {
		this.#tip = null;
	}

	pick(hit: Hit): void {
		this.hush();
		const [first] = hit.marks;
		const claim = first === undefined ? null : this.#claimOf(first);
		this.choice = null;
		if (claim !== null && this.#hasSeveral(hit)) this.choice = hit;
		else if (claim !== null) this.#dashboard.selectClaim(claim);
		else if (hit.place !== null) this.#selectPlace(hit.place);
		else if (this.#dashboard.view.selection.kind !== 'none') this.#dashboard.clearSelection();
	}

	#tell(tip: Tip | null, at: Pixel | null): void {
		this.#tip = tip && at && { ...tip, x: at.x, y: at.y };
	}

	#tipOf(hit: Hit): Tip | null {
		const [first] = hit.marks;
		if (first === undefined) return placeTip(this.#dashboard, hit.place, this.#language);
		return this.#hasSeveral(hit)
			? stackTip(this.#dashboard, hit.marks, this.#language)
			: markTip(this.#dashboard, first, this.#language);
	}

	#claimOf(mark: string): ClaimId | null {
		return this.#marks().find(({ id }) => id === mark)?.claim ?? null;
	}

	/** Whether marks of several claims are there. */
	#hasSeveral({ marks }: Hit): boolean {
		const [first, ...others] = marks.map((mark) => this.#claimOf(mark));
		return others.some((claim) => claim !== first);
	}

	#selectPlace(id: string): void {
		const place = this.#dashboard.dossier.places.find((candidate) => candidate.id === id);
		if (place) this.#dashboard.selectPlace(place.id);
	}
}
