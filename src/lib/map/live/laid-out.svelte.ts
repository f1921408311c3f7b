import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Mark } from '../../derive/view/marks';
import type { ClaimId } from '../../model/ids';
import type { StackWords } from '../badges/badge-layout';
import { badgesAt, namesKeptFree } from '../badges/badges';
import { hatchLevel, hatchStrokes } from '../hatch';
import { idsOfMarks, markShapes } from '../overlay';
import type {
	BadgeCollection,
	MarkCollection,
	NameCollection,
	StrokeCollection,
} from '../style/sources';
import { listen } from '../touch';

/** What is laid out; read anew whenever it changes. */
type Wanted = {
	readonly marks: readonly Mark[];
	readonly names: NameCollection;
	readonly selected: ReadonlySet<ClaimId>;
	readonly pointed: ClaimId | null;
	readonly stackWords: StackWords;
};

/** Numbers are laid out anew each time the zoom passes a step of this size. */
const ZOOM_STEP = 0.25;

/** And each time the map is turned by a step of so many degrees. */
const BEARING_STEP = 5;

/** The marks as features of the map, their numbers laid out for where the map looks from. */
export class LaidOut {
	readonly #wanted: Wanted;
	#zoom = $state(8);
	#bearing = $state(0);

	constructor(wanted: Wanted) {
		this.#wanted = wanted;
	}

	/** Ids of the marks of the selected claims. */
	readonly selected: ReadonlySet<string> = $derived.by(() =>
		idsOfMarks(this.#wanted.marks, (claim) => this.#wanted.selected.has(claim)),
	);
	/** Ids of the marks of the claim that is pointed at. */
	readonly pointed: ReadonlySet<string> = $derived.by(() =>
		idsOfMarks(this.#wanted.marks, (claim) => claim === this.#wanted.pointed),
	);

	readonly shapes: MarkCollection = $derived.by(() => markShapes(this.#wanted.marks));
	readonly #hatchZoom: number = $derived(hatchLevel(this.#zoom));
	readonly hatches: StrokeCollection = $derived.by(() =>
		hatchStrokes(this.#wanted.marks, this.#hatchZoom),
	);
	readonly badges: BadgeCollection = $derived.by(() =>
		badgesAt(this.#wanted.marks, this.#zoom, {
			inFront: this.selected,
			stackWords: this.#wanted.stackWords,
			bearing: this.#bearing,
			names: namesKeptFree(this.#wanted.names),
		}),
	);

	/** Lays the numbers out for a camera. */
	layOut({ zoom, bearing }: { readonly zoom: number; readonly bearing: number }): void {
		this.#zoom = Math.round(zoom / ZOOM_STEP) * ZOOM_STEP;
		this.#bearing = Math.round(bearing / BEARING_STEP) * BEARING_STEP;
	}

	/** Lays the numbers out for the map's camera from now on; returns what ends that. */
	follow(map: MapLibreMap): () => void {
		const layOut = () => this.layOut({ zoom: map.getZoom(), bearing: map.getBearing() });
		layOut();
		return listen(map, { zoom: layOut, rotate: layOut });
	}
}
