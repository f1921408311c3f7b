import { EVIDENCE_FORMATS, type EvidenceCodec, type EvidenceFormat } from './codec';
import { gif } from './gif';
import { jpeg } from './jpeg';
import { mp4 } from './mp4';
import { pdf } from './pdf';
import { png } from './png';
import { svg } from './svg';
import { webm } from './webm';
import { webp } from './webp';

export const CODECS: Readonly<Record<EvidenceFormat, EvidenceCodec>> = {
	png,
	jpeg,
	webp,
	svg,
	pdf,
	gif,
	mp4,
	webm,
};

/** The format of a file by its first bytes, whatever its name says. */
export const formatOf = (bytes: Uint8Array): EvidenceFormat | null =>
	EVIDENCE_FORMATS.find((format) => CODECS[format].recognises(bytes)) ?? null;
