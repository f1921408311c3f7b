import type { EvidenceBlock } from './block';
import { blockText } from './block';
import { BrokenFile, sameBytes } from '../containers/bytes';
import type { EvidenceCodec } from '../containers/codec';
import { sha256Of } from './digest';
import { fieldsOf } from './fields';

/**
 * Whether a file with a record of version 1 is what it was written into. Its digest covers what was
 * thought to be seen. So besides, the file has to have nothing that no export had, and has to come
 * out byte for byte when its record is taken out and written again: what is left is named by the
 * codec as uncovered.
 */
export async function isAsVersion1Wrote(
	codec: EvidenceCodec,
	bytes: Uint8Array,
	block: EvidenceBlock,
): Promise<boolean> {
	if (codec.strangers(bytes).length > 0) return false;
	if (sha256Of(codec.version1.picture(bytes)) !== block.picture) return false;
	try {
		const again = await codec.write(bytes, fieldsOf(block.record, blockText(block)));
		return sameBytes(again, bytes);
	} catch (error) {
		if (error instanceof BrokenFile) return false;
		throw error;
	}
}
