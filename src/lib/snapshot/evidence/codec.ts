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

/** How one format carries metadata: pure functions over the bytes of a file. */
export type EvidenceCodec = {
	readonly recognises: (bytes: Uint8Array) => boolean;
	/**
	 * The bytes that make up what is seen, metadata left out: the same before and after `write`.
	 * @throws {BrokenFile} where the bytes do not follow the format
	 */
	readonly picture: (bytes: Uint8Array) => Uint8Array;
	/**
	 * The file with the fields in its metadata, in the place of earlier ones of ours.
	 * @throws {BrokenFile} where the bytes do not follow the format
	 */
	readonly write: (
		bytes: Uint8Array,
		fields: XmpFields,
	) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
	/** The evidence block as it stands in the file; `null` where there is none. */
	readonly read: (bytes: Uint8Array) => string | null;
};
