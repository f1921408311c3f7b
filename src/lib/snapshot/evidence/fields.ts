import type { EvidenceRecord } from './record';
import type { XmpFields } from '../containers/xmp';

/**
 * What a file says of itself besides its block. Files of version 1 are held against it: what it
 * makes of a record may change with a new version only.
 */
export const fieldsOf = (record: EvidenceRecord, evidence: string): XmpFields => ({
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
