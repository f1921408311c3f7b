import type { LonLat } from './lon-lat';
import type { WhereBasis } from './claim';
import type { NamePolicy } from './dossier';
import type { CalendarDate } from './edtf';
import type { ActorId, ClaimId, EventId, PlaceId, SourceId } from './ids';
import type { ClaimKind } from './kind';
import type { Precision } from './precision';

/** The from-to the reader chose, both days included; `null` is a side without bound. */
export type TimeWindow = {
	readonly from: CalendarDate | null;
	readonly to: CalendarDate | null;
};

/** An empty list or `null` filters nothing. */
export type Filters = {
	readonly kinds: readonly ClaimKind[];
	readonly saidBy: readonly ActorId[];
	/** The worst precision of a place that is still shown. */
	readonly precision: Precision | null;
	/** How the place is known. */
	readonly bases: readonly WhereBasis[];
};

export type Selection =
	| { readonly kind: 'none' }
	| { readonly kind: 'claim'; readonly claim: ClaimId }
	| { readonly kind: 'sentence'; readonly source: SourceId; readonly n: number }
	| { readonly kind: 'source'; readonly source: SourceId }
	| { readonly kind: 'event'; readonly event: EventId }
	| { readonly kind: 'place'; readonly place: PlaceId };

/** Where the map looks from. Centre as longitude, latitude; bearing in degrees clockwise. */
export type Camera = {
	readonly center: LonLat;
	readonly zoom: number;
	readonly bearing: number;
};

/** Two days whose lines are laid beside each other: `left` is first in reading order. */
export type DatePair = { readonly left: CalendarDate; readonly right: CalendarDate };

export const PANELS = ['sources', 'claims', 'events'] as const;
export type Panel = (typeof PANELS)[number];

/** All that a link restores, but for the interface language, which is in the path. */
export type View = {
	/** `null` shows the dossier's own box. */
	readonly camera: Camera | null;
	readonly window: TimeWindow;
	readonly filters: Filters;
	readonly selection: Selection;
	readonly panel: Panel;
	/** Whether our translation stands under what is read; `null` follows the interface. */
	readonly translation: boolean | null;
	/** `null` follows the dossier. */
	readonly names: NamePolicy | null;
	/** Language of the map's labels; `null` follows the interface. */
	readonly labels: string | null;
	/** The days that the map compares; `null` compares nothing. */
	readonly comparison: DatePair | null;
};

/** Everything that a dossier has, with no choice made. */
export const DEFAULT_VIEW: View = {
	camera: null,
	window: { from: null, to: null },
	filters: { kinds: [], saidBy: [], precision: null, bases: [] },
	selection: { kind: 'none' },
	panel: 'sources',
	translation: null,
	names: null,
	labels: null,
	comparison: null,
};

export const isBounded = (window: TimeWindow): boolean =>
	window.from !== null || window.to !== null;

export const isFiltered = ({ kinds, saidBy, precision, bases }: Filters): boolean =>
	kinds.length > 0 || saidBy.length > 0 || precision !== null || bases.length > 0;
