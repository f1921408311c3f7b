import { blankBlock, blockOf, blockText, type Sign } from './block';
import { BrokenFile } from '../containers/bytes';
import type { EvidenceFormat } from '../containers/codec';
import { CODECS } from '../containers/codecs';
import { coveredDigest, withBlock } from './covered';
import { fieldsOf } from './fields';
import { EVIDENCE_VERSION, type EvidenceRecord } from './record';

/**
 * A file with a record of where it comes from in its format's own metadata. What is seen is left
 * alone; a record that was there before is replaced, and is of the newest version then.
 *
 * The block is as long as one with another digest: so the file is written with a blank one first,
 * all of it but that one is covered by the digest, and the block takes its place.
 *
 * @param sign whoever signs it; `null` for nobody
 * @throws {BrokenFile} where the bytes do not follow the format
 */
export async function withEvidence(
	bytes: Uint8Array,
	format: EvidenceFormat,
	earlier: EvidenceRecord,
	sign: Sign | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
	const codec = CODECS[format];
	const record: EvidenceRecord = { ...earlier, version: EVIDENCE_VERSION };
	const blank = blockText(blankBlock(record, sign?.signer ?? null));
	const draft = await codec.write(bytes, fieldsOf(record, blank));
	const place = codec.place(draft);
	if (place === null) throw new BrokenFile('the file has a record that is none of ours');
	const block = await blockOf(record, coveredDigest(draft, place), sign);
	const file = withBlock(codec, draft, place, blockText(block));
	if (file === null) throw new Error('a block is as long as its blank');
	return file;
}
