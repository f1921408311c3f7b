import * as v from 'valibot';
import { WebAnnotation } from '../../exchange/web-annotation';
import { CalendarDateSchema } from '../../model/edtf';
import { DossierId } from '../../model/ids';

/**
 * The version of the record that this code writes. Of version 2 the digest covers all of the file
 * but the record; of version 1 it left out what its authors did not know to be seen.
 */
export const EVIDENCE_VERSION = 2;

export const Sha256 = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits'),
);

const Instant = v.pipe(v.string(), v.isoTimestamp('an instant such as 2026-11-26T10:00:00Z'));

/**
 * Where a snapshot comes from: which view of which dossier, what stood in it, whom it is owed to.
 * It is written into the exported file and brings the view back.
 */
export const EvidenceRecord = v.strictObject({
	version: v.picklist([1, EVIDENCE_VERSION]),
	dossier: v.strictObject({
		id: DossierId,
		/** Of all its records; see `dossierDigest`. */
		sha256: Sha256,
		formatVersion: v.number(),
	}),
	/** The query of the link to the view, and the language it was shown in. */
	view: v.strictObject({
		query: v.string(),
		language: v.string(),
		/** The whole address, where the exporter knew it. */
		link: v.nullable(v.string()),
	}),
	/** Both days included; `null` is a side without bound. */
	window: v.strictObject({
		from: v.nullable(CalendarDateSchema),
		to: v.nullable(CalendarDateSchema),
	}),
	/** As the picture says them; an empty list or `null` filters nothing. */
	filters: v.record(v.string(), v.union([v.array(v.string()), v.nullable(v.string())])),
	/** Whose names are shown. */
	names: v.string(),
	/** The claims in the view, and the sources, places, actors and events that they name. */
	records: v.array(v.strictObject({ id: v.string(), sha256: Sha256 })),
	/** Sources whose text was not the recorded one when the picture was made. */
	unverified: v.array(v.string()),
	licence: v.string(),
	credits: v.array(v.string()),
	/** JSON-LD: an `AnnotationPage` of the claims in the view. */
	citations: v.looseObject({
		'@context': v.array(v.string()),
		type: v.literal('AnnotationPage'),
		items: v.array(WebAnnotation),
	}),
	title: v.string(),
	/** What the picture shows, in words, for who cannot see it. */
	alt: v.string(),
	/** The same in other languages (BCP 47), as the view gives it. */
	altAlsoIn: v.optional(v.record(v.string(), v.string())),
	exported: Instant,
});
export type EvidenceRecord = v.InferOutput<typeof EvidenceRecord>;
