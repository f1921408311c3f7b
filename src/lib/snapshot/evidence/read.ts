import { blockText, openBlock, type EvidenceBlock } from './block';
import { BrokenFile } from '../containers/bytes';
import type { EvidenceCodec, EvidenceFormat, Stranger, Uncovered } from '../containers/codec';
import { CODECS, formatOf } from '../containers/codecs';
import { isAsExported } from './covered';
import { isAsVersion1Wrote } from './earlier';
import { signatureState, type SignatureState } from './signature';

/** What a file says about where it comes from. */
export type EvidenceReading =
	/** Of no format that carries evidence. */
	| { readonly kind: 'wrong-file' }
	/** Of a format that does, and not whole. */
	| { readonly kind: 'damaged'; readonly format: EvidenceFormat; readonly problem: string }
	| { readonly kind: 'no-evidence'; readonly format: EvidenceFormat }
	| { readonly kind: 'too-new'; readonly format: EvidenceFormat; readonly version: number }
	| { readonly kind: 'unreadable'; readonly format: EvidenceFormat; readonly problem: string }
	| {
			readonly kind: 'read';
			readonly format: EvidenceFormat;
			readonly block: EvidenceBlock;
			/** Whether the record is as it was written. */
			readonly isRecordIntact: boolean;
			/** Whether the whole file is, byte for byte, what was exported, but for what is uncovered. */
			readonly isPictureIntact: boolean;
			/** What a record of an earlier version did not cover. */
			readonly uncovered: readonly Uncovered[];
			/** What in an altered file no export has, as far as that can be named. */
			readonly strangers: readonly Stranger[];
			readonly signature: SignatureState;
	  };

export type ReadEvidence = Extract<EvidenceReading, { kind: 'read' }>;

/**
 * What can be said of a file besides its record; nothing where the record that covers it was altered
 * itself, or is not what its key signed.
 */
export const pictureState = ({
	isPictureIntact,
	isRecordIntact,
	signature,
}: ReadEvidence): 'exported' | 'altered' | 'untold' => {
	if (isPictureIntact) return 'exported';
	return isRecordIntact && signature.kind !== 'invalid' ? 'altered' : 'untold';
};

async function isFileIntact(
	codec: EvidenceCodec,
	bytes: Uint8Array,
	block: EvidenceBlock,
): Promise<boolean> {
	return block.record.version === 1
		? isAsVersion1Wrote(codec, bytes, block)
		: isAsExported(codec, bytes, { picture: block.picture, text: blockText(block) });
}

/** The door for files: takes whatever somebody dropped. */
export async function readEvidence(bytes: Uint8Array): Promise<EvidenceReading> {
	const format = formatOf(bytes);
	if (format === null) return { kind: 'wrong-file' };
	const codec = CODECS[format];
	try {
		const text = codec.read(bytes);
		if (text === null) return { kind: 'no-evidence', format };
		const opened = openBlock(text);
		switch (opened.kind) {
			case 'foreign':
				return { kind: 'no-evidence', format };
			case 'too-new':
			case 'unreadable':
				return { ...opened, format };
			case 'open': {
				const { block, intact } = opened;
				const signature = await signatureState(block, intact);
				const isSealed = intact && signature.kind !== 'invalid';
				const isPictureIntact = isSealed && (await isFileIntact(codec, bytes, block));
				const isVersion1 = block.record.version === 1;
				return {
					kind: 'read',
					format,
					block,
					isRecordIntact: intact,
					isPictureIntact,
					uncovered: isPictureIntact && isVersion1 ? codec.version1.uncovered(bytes) : [],
					strangers: isPictureIntact ? [] : codec.strangers(bytes),
					signature,
				};
			}
		}
	} catch (error) {
		if (error instanceof BrokenFile) return { kind: 'damaged', format, problem: error.message };
		throw error;
	}
}
