import { blockOf, blockText, type Sign } from './block';
import type { EvidenceFormat } from './codec';
import { CODECS } from './codecs';
import { sha256Of } from './digest';
import type { EvidenceRecord } from './record';
import type { XmpFields } from './xmp';

const fieldsOf = (record: EvidenceRecord, evidence: string): XmpFields => ({
	title: record.title,
	description: record.alt,
	descriptionAlsoIn: record.altAlsoIn ?? {},
	rights: [record.licence, ...record.credits].filter((line) => line !== '').join('\n'),
	credit: record.credits[0] ?? '',
	source: record.view.link ?? '',
	created: record.exported,
	language: record.view.language,
	evidence,
});

/**
 * A file with a record of where it comes from in its format's own metadata. What is seen is left
 * alone; a record that was there before is replaced.
 *
 * @param sign whoever signs it; `null` for nobody
 * @throws {BrokenFile} where the bytes do not follow the format
 */
export async function withEvidence(
	bytes: Uint8Array,
	format: EvidenceFormat,
	record: EvidenceRecord,
	sign: Sign | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
	const codec = CODECS[format];
	const block = await blockOf(record, sha256Of(codec.picture(bytes)), sign);
	return codec.write(bytes, fieldsOf(record, blockText(block)));
}
