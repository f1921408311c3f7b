import type { FeatureCollection, Geometry as AnyGeometry, MultiLineString, Point } from 'geojson';
import type { KindFamily } from '../../model/kind';
import type { Geometry, Place } from '../../model/place';

/** Names of the style's own sources. */
export const SOURCES = {
	outlines: 'outlines',
	names: 'names',
	marks: 'marks',
	hatches: 'hatches',
	badges: 'badges',
} as const;

/**
 * How a period lies to the time window: inside it, in it with a doubt, or kept for reference. A line
 * of contact is kept for reference too where the window has another that took its place.
 */
export type OutlineState = 'in' | 'unsure' | 'past';

type Role = Place['properties']['role'];

/** Line or area of a place. `id` is the place's. */
export type OutlineProperties = {
	readonly id: string;
	readonly role: Role;
	readonly state: OutlineState;
	/** When it was so, as the dossier has it (EDTF); `null` where it says nothing. */
	readonly edtf: string | null;
	/** What stands along it; may be empty. */
	readonly label: string;
};

/** A name on the map, at a point. */
export type NameProperties = {
	readonly id: string;
	readonly role: Role;
	readonly label: string;
	/** A second, smaller line; may be empty. */
	readonly note: string;
	readonly claims: number;
	/** Where names collide the lower goes first; see `NAME_RANKS`. */
	readonly rank: number;
};

/** What the style reads of a mark's shape. `id` is the mark's. */
export type MarkProperties = {
	readonly id: string;
	readonly claim: string;
	readonly family: KindFamily;
	readonly shape: 'dot' | 'disc' | 'band' | 'hatch';
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
	/** Draws the ground for all marks that share it; the others wait for a pointer or a selection. */
	readonly lead: boolean;
	/** The same for marks whose shapes would cover each other. */
	readonly ground: string;
	/** Families along one line lie beside each other: 0 in the middle, -1 and 1 beside it. */
	readonly lane: number;
};

/** What the style reads of an area's hatch. `id` is that of the mark that leads. */
export type StrokeProperties = {
	readonly id: string;
	readonly relation: 'certain' | 'possible';
};

/** What the style reads of a number badge. `id` is the mark's, or the stack's. */
export type BadgeProperties = {
	readonly id: string;
	/** The marks under the badge: one, or those of a stack. */
	readonly marks: readonly string[];
	readonly family: KindFamily;
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
	/** How many marks are under it. */
	readonly count: number;
	/** Counts what is about an area, not what is at a spot: words without a card. */
	readonly quiet: boolean;
	/** Whether all of them are of its family. */
	readonly oneFamily: boolean;
	/** The number, or what the count of a stack says. */
	readonly label: string;
	/** From the anchor, in CSS pixels: x to the right, y down. */
	readonly offset: readonly [x: number, y: number];
	/** The same one by one: what the map reads back of a feature has words and numbers, no lists. */
	readonly right: number;
	readonly down: number;
	/** What it takes with the space around it, in CSS pixels. */
	readonly width: number;
	readonly height: number;
};

export type OutlineCollection = FeatureCollection<Geometry, OutlineProperties>;
export type NameCollection = FeatureCollection<Point, NameProperties>;
export type MarkCollection = FeatureCollection<AnyGeometry, MarkProperties>;
export type StrokeCollection = FeatureCollection<MultiLineString, StrokeProperties>;
export type BadgeCollection = FeatureCollection<Point, BadgeProperties>;
/** All that is drawn over the basemap. */
export type Overlay = {
	readonly outlines: OutlineCollection;
	readonly names: NameCollection;
	readonly marks: MarkCollection;
	readonly hatches: StrokeCollection;
	readonly badges: BadgeCollection;
};
