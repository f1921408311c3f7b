import type { MarkShape } from '../derive/view/marks';
import type { OutlineState } from '../map/style/sources';
import type { KindFamily } from '../model/kind';

/** What a legend explains together: first what is there, then how sure it is. */
export type LegendGroup = {
	readonly of: 'shown' | 'certainty';
	readonly title: string;
	readonly entries: readonly LegendEntry[];
};

/** The lines and areas of a dossier that a legend explains, in its order. */
export const LEGEND_ROLES = ['enclave', 'corridor', 'line-of-contact', 'road', 'oblast'] as const;

/** A line or an area of the dossier, as it was in the chosen time. */
export type OutlineLook = {
	readonly role: (typeof LEGEND_ROLES)[number];
	readonly state: OutlineState;
};

export type BadgeLook = {
	readonly family: KindFamily;
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
};

export type LegendSign =
	| { readonly kind: 'shape'; readonly shape: MarkShape }
	| { readonly kind: 'badge'; readonly look: BadgeLook }
	| { readonly kind: 'outline'; readonly look: OutlineLook };

export type LegendEntry = { readonly sign: LegendSign; readonly text: string };
