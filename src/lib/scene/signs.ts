import type { MarkShape } from '../derive/view/marks';
import type { KindFamily } from '../model/kind';

export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

/** A line or an area of the dossier, as the map draws it. */
export type OutlineSign =
	| 'enclave'
	| 'oblast'
	| 'corridor'
	| 'corridor-unsure'
	| 'line-of-contact'
	| 'line-of-contact-past'
	| 'road';

export type BadgeLook = {
	readonly family: KindFamily;
	readonly relation: 'certain' | 'possible';
	readonly disputed: boolean;
};

export type LegendSign =
	| { readonly kind: 'shape'; readonly shape: MarkShape }
	| { readonly kind: 'badge'; readonly look: BadgeLook }
	| { readonly kind: 'outline'; readonly outline: OutlineSign };

export type LegendEntry = { readonly sign: LegendSign; readonly text: string };
