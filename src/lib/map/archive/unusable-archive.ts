/** Why an archive cannot be the ground of the map. */
export type ArchiveFault =
	| { readonly kind: 'no-answer' }
	| { readonly kind: 'missing'; readonly status: number }
	/** The server sends all of it at once, and that is more than a page may hold. */
	| { readonly kind: 'no-ranges'; readonly mostBytes: number }
	/** It is no PMTiles archive of version 3, or its beginning is damaged. */
	| { readonly kind: 'unreadable' }
	| { readonly kind: 'cut-off'; readonly bytes: number; readonly expectedBytes: number }
	| { readonly kind: 'no-vector-tiles' }
	| { readonly kind: 'other-layers'; readonly layers: readonly string[] }
	| { readonly kind: 'other-version'; readonly version: string };

/** An archive that is not there, is damaged, or is no basemap of the schema that the map draws. */
export class UnusableArchive extends Error {
	readonly fault: ArchiveFault;

	constructor(fault: ArchiveFault) {
		super(`The archive cannot be used: ${fault.kind}`);
		this.fault = fault;
	}
}
