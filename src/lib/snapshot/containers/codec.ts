import type { Span } from './bytes';
import type { XmpFields } from './xmp';

export const EVIDENCE_FORMATS = [
	'png',
	'jpeg',
	'webp',
	'svg',
	'pdf',
	'gif',
	'mp4',
	'webm',
] as const;
/** A format of file that evidence can be written into. */
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** Where a record stands in a file, written as `write` writes it. */
export type Place = {
	/** The block's text as XML, in order: in one piece, or in several that a format cut it into. */
	readonly text: readonly Span[];
	/** Checksums that follow from the text: where each stands, and over which bytes it is made. */
	readonly sums: readonly { readonly at: Span; readonly over: readonly Span[] }[];
};

/** Something in a file that no export has. */
export type Stranger =
	/** Of the container, by the name that its format gives it. */
	| { readonly kind: 'part'; readonly name: string }
	| { readonly kind: 'behind-end'; readonly bytes: number }
	| { readonly kind: 'second-record' };

export const part = (name: string): Stranger => ({ kind: 'part', name });

/** Bytes behind the end of what a format has; none for a file that ends where it should. */
export const behindEnd = (bytes: number): readonly Stranger[] =>
	bytes > 0 ? [{ kind: 'behind-end', bytes }] : [];

/** More than one record in a file. */
export const secondRecord = (records: number): readonly Stranger[] =>
	records > 1 ? [{ kind: 'second-record' }] : [];

/**
 * What the digest of version 1 left out, and no check of its own makes up for: how large pixels are
 * on paper.
 */
export type Uncovered = 'resolution';

/** How one format carries metadata: functions over the bytes of a file. */
export type EvidenceCodec = {
	readonly recognises: (bytes: Uint8Array) => boolean;
	/**
	 * The file with the fields in its metadata, in the place of earlier ones of ours; what is seen is
	 * left alone.
	 * @throws {BrokenFile} where the bytes do not follow the format
	 */
	readonly write: (
		bytes: Uint8Array,
		fields: XmpFields,
	) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
	/**
	 * The evidence block of a file, whoever wrote it there and in whatever form; `null` where there is
	 * none. It brings a view back and proves nothing.
	 */
	readonly read: (bytes: Uint8Array) => string | null;
	/**
	 * Where the one record of a file stands; `null` where there is none, or another than one.
	 * @throws {BrokenFile} where the bytes do not follow the format
	 */
	readonly place: (bytes: Uint8Array) => Place | null;
	/** The checksum of bytes, for a format whose places have `sums`. */
	readonly sum?: (bytes: Uint8Array) => Uint8Array;
	/** Names what no export has, for who asks what was altered; it finds not everything. */
	readonly strangers: (bytes: Uint8Array) => readonly Stranger[];
	/** What files with a record of version 1 are held against. */
	readonly version1: {
		/** The bytes that the digest of version 1 covers. */
		readonly picture: (bytes: Uint8Array) => Uint8Array;
		/** What neither that digest covers nor `write` and `strangers` rule out. */
		readonly uncovered: (bytes: Uint8Array) => readonly Uncovered[];
	};
};
