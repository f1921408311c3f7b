import { EVIDENCE_FORMATS, type EvidenceCodec, type EvidenceFormat } from './codec';
import { jpeg } from './jpeg';
import { pdf } from './pdf';
import { png } from './png';
import { svg } from './svg';
import { webp } from './webp';

export const CODECS: Readonly<Record<EvidenceFormat, EvidenceCodec>> = {
	png,
	jpeg,
	webp,
	svg,
	pdf,
};

/** The format of a file by its first bytes, whatever its name says. */
export const formatOf = (bytes: Uint8Array): EvidenceFormat | null =>
	EVIDENCE_FORMATS.find((format) => CODECS[format].recognises(bytes)) ?? null;
