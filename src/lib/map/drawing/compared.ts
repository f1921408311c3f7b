import type ComparisonLayer from './ComparisonLayer.svelte';
import type { NameCollection, OutlineCollection } from '../style/sources';

/** What the map shows of a second day, behind a divider. */
export type ComparedOnMap = {
	readonly Layer: typeof ComparisonLayer;
	readonly outlines: OutlineCollection;
	readonly names: NameCollection;
	/** Where the divider stands, as a fraction in reading direction. */
	readonly at: number;
};
